package club.resolve.run;

import club.resolve.batch.Resolver;
import club.resolve.book.Book;
import club.resolve.book.Query;
import club.resolve.book.Resolution;
import club.resolve.catalog.CatalogIndex;
import club.resolve.eval.Fold;
import club.resolve.eval.Holdings;
import club.resolve.eval.Label;
import club.resolve.eval.Probe;
import club.resolve.eval.Sweep;
import club.resolve.eval.SweepFigures;
import club.resolve.eval.SweepFigures.Tried;
import club.resolve.eval.Trial;
import club.resolve.eval.Truth;
import club.resolve.eval.Truth.Presence;
import club.resolve.eval.TypedForm;
import club.resolve.eval.WeightFit;
import club.resolve.match.LinkPicker;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.match.Weighed;
import club.resolve.match.Weights;
import club.resolve.match.WordWeights;
import club.resolve.search.SourceChain;
import club.resolve.service.CatalogSource;
import club.resolve.timing.Meter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs that measure how well the rule decides, by a catalogue against itself. Asks no one. */
public final class SweepRun {
  /** The reading of the titles depends on the weights, so both are found anew, round by round. */
  private static final int ROUNDS = 3;

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
    for (Fold fold : sweep.folds(holdings, sample, sweep.forms())) {
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

  /**
   * Finds the weights of the rule by both sweeps. Books that are there and books that are not count
   * alike, as nobody knows how many of a list a source has.
   *
   * @param labels titles as people typed them, which count as much as a sweep
   * @param sample the number of books of a sweep, from 1
   * @throws InterruptedException when the program is being stopped
   */
  public Weights fit(List<Label> labels, int sample) throws IOException, InterruptedException {
    Weights weights = Weights.measured();
    for (int round = 0; round < ROUNDS; round++) {
      List<Trial> trials = new ArrayList<>();
      for (Sweep sweep : Sweep.values()) {
        List<Fold> folds = sweep.folds(holdings, sample, List.of(TypedForm.values()));
        long probes = folds.stream().mapToLong(fold -> fold.probes().size()).sum();
        for (Fold fold : folds) {
          addTrials(fold, (double) sample / probes, weights, trials);
        }
      }
      addTrials(labels, (double) sample / Math.max(1, labels.size()), weights, trials);
      weights = WeightFit.of(trials, weights);
    }
    return weights;
  }

  private void addTrials(List<Label> labels, double weight, Weights weights, List<Trial> trials)
      throws IOException, InterruptedException {
    Truth truth = new Truth(context.site());
    catalog.books().forEach(truth::add);
    try (CatalogIndex index = catalog.without(Set.of())) {
      Weigher weigher = new Weigher(index, weights);
      for (Label label : labels) {
        if (truth.place(label) != Presence.LEFT_OUT) {
          List<Weighed> weighed = weigher.weigh(label);
          trials.add(Trial.of(weighed, link -> truth.right(label, link), weight));
        }
      }
    }
  }

  /** The rule with these weights over a catalogue. */
  private final class Weigher {
    private final CatalogSource source;
    private final LinkPicker picker;

    Weigher(CatalogIndex index, Weights weights) {
      this.source = new CatalogSource(index, context.site(), results);
      this.picker =
          new LinkPicker(
              context.site(),
              Fallback.NONE,
              Bars.MEASURED,
              Catalogs.weights(index).orElseGet(WordWeights::plain),
              weights);
    }

    List<Weighed> weigh(Label label) throws InterruptedException {
      Query query = label.book().query();
      return picker.weigh(query, source.search(query, new Meter()).candidates());
    }
  }

  private void addTrials(Fold fold, double weight, Weights weights, List<Trial> trials)
      throws IOException, InterruptedException {
    try (CatalogIndex index = catalog.without(fold.missing())) {
      Weigher weigher = new Weigher(index, weights);
      for (Probe probe : fold.probes()) {
        List<Weighed> weighed = weigher.weigh(probe.label());
        trials.add(
            Trial.of(
                weighed, link -> fold.right(probe, link), weight * holdings.share(probe.meant())));
      }
    }
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
      SourceChain chain =
          SourceChain.of(List.of(new CatalogSource(index, context.site(), results)));
      return Resolutions.of(books, new Resolver(chain, picker), context.time());
    }
  }
}
