/**
 * The quality of a rule's decisions, measured on labelled titles, and on a catalogue against
 * itself.
 *
 * <ul>
 *   <li>A wrong label is no mistake of the rule. Disputed labels stand in a file, each with its
 *       reason, and all figures are shown with and without them.
 *   <li>A sweep of a catalogue tells books apart by plain means of its own ({@link Holdings}), as a
 *       rule that says which of its links are right would hide its mistakes.
 *   <li>All that is drawn by chance comes from a fixed seed, so two rules meet the same titles.
 *   <li>The figures of the present rule stand on the page {@code .github/docs/accuracy.md}.
 * </ul>
 */
@NullMarked
package club.resolve.eval;

import org.jspecify.annotations.NullMarked;
