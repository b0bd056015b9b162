package club.resolve.match;

/** The level to which the authors of two sides agree, the best first. */
public enum AuthorAgreement {
  /** A full name is equal, in whatever order and however its initials are written. */
  EQUAL(Level.AUTHOR_EQUAL),
  /**
   * The surname is equal, and nothing in the forenames contradicts: initials, short forms, middle
   * names and second surnames that one side leaves out.
   */
  COMPATIBLE(Level.AUTHOR_COMPATIBLE),
  /** The surname is equal, and one side has nothing else. */
  SURNAME(Level.AUTHOR_SURNAME),
  /** Equal but for slips of the pen. */
  NEARLY(Level.AUTHOR_NEARLY),
  /** Equal, or nearly, as it sounds: one name in two scripts, or in two romanisations. */
  TRANSLITERATED(Level.AUTHOR_TRANSLITERATED),
  /** Equal as far as one side shows it. */
  CUT_OFF(Level.AUTHOR_CUT_OFF),
  /** The scripts cannot be compared, which says nothing. */
  UNREADABLE(Level.AUTHOR_UNREADABLE),
  /**
   * A full forename is equal, and one letter of a short surname is not: one person mistyped, more
   * often than two of similar names (Harlan Coben, Harlan Cohen).
   */
  SLIP(Level.AUTHOR_SLIP),
  /** Similar, with less in common: the only name of one side is a forename of the other. */
  SIMILAR(Level.AUTHOR_SIMILAR),
  /** The surname is equal, and the forenames contradict: another person. */
  FORENAME(Level.AUTHOR_FORENAME),
  /** Other names. */
  OTHER(Level.AUTHOR_OTHER);

  private final Level level;

  AuthorAgreement(Level level) {
    this.level = level;
  }

  /** The level of the field. */
  Level level() {
    return level;
  }

  /** Returns true when the level says that it is the same author. */
  public boolean agrees() {
    return compareTo(CUT_OFF) <= 0;
  }

  /** Returns true when the level says that it is another author. */
  public boolean contradicts() {
    return this == FORENAME || this == OTHER;
  }
}
