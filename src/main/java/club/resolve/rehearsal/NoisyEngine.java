package club.resolve.rehearsal;

import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.catalog.CatalogIndex;
import club.resolve.catalog.CatalogRow;
import club.resolve.service.WebQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A web search whose results are those of real life: the page of the book that is wanted, where
 * there is one, at a rank that varies; among pages of books of a like title or of the same author,
 * shops, encyclopedias, study guides and look-alikes ({@link Bystander}). The same seed gives a
 * query the same results.
 */
public final class NoisyEngine implements SearchEngine {
  /** The number of ten wanted pages that stand first; the others stand anywhere. */
  private static final int FIRST_OF_TEN = 6;

  private static final int MOST_LIKE_IT = 4;
  private static final int MOST_BY_AUTHOR = 2;

  private final CatalogIndex catalog;
  private final Site site;
  private final Map<String, Wanted> wanted;
  private final long seed;

  /**
   * A query that will be asked.
   *
   * @param pages the books that are meant; none where the search does not know the book
   */
  public record Wanted(Query query, List<CatalogRow> pages) {

    public Wanted {
      pages = List.copyOf(pages);
    }

    private Wanted and(Wanted other) {
      Set<CatalogRow> both = new LinkedHashSet<>(pages);
      both.addAll(other.pages);
      return new Wanted(query, List.copyOf(both));
    }
  }

  /**
   * Prepares the results.
   *
   * @param catalog gives the pages of other books
   * @param wanted the queries that have results
   * @param seed of all that is drawn by chance
   */
  public NoisyEngine(CatalogIndex catalog, Site site, Collection<Wanted> wanted, long seed) {
    this.catalog = catalog;
    this.site = site;
    this.wanted =
        wanted.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    each -> WebQuery.text(each.query(), site.searchWord()),
                    Function.identity(),
                    Wanted::and));
    this.seed = seed;
  }

  @Override
  public List<Listing> hits(String query) throws IOException {
    Optional<Wanted> asked = Optional.ofNullable(wanted.get(query));
    return asked.isEmpty() ? List.of() : hits(asked.get(), random(query));
  }

  private Random random(String query) {
    return new Random(seed * Integer.MAX_VALUE + query.hashCode());
  }

  private List<Listing> hits(Wanted asked, Random random) throws IOException {
    BookHeading headings = new BookHeading(site, random);
    List<Listing> hits = new ArrayList<>();
    for (CatalogRow row : others(asked, random)) {
      hits.add(new Listing(row.link(), headings.of(row)));
    }
    hits.addAll(bystanders(asked, RESULTS - hits.size(), random, headings));
    Collections.shuffle(hits, random);
    for (CatalogRow row : asked.pages()) {
      int rank = random.nextInt(10) < FIRST_OF_TEN ? 0 : random.nextInt(RESULTS);
      hits.add(Math.min(rank, hits.size()), new Listing(row.link(), headings.of(row)));
    }
    // The wanted page stays, wherever it stands.
    while (hits.size() > RESULTS) {
      hits.remove(lastOther(hits, asked));
    }
    return hits;
  }

  private static int lastOther(List<Listing> hits, Wanted asked) {
    Set<String> links = asked.pages().stream().map(CatalogRow::link).collect(Collectors.toSet());
    int last = hits.size() - 1;
    while (last > 0 && links.contains(hits.get(last).link())) {
      last--;
    }
    return last;
  }

  /** Books of a like title, and of the same author. */
  private Set<CatalogRow> others(Wanted asked, Random random) throws IOException {
    Query query = asked.query();
    Set<CatalogRow> others = new LinkedHashSet<>();
    add(
        catalog.search(query.title(), query.author(), RESULTS),
        random.nextInt(1, MOST_LIKE_IT + 1),
        asked,
        others);
    Optional<String> author = subject(asked).author();
    if (author.isPresent()) {
      List<CatalogRow> works =
          catalog.search(author.get(), Optional.empty(), RESULTS).stream()
              .filter(row -> row.author().filter(names -> names.contains(author.get())).isPresent())
              .toList();
      add(works, random.nextInt(MOST_BY_AUTHOR + 1), asked, others);
    }
    return others;
  }

  private static void add(
      List<CatalogRow> rows, int most, Wanted asked, Collection<CatalogRow> others) {
    rows.stream().filter(row -> !asked.pages().contains(row)).limit(most).forEach(others::add);
  }

  private List<Listing> bystanders(Wanted asked, int number, Random random, BookHeading headings) {
    List<Bystander> kinds = new ArrayList<>(List.of(Bystander.values()));
    Collections.shuffle(kinds, random);
    Bystander.Subject subject = subject(asked);
    return kinds.stream()
        .limit(number)
        .map(
            kind -> new Listing(kind.link(site, random), headings.cut(kind.heading(subject, site))))
        .toList();
  }

  /** The book that the pages are about: that which is wanted, else what was typed. */
  private static Bystander.Subject subject(Wanted asked) {
    return asked.pages().stream()
        .findFirst()
        .map(
            row ->
                new Bystander.Subject(
                    BookHeading.withoutBrackets(row.title()),
                    row.author().map(BookHeading::firstOf)))
        .orElseGet(() -> new Bystander.Subject(asked.query().title(), asked.query().author()));
  }
}
