package club.resolve.cli;

import club.resolve.check.LeftAlone;
import club.resolve.input.LinkList;
import club.resolve.input.LinkReader;
import club.resolve.output.TimesInWords;
import club.resolve.run.Sources;
import club.resolve.texts.Downloader;
import club.resolve.texts.Pipeline;
import club.resolve.texts.Processing;
import club.resolve.texts.Shelf;
import club.resolve.texts.StageTimes;
import club.resolve.texts.TextCsv;
import club.resolve.texts.TextRow;
import club.resolve.texts.TextSummary;
import club.resolve.timing.RunListener;
import club.resolve.timing.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds the objects of a run over texts, and lets it run. */
final class TextRun {
  private final TextsOptions options;
  private final Surroundings surroundings;
  private final Talk talk;
  private final Time time = Time.system();

  TextRun(TextsOptions options, Surroundings surroundings, Talk talk) {
    this.options = options;
    this.surroundings = surroundings;
    this.talk = talk;
  }

  /**
   * Runs from the list to the summary. Whatever can be wrong with the list, the output and the
   * folder is found before anything is asked.
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
      try (Shelf shelf = Shelf.open(options.folder())) {
        Pipeline pipeline =
            new Pipeline(
                new Pipeline.Workers(options.ioMode(), options.ioWorkers(), options.cpuWorkers()),
                new Downloader(
                    sources.links(LeftAlone.ALL), LeftAlone.ALL, shelf, options.mostBytes()),
                new Processing(),
                time);
        TextSummary summary = new TextSummary();
        long start = time.nanoTime();
        boolean whole = run(list, total, pipeline, sources.waiting(), summary, outputs);
        Duration elapsed = time.since(start);
        Outputs.Settled settled = outputs.settle(whole, summary.rows());
        summary
            .lines(elapsed, Names.manner(options.ioMode(), options.ioWorkers()))
            .forEach(talk::say);
        stages(pipeline, summary, elapsed).lines().forEach(talk::say);
        sources.limit().flatMap(host -> TimesInWords.of(host, elapsed)).ifPresent(talk::say);
        return report(summary, total, whole, settled);
      }
    }
  }

  /** The run itself, from the first row to the last; what is closed here is written to the end. */
  private boolean run(
      LinkList list,
      long total,
      Pipeline pipeline,
      Supplier<Optional<String>> waiting,
      TextSummary summary,
      Outputs outputs)
      throws IOException {
    try (LinkReader rows = list.open();
        TextCsv csv =
            new TextCsv(
                outputs.open(surroundings.data()),
                rows.titleHeader(),
                rows.restHeader(),
                options.formulas());
        @Nullable Progress progress =
            talk.showsProgress()
                ? new Progress(talk, "Downloading", new Progress.Unit("texts"), total, waiting)
                : null) {
      List<RunListener<? super TextRow>> listeners = new ArrayList<>(List.of(csv, summary));
      if (progress != null) {
        listeners.add(progress);
      }
      return pipeline.run(rows::next, RunListener.all(listeners));
    } catch (IOException | RuntimeException e) {
      outputs.keepPartial(e, talk);
      throw e;
    }
  }

  private StageTimes stages(Pipeline pipeline, TextSummary summary, Duration elapsed) {
    return new StageTimes(
        options.ioMode(),
        options.ioMode().workers(options.ioWorkers()),
        options.cpuWorkers(),
        Runtime.getRuntime().availableProcessors(),
        elapsed,
        summary.downloaded(),
        summary.paced(),
        pipeline.heldBack(),
        summary.processed(),
        pipeline.starved());
  }

  private int report(TextSummary summary, long total, boolean whole, Outputs.Settled settled) {
    if (!whole) {
      talk.say(
          settled.stopped(summary.rows(), total)
              + " What is saved is kept; run the same command again to go on.");
      return ExitCode.INTERRUPTED;
    }
    talk.say("The texts are in " + options.folder() + ".");
    options.output().ifPresent(_ -> talk.say("The list is in " + settled.place() + "."));
    return summary.unfinished() > 0 ? ExitCode.UNFINISHED : ExitCode.OK;
  }
}
