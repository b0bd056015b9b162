/**
 * Sources: the contract, and the decorators that bound them, remember and keep their answers.
 *
 * <ul>
 *   <li>Answers are kept by a decorator. {@link StoredSource} stands around each source that is
 *       asked over the network: inside {@link AskedOnce}, outside whatever bounds a source.
 *   <li>{@link club.resolve.book.Answer.Nothing} needs proof in the response that somebody has
 *       looked. An empty response is no fact.
 *   <li>A source that answers several queries with one request is told what will be asked ({@link
 *       QueryListener}), past its decorators.
 *   <li>The turns of a source that may be asked for few titles go by the list, not by the clock
 *       ({@link RationedSource}). It is told which rows are on their way, past its decorators, too:
 *       what these answer themselves takes no turn.
 *   <li>The questions and the reading of a response are apart. Reading is a pure function from a
 *       response to an answer.
 * </ul>
 */
@NullMarked
package club.resolve.search;

import org.jspecify.annotations.NullMarked;
