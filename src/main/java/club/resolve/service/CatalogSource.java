package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.catalog.CatalogIndex;
import club.resolve.catalog.CatalogRow;
import club.resolve.match.Works;
import club.resolve.search.Source;
import club.resolve.timing.Meter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
          + " or calibre, Open Library's dump of editions, or the folder that resolve index made;"
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
          path.isPresent() ? parts.catalog(path.get()) : parts.sample(), parts.search().results());
    }
  }

  private final CatalogIndex index;
  private final int results;

  /**
   * @param results how many candidates a title may have, from 1
   */
  public CatalogSource(CatalogIndex index, int results) {
    this.index = index;
    this.results = results;
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
              ? candidates(index.withIsbn(query.isbn().get(), results))
              : List.of();
      if (byIsbn.stream().anyMatch(found -> Works.named(query, found))) {
        return Answer.of(byIsbn);
      }
      List<Candidate> byTitle = candidates(index.search(query.title(), query.author(), results));
      return new Misnamed(byIsbn).after(Answer.of(byTitle));
    } catch (IOException e) {
      return new Answer.Failed("the catalogue's index cannot be read: " + e, false);
    }
  }

  private static List<Candidate> candidates(List<CatalogRow> rows) {
    List<Candidate> candidates = new ArrayList<>();
    for (CatalogRow row : rows) {
      candidates.add(candidate(row, candidates.size() + 1));
    }
    return candidates;
  }

  private static Candidate candidate(CatalogRow row, int rank) {
    return new Candidate(
        Candidate.Kind.RECORD,
        row.link(),
        row.title(),
        row.author(),
        rank,
        NAME,
        Candidate.Details.NONE
            .titled(row.otherTitles())
            .ofWork(row.work())
            .withIsbn(row.isbn())
            .withReaders(row.readers())
            .published(row.year()));
  }
}
