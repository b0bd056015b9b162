package club.resolve.match;

import club.resolve.book.LinkForm;

/**
 * The link by which a candidate is given out.
 *
 * @param sure false where it may lead to another edition than the one that was meant, or to a
 *     mistake of the source
 * @param words a clause about it for the reason; empty for the page of the book by its number
 */
public record Route(String link, LinkForm form, boolean sure, String words) {

  /** Returns true when it leads to the page of one book. */
  public boolean bookPage() {
    return form.bookPage();
  }
}
