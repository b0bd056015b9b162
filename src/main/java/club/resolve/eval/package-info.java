/**
 * The quality of a rule's decisions, measured on labelled titles.
 *
 * <ul>
 *   <li>A wrong label is no mistake of the rule. Disputed labels stand in a file, each with its
 *       reason, and all figures are shown with and without them.
 *   <li>The figures of the present rule stand on the page {@code .github/docs/accuracy.md}.
 * </ul>
 */
@NullMarked
package club.resolve.eval;

import org.jspecify.annotations.NullMarked;
