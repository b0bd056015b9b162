/**
 * The rule: what was typed and what was found are taken apart alike, compared field by field, and
 * the evidence is added up.
 *
 * <ul>
 *   <li>A cell has several readings ({@link Reading}): as it stands, and as a citation in many
 *       forms. A title is taken apart by one grammar on both sides ({@link TitleForm}, {@link
 *       Notes}), authors by another ({@link AuthorNames}).
 *   <li>Each field of a pair comes to one {@link Level}. It agrees, says nothing, or contradicts. A
 *       contradiction is never a match, whatever else agrees.
 *   <li>Each level has a weight in bits ({@link Weights}). Their sum is the logarithm of the odds
 *       that it is the book.
 *   <li>The candidates share what is probable ({@link Odds}): a rival of another work takes away by
 *       itself. An edition of the same work is no rival ({@link Works}).
 *   <li>A title without author is surer if its words are rare, if no other author's title has them
 *       ({@link Company}), and if many have read the book.
 *   <li>An ISBN with the title is certain. An ISBN with another title is a hint, as lists have
 *       wrong ones ({@link IdEvidence}).
 *   <li>Titles are taken apart for every candidate. So a pattern is tried only where the sign is
 *       there that it begins or ends with, and common work is done in plain loops: Java compiles
 *       for a quick start here, which makes streams dear.
 * </ul>
 */
@NullMarked
package club.resolve.match;

import org.jspecify.annotations.NullMarked;
