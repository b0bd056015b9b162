package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Edition;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.catalog.CatalogIndex;
import club.resolve.catalog.CatalogRow;
import club.resolve.match.Authors;
import club.resolve.match.LinkPicker;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.match.TitleLanguage;
import club.resolve.match.WordWeights;
import club.resolve.match.Works;
import club.resolve.search.Source;
import club.resolve.timing.Meter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A catalogue on this machine; asks no one. */
public final class CatalogSource implements Source {
  private static final String NAME = "catalog";

  /** The source, with a catalogue of one's own or the sample. */
  public static final class CatalogKind implements LocalKind {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String help() {
      return "catalog[=FILE]: a catalogue on this machine: a CSV with links, an export of Goodreads"
          + " or calibre, or the folder that resolve index made;"
          + " without FILE a small sample";
    }

    @Override
    public Optional<Path> reads(Optional<String> place) {
      return place.map(Path::of);
    }

    @Override
    public Source open(Optional<String> place, LocalParts parts) throws IOException {
      Optional<Path> path = reads(place);
      return new CatalogSource(
          path.isPresent() ? parts.catalog(path.get()) : parts.sample(),
          parts.search().site(),
          parts.search().results());
    }
  }

  private final CatalogIndex index;
  private final int results;
  private final Site site;
  private final LinkPicker rule;

  /**
   * @param site to which links point
   * @param results how many candidates a title may have, from 1
   */
  public CatalogSource(CatalogIndex index, Site site, int results) {
    this.index = index;
    this.results = results;
    this.site = site;
    this.rule = new LinkPicker(site, Fallback.NONE, Bars.MEASURED, WordWeights.plain());
  }

  @Override
  public String name() {
    return NAME;
  }

  /** By ISBN where there is one; by title, too, unless that has led to a book of this title. */
  @Override
  public Answer search(Query query, Meter meter) {
    try {
      List<Candidate> byIsbn =
          query.isbn().isPresent()
              ? candidates(query, index.withIsbn(query.isbn().get(), results))
              : List.of();
      for (Candidate found : byIsbn) {
        if (Works.named(query, found)) {
          return Answer.of(byIsbn);
        }
      }
      List<Candidate> byTitle =
          candidates(query, index.search(query.title(), query.author(), results));
      return new Misnamed(byIsbn).after(Answer.of(byTitle));
    } catch (IOException e) {
      return new Answer.Failed("the catalogue's index cannot be read: " + e, false);
    }
  }

  private List<Candidate> candidates(Query query, List<CatalogRow> rows) {
    List<Candidate> candidates = new ArrayList<>();
    TypedQuery typed = new TypedQuery(query);
    for (CatalogRow row : rows) {
      Candidate candidate = candidate(row, candidates.size() + 1, author(query, row));
      candidates.add(
          row.whole().editions().isEmpty()
              ? candidate
              : linked(query, typed, candidate, row.whole().editions()));
    }
    return candidates;
  }

  /** The title and languages of a query, which are read only where a work has several editions. */
  private final class TypedQuery {
    private final Query query;
    private @Nullable Predicate<String> title;
    private @Nullable String language;

    TypedQuery(Query query) {
      this.query = query;
    }

    Predicate<String> title() {
      if (title == null) {
        title = rule.titles(query);
      }
      return title;
    }

    String language() {
      if (language == null) {
        language = TitleLanguage.of(query.title()).orElse(TitleLanguage.ENGLISH).marc();
      }
      return language;
    }
  }

  /** The edition of the row's ISBN; else the one that fits the title best, else any. */
  private Candidate linked(Query query, TypedQuery typed, Candidate work, List<Edition> editions) {
    Optional<Edition> asked =
        query
            .isbn()
            .flatMap(
                isbn ->
                    editions.stream()
                        .filter(edition -> edition.isbn().filter(isbn::equals).isPresent())
                        .findFirst());
    if (asked.isPresent()) {
      return EditionLinks.linked(work, asked.get(), site);
    }
    if (editions.size() == 1) {
      return EditionLinks.linked(work, editions.getFirst(), site);
    }
    Candidate linked =
        new EditionLinks(editions).linked(work, typed.title(), typed.language(), site);
    return linked.equals(work) ? EditionLinks.linked(work, editions.getFirst(), site) : linked;
  }

  /**
   * A row as a candidate, by the row's own link.
   *
   * @param author the name of its author that is shown
   */
  static Candidate candidate(CatalogRow row, int rank, Optional<String> author) {
    return new Candidate(
        Candidate.Kind.RECORD,
        row.link(),
        row.title(),
        author,
        rank,
        NAME,
        Candidate.Details.NONE
            .titled(row.otherTitles())
            .ofWork(row.work())
            .withIsbn(row.isbn())
            .withReaders(row.readers())
            .published(row.year()));
  }

  /** A pen name, or a name in another script, where it is the one that was typed. */
  private static Optional<String> author(Query query, CatalogRow row) {
    if (query.author().isEmpty()
        || row.whole().otherNames().isEmpty()
        || row.author().filter(name -> Authors.agree(query.author().get(), name)).isPresent()) {
      return row.author();
    }
    return row.whole().otherNames().stream()
        .filter(name -> Authors.agree(query.author().get(), name))
        .findFirst()
        .or(row::author);
  }
}
