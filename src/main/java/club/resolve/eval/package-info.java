/** How well a rule decides, measured on labelled titles. */
@NullMarked
package club.resolve.eval;

import org.jspecify.annotations.NullMarked;
