package club.resolve.eval;

import club.resolve.book.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The forms in which people type a book. */
public enum TypedForm {
  TITLE("title", false, true, (name, _) -> Typed.line(name.title())),
  TITLE_AND_AUTHOR("title, author", true, true, (name, _) -> name.cells(name.title())),
  MAIN_AND_AUTHOR("main title, author", true, false, (name, _) -> name.cells(name.main())),
  MAIN("main title", false, false, (name, _) -> Typed.line(name.main())),
  MAIN_AND_SURNAME(
      "main title, surname",
      true,
      false,
      (name, _) -> new Typed(name.main(), Optional.of(name.surname()))),
  MAIN_AND_INITIALS(
      "main title, initials",
      true,
      false,
      (name, _) -> new Typed(name.main(), Optional.of(name.initials()))),
  SERIES_AND_NUMBER("series and number", false, true, (name, _) -> Typed.line(name.title())),
  SERIES_AND_NUMBER_AND_AUTHOR(
      "series and number, author", true, true, (name, _) -> name.cells(name.title())),
  BY("main title by author", true, false, (name, _) -> name.line("%s by %s")),
  AUTHOR_FIRST("author - main title", true, false, (name, _) -> name.line("%2$s - %1$s")),
  AUTHOR_IN_BRACKETS("main title (author)", true, false, (name, _) -> name.line("%s (%s)")),
  AUTHOR_AND_COLON("author: main title", true, false, (name, _) -> name.line("%2$s: %1$s")),
  SURNAME_FIRST(
      "last, first: main title",
      true,
      false,
      (name, _) -> Typed.line(name.turned() + ": " + name.main())),
  SLASH("main title / author", true, false, (name, _) -> name.line("%s / %s")),
  TYPO_AND_AUTHOR(
      "typo, author", true, false, (name, random) -> name.cells(Typo.in(name.main(), random))),
  TYPO("typo", false, false, (name, random) -> Typed.line(Typo.in(name.main(), random))),
  OTHER_TITLE("another title", false, true, (name, _) -> Typed.line(name.title())),
  OTHER_TITLE_AND_AUTHOR(
      "another title, author", true, true, (name, _) -> name.cells(name.title()));

  /** The forms of a title without and with its author, and without its subtitle. */
  static final List<TypedForm> PLAIN = List.of(TITLE, TITLE_AND_AUTHOR, MAIN_AND_AUTHOR);

  private final String label;
  private final boolean authored;
  private final boolean whole;
  private final Typing typing;

  @FunctionalInterface
  private interface Typing {
    Typed of(BookName name, RandomGenerator random);
  }

  TypedForm(String label, boolean authored, boolean whole, Typing typing) {
    this.label = label;
    this.authored = authored;
    this.whole = whole;
    this.typing = typing;
  }

  /** The name for a person to read. */
  public String label() {
    return label;
  }

  /** Returns true when the author is typed. */
  boolean authored() {
    return authored;
  }

  /** Returns true when the whole title is typed, with its subtitle. */
  boolean whole() {
    return whole;
  }

  /** The name that is typed; empty where the book has no other title, or no place in a series. */
  Optional<BookName> name(Candidate book) {
    BookName name = BookName.of(book);
    return switch (this) {
      case OTHER_TITLE, OTHER_TITLE_AND_AUTHOR ->
          book.otherTitles().stream()
              .map(title -> BookName.of(title, book.author()))
              .filter(other -> !other.key().equals(name.key()))
              .findFirst();
      case SERIES_AND_NUMBER, SERIES_AND_NUMBER_AND_AUTHOR -> BookName.inSeries(book);
      default -> Optional.of(name);
    };
  }

  /**
   * The book in this form; empty for a book without an author or a long word, where the form needs
   * one.
   */
  Optional<Typed> of(BookName name, RandomGenerator random) {
    boolean slips = this == TYPO || this == TYPO_AND_AUTHOR;
    return (authored && name.author().isEmpty()) || (slips && !Typo.fits(name.main()))
        ? Optional.empty()
        : Optional.of(typing.of(name, random));
  }
}
