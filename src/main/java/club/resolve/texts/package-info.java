/** Texts downloaded on one executor, and counted on another: the two stages and what is between. */
@NullMarked
package club.resolve.texts;

import org.jspecify.annotations.NullMarked;
