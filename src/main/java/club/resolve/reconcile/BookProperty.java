package club.resolve.reconcile;

import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Site;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** The properties of a book: those that a query may tell, and those that it may be asked for. */
public enum BookProperty {
  TITLE("Title", "as the catalogue writes it", false, (book, _) -> List.of(book.title())),
  AUTHOR(
      "Author",
      "the authors, as the catalogue writes them",
      true,
      (book, _) -> book.author().stream().toList()),
  YEAR(
      "Year",
      "the year of the first publication",
      true,
      (book, _) ->
          book.year().isPresent() ? List.of(String.valueOf(book.year().getAsInt())) : List.of()),
  ISBN(
      "ISBN",
      "the ISBN of the edition, of 13 digits",
      true,
      (book, site) ->
          book.isbn().or(() -> site.isbn(book.link())).map(Isbn::digits).stream().toList()),
  SERIES(
      "Series", "the series with the number in it, such as Ripley #1", true, (_, _) -> List.of()),
  LANGUAGE("Language", "the language of the edition, in English", true, (_, _) -> List.of()),
  LINK("Link", "the link of the page", false, (book, _) -> List.of(book.link())),
  NUMBER(
      "Goodreads number",
      "the number of the page on Goodreads",
      false,
      (book, site) -> site.number(book.link()).map(String::valueOf).stream().toList()),
  OTHER_TITLES(
      "Other titles", "such as the original title", false, (book, _) -> book.otherTitles()),
  READERS(
      "Readers",
      "how many people have or rated it",
      false,
      (book, _) ->
          book.readers().isPresent()
              ? List.of(String.valueOf(book.readers().getAsLong()))
              : List.of()),
  WORK(
      "Work number",
      "the id that all editions of a work share in the catalogue",
      false,
      (book, _) -> book.work().stream().toList());

  private final String title;
  private final String description;
  private final boolean asked;
  private final BiFunction<Candidate, Site, List<String>> values;

  BookProperty(
      String title,
      String description,
      boolean asked,
      BiFunction<Candidate, Site, List<String>> values) {
    this.title = title;
    this.description = description;
    this.asked = asked;
    this.values = values;
  }

  /** The property of an id, which may be written as in a list; empty for any other. */
  static Optional<BookProperty> of(String id) {
    String bare = id.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(property -> property.id().equals(bare) || property.title.equalsIgnoreCase(bare))
        .findFirst();
  }

  /** The properties whose id or name begins as typed, in any case. */
  public static List<BookProperty> beginning(String typed) {
    String bare = typed.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            property ->
                property.id().startsWith(bare)
                    || property.title.toLowerCase(Locale.ROOT).startsWith(bare))
        .toList();
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }

  /** Returns true when a query may tell it. */
  boolean asked() {
    return asked;
  }

  /** Returns true when a book can be asked for it. */
  boolean told() {
    return this != SERIES && this != LANGUAGE;
  }

  /** Returns true for whole numbers. */
  boolean counted() {
    return this == YEAR || this == READERS;
  }

  /** Its values in a book, as texts. */
  List<String> values(Candidate book, Site site) {
    return values.apply(book, site);
  }
}
