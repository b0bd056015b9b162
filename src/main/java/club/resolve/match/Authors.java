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
    // Most that agree are written alike.
    if (typed.equals(found) && typed.chars().anyMatch(Character::isLetterOrDigit)) {
      return AuthorAgreement.EQUAL;
    }
    return compare(AuthorNames.of(typed), AuthorNames.of(found));
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
}
