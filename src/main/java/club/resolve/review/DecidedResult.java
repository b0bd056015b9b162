package club.resolve.review;

import club.resolve.batch.Concurrency;
import club.resolve.batch.Mode;
import club.resolve.decide.DecisionsFile;
import club.resolve.input.Columns;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.output.Formulas;
import club.resolve.output.OutputException;
import club.resolve.run.FetchSettings;
import club.resolve.run.ListPart;
import club.resolve.run.RunContext;
import club.resolve.run.SourceSettings;
import club.resolve.run.Streams;
import club.resolve.run.Task;
import club.resolve.run.TitleReport;
import club.resolve.run.TitleRun;
import club.resolve.run.TitleSettings;
import club.resolve.run.TitleSettings.Results;
import club.resolve.run.TitleSettings.Rule;
import club.resolve.run.TitleSettings.SideFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A result into which decisions are put; its other rows stay as they are.
 *
 * @param cache the file of kept answers, which knows what the program wrote there; empty for the
 *     usual one
 */
public record DecidedResult(
    Path file, Columns columns, Formulas formulas, DecisionsFile decisions, Optional<Path> cache) {

  /**
   * Writes the result anew, in its place; the one that stood there is kept as .bak.
   *
   * @return sentences about rows that a person has changed in it
   * @throws OutputException when it cannot be written; it is then as it was
   */
  public List<String> write(Streams streams, RunContext context) throws IOException {
    // A run that is being stopped still has time to write down what was decided.
    boolean _ = Thread.interrupted();
    try {
      TitleReport report = new TitleRun(settings(), streams, context).run();
      if (!report.ended().whole()) {
        throw new OutputException("the program is being stopped");
      }
      return report.changedByHand();
    } catch (IOException e) {
      throw new OutputException(
          "%s is not written anew: %s. The decisions are kept in %s, and hold in the next run; to put them into this result: resolve rescore %s"
              .formatted(file, e.getMessage(), decisions.path(), file));
    }
  }

  private TitleSettings settings() {
    return new TitleSettings(
        Task.DECIDE,
        Optional.of(file),
        false,
        columns,
        ListPart.WHOLE,
        new Concurrency(Mode.SEQUENTIAL, 1),
        Duration.ZERO,
        Results.csv(Optional.of(file), formulas, false),
        new SideFiles(Optional.empty(), Optional.empty(), Optional.empty()),
        new Rule(Fallback.FIRST, Bars.MEASURED),
        decisions,
        SourceSettings.ofLinks(FetchSettings.OFFLINE, cache));
  }
}
