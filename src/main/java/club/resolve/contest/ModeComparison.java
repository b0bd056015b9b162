package club.resolve.contest;

import club.resolve.book.Times;
import club.resolve.chart.ChartFile;
import club.resolve.compare.Analysis;
import club.resolve.compare.Comparison;
import club.resolve.compare.Contender;
import club.resolve.compare.Job;
import club.resolve.compare.NotComparable;
import club.resolve.compare.Rounds;
import club.resolve.compare.Run;
import club.resolve.input.InputException;
import club.resolve.output.OutputException;
import club.resolve.output.OutputFile;
import club.resolve.timing.Time;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the modes: builds the contest, has it done, and tells and writes the result. */
public final class ModeComparison {
  private final ContestSettings settings;
  private final ContestParts parts;
  private final ContestListener listener;
  private final Time time;
  private final int cores = Runtime.getRuntime().availableProcessors();

  public ModeComparison(
      ContestSettings settings, ContestParts parts, ContestListener listener, Time time) {
    this.settings = settings;
    this.parts = parts;
    this.listener = listener;
    this.time = time;
  }

  /**
   * Runs from the list to the verdict. Whatever can be wrong with the list, the sources and the
   * export is found before anything is asked.
   *
   * @param in standard input, for a list that comes from there
   * @return true if all runs were done; false when the thread was interrupted, and its interrupt
   *     status is cleared
   * @throws ContestException when the settings do not fit what they name
   * @throws InputException when a list or a recording cannot be read
   * @throws OutputException when the export or the chart cannot be written
   * @throws NotComparable when a piece failed, or two modes gave different results
   */
  public boolean run(InputStream in) throws IOException {
    try (@Nullable ExportFile export = export();
        @Nullable ChartFile chart = chart()) {
      Contest contest = contest(in);
      List<Contender> contenders = settings.contenders().orElse(contest.usual());
      Rounds rounds = new Rounds(contenders, settings.warmup(), settings.runs());
      announce(contest, rounds);
      List<Run> runs = run(rounds, contest.job());
      Optional<Comparison> comparison = Analysis.of(contest.work(), contenders, runs, machine());
      int wanted = settings.runs() * contenders.size();
      if (runs.size() < wanted) {
        listener.say(stopped(runs.size(), wanted, comparison.isPresent()));
      }
      if (comparison.isPresent()) {
        listener.result(comparison.get());
        write(comparison.get(), export, chart);
      }
      return runs.size() == wanted;
    }
  }

  private Contest contest(InputStream in) throws IOException {
    return switch (settings.job()) {
      case TITLES -> new TitlesContest(settings, in, parts, time).contest();
      case LINKS -> new LinksContest(settings, in, parts, time).contest();
      case TEXTS -> new TextsContest(settings, in, parts, time).contest();
      case CPU -> CpuContest.contest(settings.times(), cores, time);
    };
  }

  private static String stopped(int done, int wanted, boolean comparable) {
    return "Stopped after %d of %d runs%s."
        .formatted(
            done,
            wanted,
            comparable ? ", from which the figures are computed" : "; not every mode has one yet");
  }

  private void write(Comparison comparison, @Nullable ExportFile export, @Nullable ChartFile chart)
      throws IOException {
    if (export != null) {
      export.write(comparison);
      listener.say("The runs are in " + export.file().target() + ".");
    }
    if (chart != null) {
      chart.write(comparison);
      listener.say("The chart is in " + chart.file().target() + ".");
    }
  }

  private @Nullable ExportFile export() throws IOException {
    if (settings.export().isEmpty()) {
      return null;
    }
    ExportFile export = ExportFile.at(settings.export().get());
    keepApart(settings.export().get(), export.file());
    export.file().lock();
    return export;
  }

  private @Nullable ChartFile chart() throws IOException {
    if (settings.chart().isEmpty()) {
      return null;
    }
    ChartFile chart = ChartFile.at(settings.chart().get());
    keepApart(settings.chart().get(), chart.file());
    chart.file().lock();
    return chart;
  }

  /** Refuses to write over a file that is read. */
  private void keepApart(Path path, OutputFile file) throws IOException {
    for (Path read : Stream.of(listFile(), settings.replay()).flatMap(Optional::stream).toList()) {
      if (file.touches(read)) {
        throw new ContestException(
            path + ": writing it would overwrite " + read + ", which is read");
      }
    }
  }

  /** The list, where it is a file. */
  private Optional<Path> listFile() {
    return settings
        .input()
        .filter(name -> !name.equals("-") && !Addresses.isAddress(name))
        .map(Path::of);
  }

  /** All that does not depend on who does it, in a sentence; and with --live, what is asked. */
  private void announce(Contest contest, Rounds rounds) {
    listener.say(
        "%s: %d runs in all%s."
            .formatted(
                contest.work().words(),
                rounds.total(),
                rounds
                    .least(contest.work())
                    .filter(Duration::isPositive)
                    .map(least -> ", at least " + Times.inWords(least))
                    .orElse("")));
    if (contest.live().isPresent()) {
      listener.say(contest.live().get().inWords(rounds.total()));
    }
  }

  private List<Run> run(Rounds rounds, Job job) throws IOException {
    listener.begin(rounds.total());
    try {
      return rounds.run(job, listener::done);
    } finally {
      listener.end();
    }
  }

  private String machine() {
    return "%d %s, Java %s, %s %s"
        .formatted(
            cores,
            cores == 1 ? "core" : "cores",
            System.getProperty("java.version"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }
}
