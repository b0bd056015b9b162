/**
 * Services that answer queries, and the catalogue on this machine: one class each.
 *
 * <ul>
 *   <li>A service is described in one place: its {@link Service} holds all that a run must know to
 *       ask it politely, and drives gate, robots.txt, ration, guard, key and kept answers. It holds
 *       constants and no more, since all descriptions are made at each start.
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
 *   <li>Hardcover and Google Books prove that they have looked by a total of 0 beside an empty
 *       list, without an error. The total of Google Books is an estimate, so a longer list is not
 *       missed.
 *   <li>The ISBNs that Hardcover's search lists for a book are those of all its editions,
 *       translations included, and are not used: an ISBN comes with the title of its edition.
 *   <li>Wikidata is asked by ids alone, by one request at a time. Those who come meanwhile go
 *       together in the next one, as the works that an earlier source finds cannot be announced. A
 *       query without an id is {@link club.resolve.book.Answer.NotAsked}: nobody has looked.
 *   <li>Wikidata proves that it has looked by a list of solutions under the variables that were
 *       asked for, empty or not: the form of a query that was carried out to its end.
 *   <li>A key that is refused, or a quota that is used up, closes the gate as a block does.
 * </ul>
 */
@NullMarked
package club.resolve.service;

import org.jspecify.annotations.NullMarked;
