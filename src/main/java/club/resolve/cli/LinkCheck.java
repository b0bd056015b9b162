package club.resolve.cli;

import club.resolve.batch.FanOut;
import club.resolve.check.CheckSummary;
import club.resolve.check.CheckedLink;
import club.resolve.check.Judge;
import club.resolve.check.LinkChecker;
import club.resolve.check.LinkSink;
import club.resolve.input.LinkList;
import club.resolve.input.LinkReader;
import club.resolve.input.LinkRow;
import club.resolve.run.Sources;
import club.resolve.timing.RunListener;
import club.resolve.timing.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds the objects of a link check, and lets it run. */
final class LinkCheck {
  private final CheckOptions options;
  private final Surroundings surroundings;
  private final Talk talk;
  private final Time time = Time.system();

  LinkCheck(CheckOptions options, Surroundings surroundings, Talk talk) {
    this.options = options;
    this.surroundings = surroundings;
    this.talk = talk;
  }

  /**
   * Runs from the list to the summary. Whatever can be wrong with the list and the output is found
   * before anything is written or asked.
   *
   * @return one of {@link ExitCode}
   */
  int run() throws IOException {
    try (LinkList list = LinkList.of(options.input(), surroundings.in(), options.column());
        Sources sources =
            new Sources(
                options.network(),
                options.input().map(Path::toString).orElse("-"),
                surroundings.context(talk));
        Outputs outputs = Outputs.only(options.output(), options.input())) {
      long total = list.check();
      LinkChecker checker =
          new LinkChecker(
              sources.links(options.leftAlone()),
              options.leftAlone(),
              new Judge(options.ok()),
              time);
      CheckSummary summary = new CheckSummary();
      long start = time.nanoTime();
      boolean whole = run(list, total, checker, sources.waiting(), summary, outputs);
      Outputs.Settled settled = outputs.settle(whole, summary.rows());
      summary
          .lines(
              time.since(start),
              Names.manner(options.mode(), options.workers()),
              checker.repeated(),
              sources.limit())
          .forEach(talk::say);
      return report(summary, total, whole, settled);
    }
  }

  /** The run itself, from the first row to the last; what is closed here is written to the end. */
  private boolean run(
      LinkList list,
      long total,
      LinkChecker checker,
      Supplier<Optional<String>> waiting,
      CheckSummary summary,
      Outputs outputs)
      throws IOException {
    FanOut<LinkRow, CheckedLink> fanOut =
        new FanOut<>(options.mode(), options.workers(), checker::check, Runnable::run, time);
    try (LinkReader rows = list.open();
        LinkSink sink =
            options
                .format()
                .open(
                    outputs.open(surroundings.data()),
                    rows.titleHeader(),
                    rows.restHeader(),
                    options.formulas());
        @Nullable Progress progress =
            talk.showsProgress()
                ? new Progress(talk, "Checking", new Progress.Unit("links"), total, waiting)
                : null) {
      List<RunListener<? super CheckedLink>> listeners = new ArrayList<>(List.of(sink, summary));
      if (progress != null) {
        listeners.add(progress);
      }
      return fanOut.run(rows::next, RunListener.all(listeners));
    } catch (IOException | RuntimeException e) {
      outputs.keepPartial(e, talk);
      throw e;
    }
  }

  private int report(CheckSummary summary, long total, boolean whole, Outputs.Settled settled) {
    if (!whole) {
      talk.say(settled.stopped(summary.rows(), total));
      return ExitCode.INTERRUPTED;
    }
    options.output().ifPresent(_ -> talk.say("The list is in " + settled.place() + "."));
    if (summary.broken() > 0) {
      return ExitCode.BROKEN;
    }
    return summary.unfinished() > 0 ? ExitCode.UNFINISHED : ExitCode.OK;
  }
}
