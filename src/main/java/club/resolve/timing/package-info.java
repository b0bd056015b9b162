/** Time handed in, what a run took, and the summary of it. */
@NullMarked
package club.resolve.timing;

import org.jspecify.annotations.NullMarked;
