/**
 * Lists as programs for references keep them: BibTeX, RIS, EndNote's tagged form and CSL JSON.
 *
 * <ul>
 *   <li>A text is read whole, as a BibTeX entry may take fields from a later one ({@code
 *       crossref}). The caller bounds it.
 *   <li>An entry that is damaged costs that entry alone: it is left out with its line and reason
 *       ({@link RefusedEntry}), and reading goes on at the next one.
 *   <li>Every format ends in {@link EntryFields} of plain text; {@link Roles} says which of them
 *       are title, authors, year and ISBN. So one rule makes a {@link Citation} of all.
 *   <li>A part of a book is asked for as the book that it is in: a chapter has no page of its own.
 *       Its own title is kept ({@link Citation#part}).
 *   <li>An abbreviation of BibTeX is bounded, as each may be made of two others.
 *   <li>The reader of BibTeX is our own. With JBibTeX 1.0.20 an entry that is not closed, a brace
 *       too many or an abbreviation that is not defined ends the whole file, a repeated field or
 *       key is lost, no entry tells its line, and {@code ~}, {@code $} and Chinese are refused.
 * </ul>
 */
@NullMarked
package club.resolve.citation;

import org.jspecify.annotations.NullMarked;
