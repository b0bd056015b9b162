package club.resolve.match;

import static club.resolve.match.Level.Says.AGREE;
import static club.resolve.match.Level.Says.CONTRADICT;
import static club.resolve.match.Level.Says.SILENT;

import java.util.Locale;

/**
 * A result that the comparison of a field can have. Each field has exactly one for a pair of books,
 * so the weights of the levels that hold can be added (comparison levels, as in Splink).
 */
public enum Level {
  TITLE_EQUAL(MatchField.TITLE, AGREE, "title equal"),
  TITLE_SPACES(MatchField.TITLE, AGREE, "title equal but for spaces"),
  TITLE_ENDING(MatchField.TITLE, AGREE, "title equal but for an s"),
  TITLE_SLIP(MatchField.TITLE, AGREE, "title equal but for a slip of the pen"),
  TITLE_SHORT_SLIP(MatchField.TITLE, AGREE, "title equal but for a letter of a short word"),
  TITLE_ONE_WORD_SLIP(MatchField.TITLE, CONTRADICT, "the only word differs by a letter"),
  TITLE_FIRST_LETTER(MatchField.TITLE, AGREE, "title equal but for the first letter of a word"),
  TITLE_SLIPS(MatchField.TITLE, AGREE, "title equal but for slips of the pen"),
  TITLE_ORDER(MatchField.TITLE, AGREE, "the same words in another order"),
  TITLE_SMALL_WORD(MatchField.TITLE, AGREE, "title equal but for a small word"),
  TITLE_MOST_WORDS(MatchField.TITLE, CONTRADICT, "title nearly equal"),
  TITLE_SOME_WORDS(MatchField.TITLE, CONTRADICT, "title differs"),
  TITLE_OTHER(MatchField.TITLE, CONTRADICT, "title differs"),
  TITLE_OTHER_SMALL_WORD(MatchField.TITLE, CONTRADICT, "a small word differs"),
  TITLE_OTHER_NUMBER(MatchField.TITLE, CONTRADICT, "the numbers differ"),
  TITLE_OTHER_SIGN(MatchField.TITLE, CONTRADICT, "a sign differs"),

  EXACT(MatchField.EXTENT, AGREE, "word by word"),
  WHOLE(MatchField.EXTENT, AGREE, ""),
  EXACT_ALONE(MatchField.EXTENT, AGREE, "word by word"),
  WHOLE_ALONE(MatchField.EXTENT, AGREE, ""),
  SUBTITLE_LEFT_OUT_ALONE(MatchField.EXTENT, SILENT, "without the subtitle"),
  SUBTITLE_LEFT_OUT(MatchField.EXTENT, SILENT, "without the subtitle"),
  SUBTITLE_UNCONFIRMED(MatchField.EXTENT, CONTRADICT, "nothing says the typed subtitle"),
  LONG_SUBTITLE_UNCONFIRMED(MatchField.EXTENT, SILENT, "without the typed subtitle"),
  SUBTITLE_OF_SERIES(MatchField.EXTENT, AGREE, "the typed subtitle names the series"),
  SUBTITLES_ALIKE(MatchField.EXTENT, AGREE, "the subtitles are alike"),
  SUBTITLES_RELATED(MatchField.EXTENT, SILENT, "the subtitles have some words in common"),
  SUBTITLES_DIFFER(MatchField.EXTENT, SILENT, "the subtitles differ"),
  LONG_SUBTITLES_DIFFER(MatchField.EXTENT, SILENT, "the subtitles differ"),
  AFTER_SERIES(MatchField.EXTENT, AGREE, "the series stands before the title"),
  SERIES_LEFT_OUT(MatchField.EXTENT, SILENT, "without the series before the title"),
  SERIES_AND_NUMBER(MatchField.EXTENT, AGREE, "series and number"),
  SERIES_ALONE(MatchField.EXTENT, CONTRADICT, "only the name of the series"),
  OTHER_SUBTITLE(MatchField.EXTENT, SILENT, "title and the other's subtitle"),
  LONG_OTHER_SUBTITLE(MatchField.EXTENT, SILENT, "title and the other's long subtitle"),
  OPENING_LEFT_OUT(MatchField.EXTENT, SILENT, "without the title's opening"),
  OPENING_LEFT_OUT_ALONE(MatchField.EXTENT, SILENT, "without the title's opening"),
  WITHIN(MatchField.EXTENT, AGREE, "one title is a part of the other"),
  BEGINNING(MatchField.EXTENT, SILENT, "beginning of the title"),
  CUT_OFF(MatchField.EXTENT, SILENT, "as far as the title is shown"),
  CUT_OFF_EARLY(MatchField.EXTENT, SILENT, "as far as the title is shown, which is not far"),

