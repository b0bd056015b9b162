/** Sources: one class a service, and the names behind {@code --source}. */
@NullMarked
package club.resolve.search;

import org.jspecify.annotations.NullMarked;
