package club.resolve.book;

import java.util.Locale;

/** The form of a link to a site of books. */
public enum LinkForm {
  /** The page of a book, by the site's number of it. */
  ID("the page of a book on %s"),
  /**
   * The page of an edition, by its ISBN. The site redirects it, so nobody knows it before a look.
   */
  ISBN("the page of a book on %s"),
  /** The list of a work's editions. It is no page of a book. */
  WORK("a list of editions on %s, not the page of a book"),
  /** A search on the site. It is no page of a book. */
  SEARCH("a search on %s, not the page of a book"),
  /** Another page of the site, or a page elsewhere. */
  ELSEWHERE("not the page of a book on %s");

  private final String words;

  LinkForm(String words) {
    this.words = words;
  }

  /** The name in the output, for example {@code isbn}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The page behind the link, as a clause for a person to read after "is". */
  public String words(Site site) {
    return words.formatted(site.title());
  }

  /** Returns true for a page of the site that names several books, or none yet. */
  public boolean severalBooks() {
    return this == WORK || this == SEARCH;
  }

  /** Returns true for a link that leads to the page of one book. */
  public boolean bookPage() {
    return this == ID || this == ISBN;
  }
}
