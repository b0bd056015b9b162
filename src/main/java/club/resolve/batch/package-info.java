/**
 * The way of a list: modes, the window of rows in work, the chain of sources for one row.
 *
 * <ul>
 *   <li>Modes differ in {@link Mode#executor} alone. All of them run the same code and give the
 *       same rows.
 *   <li>The window of rows in work is much wider than the number of workers, so one slow title does
 *       not starve them. It is bounded, so memory does not grow with the list.
 *   <li>Rows are taken up in the order of the list in every mode ({@link Door}), so one may wait
 *       for an earlier one: the turns of a source that may be asked for few titles go by the list.
 *   <li>A row is done, and handed on, when its answers are in the store ({@link FanOut}).
 *   <li>The link that a row knows is not searched for: {@code Book.given} comes before every
 *       source. A link that an earlier result calls less than a match is not known.
 *   <li>The thread that reads the list reads a little ahead and makes the books known before a
 *       worker takes them, so that a source can answer several titles with one request.
 * </ul>
 */
@NullMarked
package club.resolve.batch;

import org.jspecify.annotations.NullMarked;
