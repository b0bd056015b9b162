/**
 * The rule: sites and their links, titles and authors compared, the pick.
 *
 * <ul>
 *   <li>Readings of the typed title are weighed against each title of a candidate ({@link Scorer}).
 *       A missing word costs by its weight. A number that differs, an exchanged small word, another
 *       part of a series, a study guide and another author are vetoes, not averages.
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
