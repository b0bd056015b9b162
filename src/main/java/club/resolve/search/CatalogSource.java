package club.resolve.search;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.match.Authors;
import club.resolve.search.Catalog.Entry;
import club.resolve.timing.Meter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A catalogue on this machine; asks no one. */
public final class CatalogSource implements Source {
  private static final String NAME = SourceName.CATALOG.label();

  private final Catalog catalog;

  public CatalogSource(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer search(Query query, Meter meter) {
    List<Candidate> candidates = new ArrayList<>();
    for (Entry entry : catalog.find(query.title())) {
      if (authorsAgree(query.author(), entry.author())) {
        candidates.add(
            new Candidate(
                Candidate.Kind.RECORD,
                entry.link(),
                entry.title(),
                entry.author(),
                candidates.size() + 1,
                NAME));
      }
    }
    return Answer.of(candidates);
  }

  /** Where either side names none, there is nothing to disagree about. */
  private static boolean authorsAgree(Optional<String> asked, Optional<String> known) {
    return asked.isEmpty() || known.isEmpty() || Authors.agree(asked.get(), known.get());
  }
}
