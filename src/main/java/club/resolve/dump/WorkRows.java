package club.resolve.dump;

import club.resolve.book.Edition;
import club.resolve.catalog.CatalogRow;
import club.resolve.catalog.WorkRecord;
import club.resolve.match.Titles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes one row of a work, its editions and its authors. Pure. */
final class WorkRows {
  private static final String PAGE = "https://openlibrary.org";

  /** More of them are of no use, and a row has a largest size. */
  private static final int MOST_EDITIONS = 400;

  private static final int MOST_TITLES = 60;
  private static final int MOST_NAMES = 30;

  /** Letters of all titles or names of a row; longer ones of the dump are no titles. */
  private static final int MOST_LETTERS = 6_000;

  private static final int LONGEST = 1_000;

  /** The words behind a comma in a name that are no forenames. */
  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "inc", "ltd");

  private WorkRows() {}

  /**
   * A row.
   *
   * @param work number of the work; below 0 that of an edition without one
   * @param record of the work, where the dump has it
   * @param editions in the order of the dump, one at least
   * @param authors in the order of the work
   * @param readers below 0 where nobody tells
   */
  static CatalogRow row(
      int work,
      Optional<WorkEntry> record,
      List<EditionEntry> editions,
      List<AuthorEntry> authors,
      long readers) {
    Map<String, String> titles = new LinkedHashMap<>();
    String first =
        record
            .map(WorkEntry::title)
            .filter(title -> !title.isEmpty())
            .orElseGet(() -> editions.getFirst().edition().title());
    String title = known(titles, first);
    List<Edition> best = editions(editions, titles);
    for (EditionEntry edition : editions) {
      edition.titles().forEach(other -> known(titles, other));
    }
    List<String> all = new ArrayList<>(titles.values());
    all.removeIf(String::isEmpty);
    return new CatalogRow(
        PAGE + (work > 0 ? "/works/" + Keys.work(work) : "/books/OL" + -work + "M"),
        title,
        all.subList(1, all.size()),
        Optional.of(
                authors.stream()
                    .map(author -> turned(author.name()))
                    .collect(Collectors.joining(", ")))
            .filter(names -> !names.isEmpty()),
        year(record, editions),
        Optional.empty(),
        work > 0 ? Optional.of(Keys.work(work)) : Optional.empty(),
        readers < 0 ? OptionalLong.empty() : OptionalLong.of(readers),
        new WorkRecord(best, otherNames(authors)));
  }

  /** Those with a page on the site first, as there may be too many. */
  private static List<Edition> editions(List<EditionEntry> entries, Map<String, String> titles) {
    Stream<Edition> editions = entries.stream().map(EditionEntry::edition);
    if (entries.size() > MOST_EDITIONS) {
      editions =
          editions.sorted(
              Comparator.comparing((Edition edition) -> edition.id().isEmpty())
                  .thenComparing(edition -> edition.isbn().isEmpty()));
    }
    List<Edition> best = new ArrayList<>();
    editions
        .filter(Edition::linked)
        .limit(MOST_EDITIONS)
        .forEach(
            edition -> {
              String title = known(titles, edition.title());
              if (!title.isEmpty()) {
                best.add(
                    new Edition(
                        title, edition.id(), edition.isbn(), edition.languages(), edition.heard()));
              }
            });
    return best;
  }

  /**
   * The title in the spelling in which it was met first; empty where there is no room for another
   * one.
   */
  private static String known(Map<String, String> titles, String title) {
    String cut = title.length() <= LONGEST ? title : title.substring(0, LONGEST);
    String normal = Titles.normal(cut);
    String key = normal.isEmpty() ? cut : normal;
    String known = titles.get(key);
    if (known == null) {
      int letters = titles.values().stream().mapToInt(String::length).sum();
      boolean room = titles.size() < MOST_TITLES && letters + cut.length() <= MOST_LETTERS;
      known = room ? cut : "";
      if (room) {
        titles.put(key, known);
      }
    }
    return known;
  }

  private static OptionalInt year(Optional<WorkEntry> record, List<EditionEntry> editions) {
    return IntStream.concat(
            record.stream().mapToInt(WorkEntry::year),
            editions.stream().mapToInt(EditionEntry::year))
        .filter(year -> year > 0)
        .min();
  }

  private static List<String> otherNames(List<AuthorEntry> authors) {
    Set<String> others = new LinkedHashSet<>();
    Set<String> known = new LinkedHashSet<>();
    authors.forEach(author -> known.add(Titles.normal(turned(author.name()))));
    int letters = 0;
    for (AuthorEntry author : authors) {
      for (String name : author.otherNames()) {
        String other = turned(name);
        boolean room = others.size() < MOST_NAMES && letters + other.length() <= MOST_LETTERS;
        if (room && known.add(Titles.normal(other))) {
          others.add(other);
          letters += other.length();
        }
      }
    }
    return List.copyOf(others);
  }

  /** The forename first, as a comma parts authors. */
  private static String turned(String name) {
    int comma = name.indexOf(',');
    if (comma <= 0) {
      return name;
    }
    String rest = name.substring(comma + 1).strip();
    String suffix = rest.replace(".", "").toLowerCase(Locale.ROOT);
    if (rest.isEmpty() || SUFFIXES.contains(suffix)) {
      return (name.substring(0, comma) + " " + rest).strip();
    }
    // Titles and years follow a second comma.
    String forename = rest.indexOf(',') < 0 ? rest : rest.substring(0, rest.indexOf(','));
    return forename + " " + name.substring(0, comma).strip();
  }
}
