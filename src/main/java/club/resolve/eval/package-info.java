/** The quality of a rule's decisions, measured on labelled titles. */
@NullMarked
package club.resolve.eval;

import org.jspecify.annotations.NullMarked;