  RARITY_SETTLED(MatchField.RARITY, SILENT, ""),
  RARITY_HIGH(MatchField.RARITY, AGREE, "words that few titles have"),
  RARITY_MIDDLE(MatchField.RARITY, AGREE, ""),
  RARITY_LOW(MatchField.RARITY, SILENT, "words that many titles have"),
  RARITY_ONE_RARE(MatchField.RARITY, SILENT, "a rare word alone"),
  RARITY_ONE(MatchField.RARITY, SILENT, "a single word"),
  RARITY_ONE_COMMON(MatchField.RARITY, SILENT, "a common word alone"),
  RARITY_GENERIC(MatchField.RARITY, SILENT, "a title that many books bear"),

  OTHERS_NONE(MatchField.OTHERS, SILENT, ""),
  OTHERS_ONE(MatchField.OTHERS, SILENT, "a title of another author has the words, too"),
  OTHERS_SEVERAL(MatchField.OTHERS, SILENT, "titles of other authors have the words, too"),
  OTHERS_NAMED(MatchField.OTHERS, CONTRADICT, "another book has this title, too"),

  READERS_FEW(MatchField.READERS, SILENT, ""),
  READERS_UNCOUNTED(MatchField.READERS, AGREE, ""),
  READERS_LISTED_FIRST(MatchField.READERS, AGREE, ""),
  READERS_UNTOLD(MatchField.READERS, AGREE, ""),
  READERS_SOME(MatchField.READERS, SILENT, "some have read it"),
  READERS_MANY(MatchField.READERS, AGREE, "many have read it"),
  READERS_VERY_MANY(MatchField.READERS, AGREE, "very many have read it"),

  ARTICLE_EQUAL(MatchField.ARTICLE, SILENT, ""),
  ARTICLE_DIFFERS(MatchField.ARTICLE, SILENT, "the article differs"),
  ARTICLE_LEFT_OUT(MatchField.ARTICLE, SILENT, "without the article"),
  ARTICLE_DIFFERS_ALONE(MatchField.ARTICLE, SILENT, "the article differs"),

  SERIES_SILENT(MatchField.SERIES, SILENT, ""),
  SERIES_EQUAL(MatchField.SERIES, AGREE, "series equal"),
  SERIES_OTHER(MatchField.SERIES, SILENT, "another series"),

  PART_SILENT(MatchField.PART, SILENT, ""),
  PART_EQUAL(MatchField.PART, AGREE, "part equal"),
  PART_OF_SERIES(MatchField.PART, SILENT, ""),
  PART_FIRST_UNASKED(MatchField.PART, CONTRADICT, "the first volume, which was not asked for"),
  PART_UNASKED(MatchField.PART, CONTRADICT, "a volume that was not asked for"),
  PART_OF_WORK_UNASKED(MatchField.PART, CONTRADICT, "a part of the work"),
  PART_MISSING(MatchField.PART, CONTRADICT, "nothing says the part"),
  PART_OTHER(MatchField.PART, CONTRADICT, "another part"),

  KIND_SILENT(MatchField.KIND, SILENT, ""),
  KIND_EQUAL(MatchField.KIND, AGREE, "kind equal"),
  KIND_OF_AUTHOR(MatchField.KIND, SILENT, "which the typed author made"),
  KIND_UNASKED(MatchField.KIND, CONTRADICT, "another kind of book"),
  KIND_BESIDE(MatchField.KIND, CONTRADICT, "a book beside the book"),
  KIND_MISSING(MatchField.KIND, CONTRADICT, "not the kind that was asked for"),

  EDITION_SILENT(MatchField.EDITION, SILENT, ""),
  EDITION_EQUAL(MatchField.EDITION, AGREE, "edition equal"),
  EDITION_ALONE(MatchField.EDITION, SILENT, "only one side names the edition"),
  EDITION_OTHER(MatchField.EDITION, CONTRADICT, "another edition"),

  YEAR_SILENT(MatchField.YEAR, SILENT, ""),
  YEAR_EQUAL(MatchField.YEAR, AGREE, "year equal"),
  YEAR_NEAR(MatchField.YEAR, AGREE, "year nearly equal"),
  YEAR_OTHER(MatchField.YEAR, SILENT, "another year"),
  YEAR_OF_TITLE_OTHER(MatchField.YEAR, CONTRADICT, "another year"),

  LANGUAGE_SILENT(MatchField.LANGUAGE, SILENT, ""),
  LANGUAGE_EQUAL(MatchField.LANGUAGE, AGREE, "language equal"),
  LANGUAGE_OTHER(MatchField.LANGUAGE, CONTRADICT, "another language"),

