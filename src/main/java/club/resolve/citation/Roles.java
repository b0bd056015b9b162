package club.resolve.citation;

import club.resolve.book.Isbn;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The fields that tell title, authors, year and ISBN in one format. The first field of a list that
 * an entry has is taken.
 *
 * @param kind the field that says what kind of work the entry is
 * @param parts kinds that are a part of a book, in lower case
 * @param title of the work itself
 * @param subtitle of the work itself
 * @param bookTitle of the book that a part is in
 * @param bookSubtitle of the book that a part is in
 * @param authors of the work itself
 * @param bookAuthors of the book that a part is in, and of a work without authors
 * @param dates from which the year is read
 * @param isbn the field of the ISBN, perhaps of an ISSN
 */
record Roles(
    String kind,
    Set<String> parts,
    List<String> title,
    String subtitle,
    List<String> bookTitle,
    String bookSubtitle,
    List<String> authors,
    List<String> bookAuthors,
    List<String> dates,
    String isbn) {

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])[0-9]{4}(?![0-9])");

  /** The digits of an ISSN are too few, so that it is not taken for an ISBN with lost zeros. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9])(?:97[89][\\h\\p{Pd}]?)?(?:[0-9][\\h\\p{Pd}]?){9}[0-9Xx](?![0-9])");

  /** Returns true when the entry is a part of a book. */
  boolean isPart(String kindOfEntry) {
    return parts.contains(kindOfEntry.toLowerCase(Locale.ROOT));
  }

  /** Returns the entry as a citation; empty when it has no title. */
  Optional<Citation> citation(long line, EntryFields fields) {
    String own = fields.named(title);
    String book = fields.named(bookTitle);
    boolean inBook = !book.isEmpty() && (own.isEmpty() || isPart(fields.first(kind)));
    String named = inBook ? book : own;
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Set<String> told = new HashSet<>(Set.of(named));
    String whole = whole(fields, named, inBook ? bookSubtitle : subtitle, told);
    Optional<String> part =
        inBook && !own.isEmpty()
            ? Optional.of(whole(fields, own, subtitle, told))
            : Optional.empty();
    List<String> people = people(fields, part.isPresent());
    String names = fields.named(people);
    told.add(names);
    told.add(own);
    OptionalInt year = year(fields, told);
    Optional<String> number = number(fields.get(isbn));
    if (number.isPresent() && fields.get(isbn).equals(List.of(number.get()))) {
      told.add(isbn);
    }
    return Optional.of(
        new Citation(
            line, whole, List.copyOf(fields.get(names)), year, number, part, fields.without(told)));
  }

  /**
   * The people of a book are its own first; those of a part are of the book that it is in first.
   */
  private List<String> people(EntryFields fields, boolean part) {
    List<String> first = part ? bookAuthors : authors;
    return fields.named(first).isEmpty() ? (part ? authors : bookAuthors) : first;
  }

  private static String whole(EntryFields fields, String title, String subtitle, Set<String> told) {
    String main = fields.first(title);
    String sub = fields.first(subtitle);
    if (sub.isEmpty()) {
      return main;
    }
    told.add(subtitle);
    return main + (main.endsWith(":") ? " " : ": ") + sub;
  }

  private OptionalInt year(EntryFields fields, Set<String> told) {
    for (String name : dates) {
      String date = fields.first(name);
      // ISO 8601 writes a year before the common era so.
      Optional<String> digits =
          date.startsWith("-")
              ? Optional.empty()
              : YEAR.matcher(date).results().map(MatchResult::group).findFirst();
      if (digits.isPresent() && !digits.get().equals("0000")) {
        if (digits.get().equals(date)) {
          told.add(name);
        }
        return OptionalInt.of(Integer.parseInt(digits.get()));
      }
    }
    return OptionalInt.empty();
  }

  private static Optional<String> number(List<String> values) {
    List<String> numbers =
        values.stream()
            .flatMap(value -> NUMBER.matcher(value).results())
            .map(MatchResult::group)
            .toList();
    return numbers.stream()
        .filter(each -> Isbn.parse(each).isPresent())
        .findFirst()
        .or(() -> numbers.stream().findFirst());
  }
}
