package club.resolve.eval;

import club.resolve.book.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The books of a catalogue, told apart by plain means: the rule that is measured must not say
 * itself which of its links are right. Immutable, so thread-safe.
 */
public final class Holdings {
  /** Words by which a book that bears the title of another one is told from it. */
  private static final Set<String> DERIVED =
      Set.of(
          "graphic",
          "novel",
          "play",
          "screenplay",
          "adaptation",
          "adapted",
          "abridged",
          "workbook",
          "journal",
          "companion",
          "guide",
          "summary",
          "study",
          "analysis",
          "boxed",
          "set",
          "omnibus",
          "collection",
          "manga",
          "comic",
          "illustrated",
          "readers");

  private static final Set<String> NUMERALS =
      Set.of(
          "i", "ii", "iii", "iv", "v", "vi", "one", "two", "three", "four", "five", "six", "seven");

  private static final double LEAST = 0.1;
  private static final double MOST = 10;

  private final double meanReaders;
  private final List<Candidate> books;
  private final Map<String, Candidate> byLink = new HashMap<>();
  private final Map<String, List<Candidate>> byWork = new HashMap<>();
  private final Map<String, List<Candidate>> byTitle = new HashMap<>();

  /**
   * @param books in the order of the catalogue
   */
  public Holdings(List<Candidate> books) {
    this.books = List.copyOf(books);
    this.meanReaders =
        books.stream().mapToLong(book -> book.readers().orElse(0)).average().orElse(0);
    for (Candidate book : books) {
      byLink.putIfAbsent(book.link(), book);
      book.work().ifPresent(id -> byWork.computeIfAbsent(id, _ -> new ArrayList<>()).add(book));
      for (String key : keys(book)) {
        byTitle.computeIfAbsent(key, _ -> new ArrayList<>()).add(book);
      }
    }
  }

  private static Set<String> keys(Candidate book) {
    return Stream.concat(Stream.of(book.title()), book.otherTitles().stream())
        .map(title -> BookName.of(title, Optional.empty()).key())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The number of times that a book is asked for, where the others are asked for once: as it has
   * readers, at most {@link #MOST}.
   */
  public double share(Candidate book) {
    if (meanReaders == 0) {
      return 1;
    }
    return Math.clamp(book.readers().orElse(0) / meanReaders, LEAST, MOST);
  }

  List<Candidate> books() {
    return books;
  }

  Optional<Candidate> at(String link) {
    return Optional.ofNullable(byLink.get(link));
  }

  /** All books of the same work, itself among them. */
  Set<Candidate> editions(Candidate book) {
    Set<Candidate> editions = new LinkedHashSet<>(Set.of(book));
    book.work().ifPresent(id -> editions.addAll(byWork.getOrDefault(id, List.of())));
    namesakes(book).filter(other -> sameWork(book, other)).forEach(editions::add);
    return editions;
  }

  /**
   * Returns true when other works have the main title of a book, too.
   *
   * @param authored true if only those of its first author count
   */
  boolean isNamesake(Candidate book, boolean authored) {
    return namesakes(book)
        .anyMatch(other -> !sameWork(book, other) && (!authored || sameAuthor(book, other)));
  }

  private Stream<Candidate> namesakes(Candidate book) {
    return byTitle.getOrDefault(BookName.of(book).key(), List.of()).stream();
  }

  /**
   * Returns true when two books are the same work: by its id, else by first author and title. A
   * subtitle may be missing in one of them, but no number and no word that names another kind of
   * book.
   */
  static boolean sameWork(Candidate one, Candidate other) {
    boolean told = one.work().isPresent() && other.work().isPresent();
    if (one.link().equals(other.link()) || (told && one.work().equals(other.work()))) {
      return true;
    }
    if (!sameAuthor(one, other)) {
      return false;
    }
    BookName first = BookName.of(one);
    BookName second = BookName.of(other);
    Set<String> numbers = numbers(one.title());
    Set<String> others = numbers(other.title());
    if (plain(first).equals(plain(second))) {
      return numbers.equals(others) || numbers.isEmpty() || others.isEmpty();
    }
    return !told
        && first.key().equals(second.key())
        && first.hasSubtitle() != second.hasSubtitle()
        && numbers.equals(others)
        && derived(first).equals(derived(second));
  }

  private static boolean sameAuthor(Candidate one, Candidate other) {
    return Objects.equals(
        BookName.of(one).author().map(BookName::plain),
        BookName.of(other).author().map(BookName::plain));
  }

  private static String plain(BookName name) {
    return BookName.plain(name.title());
  }

  private static Set<String> numbers(String title) {
    return words(title)
        .filter(word -> NUMERALS.contains(word) || word.chars().allMatch(Character::isDigit))
        .collect(Collectors.toSet());
  }

  private static Set<String> derived(BookName name) {
    Set<String> words = words(name.title()).collect(Collectors.toCollection(HashSet::new));
    words.retainAll(DERIVED);
    return words;
  }

  private static Stream<String> words(String title) {
    return Arrays.stream(BookName.plain(title).split(" "));
  }
}
