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
  /** A link by something that has the digits of an ISBN, with a check digit that is wrong. */
  WRONG_ISBN("a link by an ISBN whose check digit is wrong"),
  /** Any other page of the site. */
  OTHER("a page on %s that is not the page of a book"),
  /** A page elsewhere, or no address. */
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

  /** Returns true for an address of the site that is not the page of a book. */
  public boolean otherPage() {
    return this != ELSEWHERE && !bookPage();
  }

  /**
   * The reason why a link for which {@link #otherPage} holds is not taken, as a clause to read
   * after "is", and the remedy.
   */
  public String refusal(Site site) {
    return words(site)
        + (this == WRONG_ISBN
            ? "; type the ISBN again, or write another link of the book there"
            : "; open it, and write the link of the book there");
  }

  /** Returns true for a link that leads to the page of one book. */
  public boolean bookPage() {
    return this == ID || this == ISBN;
  }
}
