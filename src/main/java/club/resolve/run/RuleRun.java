package club.resolve.run;

import club.resolve.batch.BatchRunner;
import club.resolve.batch.Concurrency;
import club.resolve.batch.Mode;
import club.resolve.batch.Resolver;
import club.resolve.book.Candidate;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.catalog.CatalogReader;
import club.resolve.catalog.CatalogRow;
import club.resolve.eval.Evaluation;
import club.resolve.eval.Judged;
import club.resolve.eval.Label;
import club.resolve.eval.Truth;
import club.resolve.input.InputRow;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A run over labelled titles, which measures how well the rule decides. */
public final class RuleRun {
  private static final int WORKERS = 8;

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
   * Judges each title.
   *
   * @return empty when the run was stopped
   */
  public Optional<Evaluation> run(List<Label> labels, Bars bars) throws IOException {
    Truth truth = truth();
    List<Judged> judged = new ArrayList<>();
    try (Sources sources = new Sources(settings, "eval", context)) {
      // Everything that comes up for review is judged, so that any bar can be asked about.
      Bars open = new Bars(bars.review(), bars.review());
      Resolver resolver = new Resolver(sources.chain(), sources.picker(Fallback.FIRST, open));
      BatchRunner runner =
          new BatchRunner(
              new Concurrency(Mode.VIRTUAL, WORKERS), resolver, Runnable::run, context.time());
      Iterator<Label> rows = labels.iterator();
      Iterator<Label> results = labels.iterator();
      boolean whole =
          runner.run(
              () ->
                  rows.hasNext()
                      ? Optional.of(new InputRow(rows.next().book(), List.of()))
                      : Optional.empty(),
              row -> judged.add(judge(results.next(), row, truth)));
      return whole ? Optional.of(new Evaluation(judged)) : Optional.empty();
    }
  }

  private Truth truth() throws IOException {
    Truth truth = new Truth(context.site());
    try (CatalogReader rows =
        CatalogReader.open(catalog.toString(), Files.newInputStream(catalog), context.site())) {
      for (Optional<CatalogRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        truth.add(candidate(row.get()));
      }
    }
    return truth;
  }

  private static Candidate candidate(CatalogRow row) {
    return new Candidate(
        Candidate.Kind.RECORD,
        row.link(),
        row.title(),
        row.author(),
        1,
        "catalog",
        Candidate.Details.NONE
            .titled(row.otherTitles())
            .ofWork(row.work())
            .withIsbn(row.isbn())
            .withReaders(row.readers()));
  }

  private static Judged judge(Label label, ResultRow row, Truth truth) {
    Resolution resolution = row.resolution();
    boolean right =
        resolution.candidate().filter(found -> truth.right(label, found.link())).isPresent();
    return new Judged(label, truth.place(label), resolution, right);
  }
}
