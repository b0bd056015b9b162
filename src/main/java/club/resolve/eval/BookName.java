package club.resolve.eval;

import club.resolve.book.Candidate;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of a book's name that a person types.
 *
 * @param title without what stands in brackets at its end
 * @param author the first one
 */
record BookName(String title, Optional<String> author) {
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)\\s*$");
  private static final Pattern SUBTITLE = Pattern.compile(":|\\s[-–—]\\s|;");
  private static final Pattern PLACE = Pattern.compile("\\(([^()#,;]+),? #([0-9]{1,2})\\)$");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}\\p{Mc}]+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?) ");

  /** "Dune 2", for a book whose title ends with "(Dune, #2)". */
  static Optional<BookName> inSeries(Candidate book) {
    Matcher place = PLACE.matcher(book.title());
    return place.find()
        ? Optional.of(of(place.group(1).strip() + " " + place.group(2), book.author()))
        : Optional.empty();
  }

  static BookName of(Candidate book) {
    return of(book.title(), book.author());
  }

  /**
   * The name of a book of which further titles are known.
   *
   * @param author several are parted by commas
   */
  static BookName of(String title, Optional<String> author) {
    String bare = BRACKETS.matcher(title).replaceFirst("");
    return new BookName(
        bare.isBlank() ? title : bare,
        author.map(names -> names.split(",", 2)[0].strip()).filter(name -> !name.isEmpty()));
  }

  /** The title before its subtitle. */
  String main() {
    String main = SUBTITLE.split(title, 2)[0].strip();
    return main.isEmpty() ? title : main;
  }

  /** The main title in plain form, without an article. */
  String key() {
    return ARTICLE.matcher(plain(main())).replaceFirst("");
  }

  boolean hasSubtitle() {
    return !main().equals(title.strip());
  }

  /** In lower case, without accents and punctuation. */
  static String plain(String text) {
    String letters =
        MARKS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
            .replaceAll("");
    String plain = NO_LETTERS.matcher(letters).replaceAll(" ").strip();
    return plain.isEmpty() ? text : plain;
  }

  /** The last word of the author's name. */
  String surname() {
    String name = author.orElseThrow();
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** The author with forenames by their first letters. */
  String initials() {
    String name = author.orElseThrow();
    int end = name.lastIndexOf(' ');
    if (end < 0) {
      return name;
    }
    String letters =
        Arrays.stream(name.substring(0, end).split("[ .]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
            .collect(Collectors.joining(" "));
    return letters + name.substring(end);
  }

  /** The author with the surname in front. */
  String turned() {
    String name = author.orElseThrow();
    int end = name.lastIndexOf(' ');
    return end < 0 ? name : name.substring(end + 1) + ", " + name.substring(0, end).strip();
  }

  /** A title and the author, in a cell each. */
  Typed cells(String typed) {
    return new Typed(typed, author);
  }

  /** Main title and author in one cell. */
  Typed line(String form) {
    return Typed.line(form.formatted(main(), author.orElseThrow()));
  }
}
