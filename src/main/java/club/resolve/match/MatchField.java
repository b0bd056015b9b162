package club.resolve.match;

/** A field of a book in which what was typed is compared with what was found. */
public enum MatchField {
  /** The words of the titles, or of those parts of them that may stand for each other. */
  TITLE,
  /** The parts of the titles that were held against each other. */
  EXTENT,
  /** The rarity, in other books, of the words that agree. */
  RARITY,
  /**
   * The number of books of other authors among the candidates that have the words of the title,
   * too.
   */
  OTHERS,
  /** The number of people who have read the book. */
  READERS,
  /** The article at the beginning. */
  ARTICLE,
  /** The series that brackets name. */
  SERIES,
  /** The number of a part, in a series or of a work. */
  PART,
  /** The kind of book: the book itself, or a workbook, a play, a bundle. */
  KIND,
  /** The number of the edition. */
  EDITION,
  /** The year. */
  YEAR,
  /** The language that a title names. */
  LANGUAGE,
  /** The authors. */
  AUTHOR,
  /** The way in which the typed cell was read, and which of a book's titles agrees. */
  READING,
  /** An id that both sides name: an ISBN, a work. */
  ID;

  /** The name for a table. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
