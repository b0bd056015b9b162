/** Time handed in, and what a run took, measured. */
@NullMarked
package club.resolve.timing;

import org.jspecify.annotations.NullMarked;
