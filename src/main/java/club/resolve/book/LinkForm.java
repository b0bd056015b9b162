package club.resolve.book;

import java.util.Locale;

/** The form of a link to a site of books. */
public enum LinkForm {
  /** The page of a book, by the site's number of it. */
  ID,
  /**
   * The page of an edition, by its ISBN. The site redirects it, so nobody knows it before a look.
   */
  ISBN,
  /** The list of a work's editions. It is no page of a book. */
  WORK,
  /** A search on the site. It is no page of a book. */
  SEARCH,
  /** Another page of the site, or a page elsewhere. */
  ELSEWHERE;

  /** The name in the output, for example {@code isbn}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns true for a link that leads to the page of one book. */
  public boolean bookPage() {
    return this == ID || this == ISBN;
  }
}
