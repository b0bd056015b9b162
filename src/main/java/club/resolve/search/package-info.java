/**
 * Sources: the contract, its decorators, and one class a service behind {@code --source}.
 *
 * <p>The contract and its decorators:
 *
 * <ul>
 *   <li>Answers are kept by a decorator. {@link StoredSource} stands around each source that is
 *       asked over the network: inside {@link AskedOnce}, outside whatever bounds a source.
 *   <li>{@link club.resolve.book.Answer.Nothing} needs proof in the response that somebody has
 *       looked. An empty response is no fact.
 *   <li>The questions and the reading of a response are apart. Reading is a pure function from a
 *       response to an answer.
 * </ul>
 *
 * <p>The services:
 *
 * <ul>
 *   <li>SearXNG proves that it has looked by a row of a web engine, and beside silent engines by a
 *       book's page on the site. An engine that bears the name of its row's site searches no other
 *       ({@code SearxNg.ofWebEngine}).
 *   <li>Open Library proves that it has looked by a {@code numFound} of 0, exact, without an error.
 *       Its response about ISBNs is {@code {}} also when it fails, so that one is neither kept nor
 *       the last word.
 *   <li>Open Library is asked for several ISBNs at once. The first worker that needs one takes
 *       along those of the rows that were read ahead, and the others wait for that response. The
 *       answer about an ISBN does not depend on its company. A failure is that of all who wait for
 *       it at that moment.
 *   <li>A key that is refused, or a quota that is used up, closes the gate as a block does.
 * </ul>
 *
 * <p>Rehearsals:
 *
 * <ul>
 *   <li>Every mode meets the same work. A latency is drawn for each title from a fixed seed ({@code
 *       Latency}), or was recorded ({@code Recorder}, {@code Recording}).
 * </ul>
 */
@NullMarked
package club.resolve.search;

import org.jspecify.annotations.NullMarked;
