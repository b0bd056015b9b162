package club.resolve.match;

/** Names of authors compared. Pure, and thread-safe. */
public final class Authors {
  private Authors() {}

  /**
   * Compares two cells, each of which may name several authors: the best level of any two of them.
   * Symmetric. Cells that name nobody are {@link AuthorAgreement#OTHER}.
   *
   * @param typed the authors as asked for
   * @param found the authors as the candidate shows them
   */
  public static AuthorAgreement compare(String typed, String found) {
    return compare(new AuthorCell(typed), new AuthorCell(found));
  }

  private static AuthorAgreement compare(AuthorCell typed, AuthorCell found) {
    // Most that agree are written alike.
    if (typed.text().equals(found.text()) && named(typed.text())) {
      return AuthorAgreement.EQUAL;
    }
    return compare(typed.names(), found.names());
  }

  /** Returns true when there is a letter or digit in the text. */
  static boolean named(String text) {
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        return true;
      }
    }
    return false;
  }

  static AuthorAgreement compare(AuthorNames typed, AuthorNames found) {
    AuthorAgreement best = AuthorAgreement.OTHER;
    boolean readable = false;
    boolean unreadable = false;
    for (PersonName one : typed.people()) {
      for (PersonName other : found.people()) {
        AuthorAgreement level = NameComparison.compare(one, other);
        if (level == AuthorAgreement.EQUAL) {
          return level;
        }
        if (level == AuthorAgreement.UNREADABLE) {
          unreadable = true;
        } else {
          readable = true;
          best = level.compareTo(best) < 0 ? level : best;
        }
      }
    }
    // A name that can be read decides: the other one may be a translator's.
    return unreadable && !readable ? AuthorAgreement.UNREADABLE : best;
  }

  /** Returns true when the cells name the same author, as far as names can say. */
  public static boolean agree(String one, String other) {
    return compare(one, other).agrees();
  }

  static boolean agree(AuthorCell one, AuthorCell other) {
    return compare(one, other).agrees();
  }
}