  AUTHOR_EQUAL(MatchField.AUTHOR, AGREE, "author equal"),
  AUTHOR_COMPATIBLE(MatchField.AUTHOR, AGREE, "author equal but for a part of the name"),
  AUTHOR_SURNAME(MatchField.AUTHOR, AGREE, "surname of the author equal"),
  AUTHOR_NEARLY(MatchField.AUTHOR, AGREE, "author nearly equal"),
  AUTHOR_TRANSLITERATED(MatchField.AUTHOR, AGREE, "author equal in another spelling"),
  AUTHOR_AMONG(MatchField.AUTHOR, AGREE, "one of the authors, but not the first"),
  AUTHOR_CUT_OFF(MatchField.AUTHOR, AGREE, "author equal as far as it is shown"),
  AUTHOR_SHOWN_BESIDE(MatchField.AUTHOR, AGREE, "its author is shown by other pages"),
  AUTHOR_UNREADABLE(MatchField.AUTHOR, SILENT, "author in another script"),
  AUTHOR_SLIP(MatchField.AUTHOR, SILENT, "author equal but for a letter of the surname"),
  AUTHOR_SIMILAR(MatchField.AUTHOR, SILENT, "author only similar"),
  AUTHOR_NAMELESS(MatchField.AUTHOR, SILENT, "no author is known on either side"),
  AUTHOR_NOT_TYPED(MatchField.AUTHOR, SILENT, "no author given"),
  AUTHOR_NOT_SHOWN(MatchField.AUTHOR, SILENT, "its author is not shown"),
  AUTHOR_NOT_CONFIRMED(MatchField.AUTHOR, CONTRADICT, "nothing says the name in brackets"),
  AUTHOR_FORENAME(MatchField.AUTHOR, CONTRADICT, "another forename"),
  AUTHOR_OTHER(MatchField.AUTHOR, CONTRADICT, "author differs"),

  READ_AS_TYPED(MatchField.READING, SILENT, ""),
  READ_APART(MatchField.READING, SILENT, "the cell read as title and author"),
  READ_OTHER_TITLE(MatchField.READING, SILENT, "by another title of the book"),
  READ_OTHER_TITLE_EXACTLY(MatchField.READING, SILENT, "by another title of the book"),
  READ_APART_OTHER_TITLE(MatchField.READING, SILENT, "read apart, by another title of the book"),

  ID_SILENT(MatchField.ID, SILENT, ""),
  ISBN_EQUAL(MatchField.ID, AGREE, "ISBN equal"),
  WORK_EQUAL(MatchField.ID, AGREE, "work equal"),
  ISBN_OF_ANOTHER(MatchField.ID, CONTRADICT, "ISBN equal"),
  WORK_OF_ANOTHER(MatchField.ID, CONTRADICT, "work equal");

  /** The answer of a level to the question whether both are one book. */
  public enum Says {
    AGREE,
    /** Nothing, or not much. */
    SILENT,
    /** They are two, whatever else agrees: it is never a match. */
    CONTRADICT
  }

  private final MatchField field;
  private final Says says;
  private final String words;

  Level(MatchField field, Says says, String words) {
    this.field = field;
    this.says = says;
    this.words = words;
  }

  public MatchField field() {
    return field;
  }

  public Says says() {
    return says;
  }

  /**
   * The level where no author is typed: what a title tells then depends on the other books that
   * bear it, and not on the author's other books.
   */
  Level alone() {
    if (this == EXACT) {
      return EXACT_ALONE;
    }
    if (this == OPENING_LEFT_OUT) {
      return OPENING_LEFT_OUT_ALONE;
    }
    boolean whole = this == WHOLE || this == WITHIN;
    return whole ? WHOLE_ALONE : this == SUBTITLE_LEFT_OUT ? SUBTITLE_LEFT_OUT_ALONE : this;
  }

  /** Returns true for titles that a slip of the pen has made different. */
  boolean slip() {
    return this == TITLE_SLIP
        || this == TITLE_SHORT_SLIP
        || this == TITLE_FIRST_LETTER
        || this == TITLE_SLIPS;
  }

  /** Returns true for a claim of the book that was not asked for, but may have been meant. */
  boolean unasked() {
    return this == PART_FIRST_UNASKED
        || this == PART_UNASKED
        || this == PART_OF_WORK_UNASKED
        || this == KIND_UNASKED;
  }

  /** Returns true for what mostly holds and says nothing: its weight is 0, as others are to it. */
  public boolean reference() {
    return says == Says.SILENT && words.isEmpty();
  }

  /** A clause for a reason; empty where there is nothing to say. */
  public String words() {
    return words;
  }

  /** The name for a table. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
