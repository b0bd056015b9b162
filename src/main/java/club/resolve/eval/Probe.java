package club.resolve.eval;

import club.resolve.book.Candidate;

/**
 * A book of a catalogue, in a form in which people type it.
 *
 * @param label its line is the place of the book in the catalogue, from 1; its list is the form
 * @param several true if what is typed fits another work of the catalogue, too
 */
public record Probe(TypedForm form, Label label, Candidate meant, boolean several) {

  /**
   * Returns true when the title that is typed is that of the book that was found, and not only the
   * beginning of it.
   */
  boolean spells(Candidate found) {
    BookName name = BookName.of(meant);
    String typed = form.whole() ? name.title() : name.main();
    return BookName.plain(typed).equals(BookName.plain(BookName.of(found).title()));
  }
}
