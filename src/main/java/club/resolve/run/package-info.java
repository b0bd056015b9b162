/** The run over titles: its counts, and what is said at its end. */
@NullMarked
package club.resolve.run;

import org.jspecify.annotations.NullMarked;
