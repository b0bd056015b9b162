/** Sources: their contract, and the decorators that bound, remember and keep what they answer. */
@NullMarked
package club.resolve.search;

import org.jspecify.annotations.NullMarked;
