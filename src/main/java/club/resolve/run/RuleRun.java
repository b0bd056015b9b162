package club.resolve.run;

import club.resolve.batch.Resolver;
import club.resolve.book.Book;
import club.resolve.book.Resolution;
import club.resolve.catalog.CatalogIndex;
import club.resolve.eval.Evaluation;
import club.resolve.eval.Judged;
import club.resolve.eval.Label;
import club.resolve.eval.Truth;
import club.resolve.match.LinkPicker;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.match.WordWeights;
import club.resolve.rehearsal.Latency;
import club.resolve.rehearsal.NoisyEngine;
import club.resolve.rehearsal.SearchEngine;
import club.resolve.rehearsal.SimulatedKind;
import club.resolve.search.Source;
import club.resolve.search.SourceChain;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run over labelled titles, which measures how well the rule decides. */
public final class RuleRun {
  private final SourceSettings settings;
  private final Path catalog;
  private final RunContext context;

  /**
   * @param catalog the catalogue of the books that the labels name
   */
  public RuleRun(SourceSettings settings, Path catalog, RunContext context) {
    this.settings = settings;
    this.catalog = catalog;
    this.context = context;
  }

  /**
   * Judges each title by the answers of the sources.
   *
   * @return empty when the run was stopped
   */
  public Optional<Evaluation> run(List<Label> labels, Bars bars) throws IOException {
    Truth truth = truth(CatalogFile.read(catalog, context.site()));
    try (Sources sources = new Sources(settings, "eval", context)) {
      Resolver resolver = new Resolver(sources.chain(), sources.picker(Fallback.FIRST, open(bars)));
      return judged(labels, resolver, truth).map(Evaluation::new);
    }
  }

  /**
   * Judges each title by the answers of a web search of this process, among whose results stands
   * the page of the book that was meant, where the catalogue has it. No other catalogue tells the
   * rule how much words weigh.
   *
   * @param rounds how often each title is asked for, each time among other results, from 1
   * @return empty when the run was stopped
   */
  public Optional<Evaluation> web(List<Label> labels, Bars bars, int rounds) throws IOException {
    CatalogFile books = CatalogFile.read(catalog, context.site());
    Truth truth = truth(books);
    List<NoisyEngine.Wanted> wanted = books.wanted(labels, context.site());
    LinkPicker picker =
        new LinkPicker(context.site(), Fallback.FIRST, open(bars), WordWeights.plain());
    List<Judged> all = new ArrayList<>();
    try (Sources sources = new Sources(settings, "eval", context)) {
      CatalogIndex index = sources.local().catalog(catalog);
      for (int seed = 1; seed <= rounds; seed++) {
        SearchEngine engine = new NoisyEngine(index, context.site(), wanted, seed);
        Source source =
            SimulatedKind.source(
                SimulatedKind.server(engine, Latency.NONE, sources.local()),
                sources.local(),
                Duration.ZERO);
        Resolver resolver = new Resolver(SourceChain.of(List.of(source)), picker);
        Optional<List<Judged>> judged = judged(labels, resolver, truth);
        if (judged.isEmpty()) {
          return Optional.empty();
        }
        all.addAll(judged.get());
      }
    }
    return Optional.of(new Evaluation(all, rounds));
  }

  /** Everything that comes up for review is judged, so that any bar can be asked about. */
  static Bars open(Bars bars) {
    return new Bars(bars.review(), bars.review());
  }

  private Truth truth(CatalogFile books) {
    Truth truth = new Truth(context.site());
    books.books().forEach(truth::add);
    return truth;
  }

  private Optional<List<Judged>> judged(List<Label> labels, Resolver resolver, Truth truth)
      throws IOException {
    List<Book> books = labels.stream().map(Label::book).toList();
    Optional<List<Resolution>> resolutions = Resolutions.of(books, resolver, context.time());
    if (resolutions.isEmpty()) {
      return Optional.empty();
    }
    List<Judged> judged = new ArrayList<>();
    for (Label label : labels) {
      judged.add(judge(label, resolutions.get().get(judged.size()), truth));
    }
    return Optional.of(judged);
  }

  private static Judged judge(Label label, Resolution resolution, Truth truth) {
    boolean right =
        resolution.candidate().filter(found -> truth.right(label, found.link())).isPresent();
    return new Judged(label, truth.place(label), resolution, right);
  }
}
