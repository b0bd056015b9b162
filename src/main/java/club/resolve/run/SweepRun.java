package club.resolve.run;

import club.resolve.batch.Resolver;
import club.resolve.book.Book;
import club.resolve.book.Resolution;
import club.resolve.catalog.CatalogIndex;
import club.resolve.eval.Fold;
import club.resolve.eval.Holdings;
import club.resolve.eval.Sweep;
import club.resolve.eval.SweepFigures;
import club.resolve.eval.SweepFigures.Tried;
import club.resolve.match.LinkPicker;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.match.WordWeights;
import club.resolve.search.SourceChain;
import club.resolve.service.CatalogSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Runs that measure how well the rule decides, by a catalogue against itself. Asks no one. */
public final class SweepRun {
  private final CatalogFile catalog;
  private final Holdings holdings;
  private final int results;
  private final RunContext context;

  private SweepRun(CatalogFile catalog, int results, RunContext context) {
    this.catalog = catalog;
    this.holdings = new Holdings(catalog.books());
    this.results = results;
    this.context = context;
  }

  /**
   * Reads a catalogue.
   *
   * @param results how many candidates a title may have, from 1
   */
  public static SweepRun over(Path catalog, int results, RunContext context) throws IOException {
    return new SweepRun(CatalogFile.read(catalog, context.site()), results, context);
  }

  /**
   * Measures.
   *
   * @param sample the number of books, from 1
   * @return empty when the run was stopped
   */
  public Optional<SweepFigures> run(Sweep sweep, int sample, Bars bars) throws IOException {
    List<Tried> found = new ArrayList<>();
    for (Fold fold : sweep.folds(holdings, sample)) {
      List<Book> books = fold.probes().stream().map(probe -> probe.label().book()).toList();
      Optional<List<Resolution>> resolutions = resolutions(books, fold, bars);
      if (resolutions.isEmpty()) {
        return Optional.empty();
      }
      Iterator<Resolution> each = resolutions.get().iterator();
      fold.probes().forEach(probe -> found.add(new Tried(probe, fold.judged(probe, each.next()))));
    }
    return Optional.of(new SweepFigures(sweep, found));
  }

  private Optional<List<Resolution>> resolutions(List<Book> books, Fold fold, Bars bars)
      throws IOException {
    try (CatalogIndex index = catalog.without(fold.missing())) {
      LinkPicker picker =
          new LinkPicker(
              context.site(),
              Fallback.FIRST,
              RuleRun.open(bars),
              Catalogs.weights(index).orElseGet(WordWeights::plain));
      SourceChain chain = SourceChain.of(List.of(new CatalogSource(index, results)));
      return Resolutions.of(books, new Resolver(chain, picker), context.time());
    }
  }
}
