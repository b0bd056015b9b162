package club.resolve.cli;

import club.resolve.book.Times;
import club.resolve.chart.ChartFile;
import club.resolve.compare.Comparison;
import club.resolve.compare.Contender;
import club.resolve.compare.Effort;
import club.resolve.compare.Evaluation;
import club.resolve.compare.Figures;
import club.resolve.compare.Job;
import club.resolve.compare.Rounds;
import club.resolve.compare.Run;
import club.resolve.compare.Workload;
import club.resolve.jobs.CpuJob;
import club.resolve.match.Site;
import club.resolve.output.ComparisonFormat;
import club.resolve.output.OutputFile;
import club.resolve.timing.Time;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the objects of a comparison, and lets it run. */
final class ModeComparison {
  private final CompareOptions options;
  private final Surroundings surroundings;
  private final Talk talk;
  private final Time time = Time.system();
  private final int cores = Runtime.getRuntime().availableProcessors();

  ModeComparison(CompareOptions options, Surroundings surroundings, Talk talk) {
    this.options = options;
    this.surroundings = surroundings;
    this.talk = talk;
  }

  /**
   * Runs from the list to the verdict. Whatever can be wrong with the list, the sources and the
   * export is found before anything is asked.
   *
   * @return one of {@link ExitCode}
   */
  int run() throws IOException {
    try (Sources sources =
            new Sources(options.network(), "compare", Site.GOODREADS, time, surroundings, talk);
        @Nullable Export export = export();
        @Nullable ChartFile chart = chart()) {
      Contest contest =
          switch (options.job()) {
            case TITLES -> new TitlesContest(options, surroundings, sources, time).contest();
            case LINKS -> new LinksContest(options, surroundings, sources, time).contest();
            case TEXTS -> new TextsContest(options, surroundings, sources, time).contest();
            case CPU -> cpu();
          };
      List<Contender> contenders = options.contenders().orElse(contest.usual());
      Rounds rounds = new Rounds(contenders, options.warmup(), options.runs());
      announce(contest, rounds);
      List<Run> runs = run(rounds, contest.job());
      Optional<Comparison> comparison = Evaluation.of(contest.work(), contenders, runs, machine());
      boolean whole = runs.size() == options.runs() * contenders.size();
      if (!whole) {
        talk.say(
            "Stopped after %d of %d runs%s."
                .formatted(
                    runs.size(),
                    options.runs() * contenders.size(),
                    comparison.isPresent()
                        ? ", which the figures are about"
                        : "; there is not yet one of each mode"));
      }
      if (comparison.isPresent()) {
        print(comparison.get());
        if (export != null) {
          export.write(comparison.get());
          talk.say("The runs are in " + export.file().target() + ".");
        }
        if (chart != null) {
          chart.write(comparison.get());
          talk.say("The chart is in " + chart.file().target() + ".");
        }
      }
      return whole ? ExitCode.OK : ExitCode.INTERRUPTED;
    }
  }

  /** Where and how the runs are written. */
  private record Export(OutputFile file, ComparisonFormat format) implements Closeable {
    void write(Comparison comparison) throws IOException {
      try (Writer out = file.open()) {
        format.write(comparison, out);
      }
      file.commit();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  private @Nullable Export export() throws IOException {
    if (options.export().isEmpty()) {
      return null;
    }
    Path path = options.export().get();
    ComparisonFormat format =
        ComparisonFormat.ofEnding(path.toString())
            .orElseThrow(
                () -> new UserError("--export: '" + path + "' ends in none of .csv, .json, .md"));
    OutputFile file = OutputFile.at(path);
    keepApart(path, file);
    file.lock();
    return new Export(file, format);
  }

  private @Nullable ChartFile chart() throws IOException {
    if (options.chart().isEmpty()) {
      return null;
    }
    ChartFile file = ChartFile.at(options.chart().get());
    keepApart(options.chart().get(), file.file());
    file.file().lock();
    return file;
  }

  /** What is read is not written over. */
  private void keepApart(Path path, OutputFile file) throws IOException {
    for (Path read :
        List.of(listFile(), options.replay()).stream().flatMap(Optional::stream).toList()) {
      if (file.touches(read)) {
        throw new UserError(path + ": writing it would overwrite " + read + ", which is read");
      }
    }
  }

  /** The list, where it is a file. */
  private Optional<Path> listFile() {
    return options
        .input()
        .filter(name -> !name.equals("-") && !Addresses.isAddress(name))
        .map(Path::of);
  }

  /** All that does not depend on who does it, in a sentence; and with --live, what is asked. */
  private void announce(Contest contest, Rounds rounds) {
    talk.say(
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
      talk.say(contest.live().get().inWords(rounds.total()));
    }
  }

  private List<Run> run(Rounds rounds, Job job) throws IOException {
    try (@Nullable Progress progress =
        talk.showsProgress()
            ? new Progress(talk, "Comparing", new Progress.Unit("runs"), rounds.total())
            : null) {
      return rounds.run(
          job,
          run -> {
            if (progress != null) {
              progress.row(run);
            }
          });
    }
  }

  private void print(Comparison comparison) {
    PrintWriter out = new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8);
    out.println(Talk.printable(comparison.work() + "; " + comparison.machine()));
    out.println();
    new Table(Figures.header(comparison), Figures.rows(comparison)).lines().forEach(out::println);
    out.println();
    comparison.verdict().forEach(sentence -> out.println(Talk.printable(sentence)));
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

  private Contest cpu() {
    int oversized = 10 * cores;
    CpuJob job = new CpuJob(options.times(), time);
    return new Contest(
        new Workload(
            "%d times the Fibonacci numbers of 34 and of 30, and a counting loop"
                .formatted(options.times()),
            "tasks",
            List.of(),
            Duration.ZERO,
            new Effort.Computing(cores)),
        job,
        List.of(
            new Contender("sequential", 1),
            new Contender("threads", cores),
            new Contender("threads", oversized),
            new Contender("virtual", oversized)),
        Optional.empty());
  }
}
