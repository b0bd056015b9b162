/**
 * The rule: titles and authors compared, the pick.
 *
 * <ul>
 *   <li>Readings of the typed title are weighed against each title of a candidate ({@link Scorer}).
 *       A missing word costs by its weight. A number that differs, an exchanged small word and
 *       another author are vetoes, not averages.
 *   <li>Both titles make claims besides their names: a part, a kind of book ({@link Claims}). They
 *       are read by one grammar and compared in both directions, and a contradiction is never a
 *       match ({@link Contradictions}). A forename contradicts, too: the surname alone names many.
 *   <li>Numbers are values, whether in digits or in words. A mark makes another letter in most
 *       scripts, so it stays; accents of Latin and Greek letters do not count.
 *   <li>The best candidate then needs to have no rival: another work that comes as close ({@link
 *       LinkPicker}).
 *   <li>An edition is no rival. Neither is an adaptation that bears the title and the author's
 *       name. Among them the one that most people have is taken.
 *   <li>Popularity and rank only break ties.
 *   <li>An ISBN with the title is certain. An ISBN with another title is a hint, as lists have
 *       wrong ones: the title is searched for as well, and the book of the ISBN is for review at
 *       most. So is a book of the work that an earlier source was certain of, under another title
 *       ({@link IdEvidence}).
 *   <li>Titles are taken apart for every candidate. So a pattern is tried only where the sign is
 *       there that it begins or ends with, and common work is done in plain loops: Java compiles
 *       for a quick start here, which makes streams dear.
 * </ul>
 */
@NullMarked
package club.resolve.match;

import org.jspecify.annotations.NullMarked;
