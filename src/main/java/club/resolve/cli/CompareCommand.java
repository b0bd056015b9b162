package club.resolve.cli;

import club.resolve.compare.Contender;
import club.resolve.compare.Contenders;
import club.resolve.contest.Addresses;
import club.resolve.contest.ContestException;
import club.resolve.contest.ContestListener;
import club.resolve.contest.ContestParts;
import club.resolve.contest.ContestSettings;
import club.resolve.contest.JobName;
import club.resolve.contest.ModeComparison;
import club.resolve.contest.SourcesOfContest;
import club.resolve.run.SourceSettings;
import club.resolve.run.Sources;
import club.resolve.run.UserError;
import club.resolve.service.KnownSources;
import club.resolve.service.SourceSpec;
import club.resolve.timing.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Does the same work in several modes, and says which is faster, by how much, and why. */
final class CompareCommand extends ChainCommand {
  private final Value<String> file =
      options.add(
          String.class,
          PositionalParamSpec.builder()
              // Computing, and pages of the program itself, need no list.
              .arity("0..1")
              .paramLabel("FILE")
              .description(
                  "The list: for titles as for resolve itself; for links as for resolve check, or"
                      + " one address, which is asked again and again; for texts as for resolve"
                      + " texts; for cpu none. Without it, links and texts are the program's own. -"
                      + " is standard input."));

  private final Value<JobName> job =
      options.withDefault(
          "--job=JOB",
          Converter.constant(JobName.class),
          "titles",
          "titles, links, texts or cpu. titles finds the pages of the books of a list; links asks"
              + " addresses by GET; texts downloads each text and counts its words, both in the"
              + " same worker, so waiting and computing, and keeps nothing; cpu computes 20 times"
              + " the Fibonacci numbers of 34 and of 30, by recursion, and a counting loop.");

  private final Value<String> modes =
      options.option(
          "--modes=MODE[:WORKERS],...",
          Converter.TEXT,
          JobName.LINKS.modes(),
          "sequential, threads or virtual; for links without a pace also async, in which no thread"
              + " waits for an answer. Speed-ups are relative to the first one. The number of"
              + " workers, where none is typed, is 5 for titles, 20 for links and texts, as many as"
              + " there are cores for cpu. Default:",
          "  sequential,threads,virtual (titles, texts)",
          "  sequential,threads,virtual,async (links)",
          "  sequential,threads,threads:10N,virtual:10N (cpu, on N cores)");

  private final Value<Integer> runs =
      options.withDefault("--runs=N", Converter.COUNT, "7", "The number of runs of each mode.");

  private final Value<Integer> warmup =
      options.withDefault(
          "--warmup=N",
          Converter.COUNT_OR_NONE,
          "1",
          "The number of runs before those, which do not count.");

  private final Value<Integer> times =
      options.withDefault(
          "--times=N",
          Converter.COUNT,
          "20",
          "The number of repetitions: requests to one address, pages or texts of the program's"
              + " own, or times that each number is computed.");

  private final AnswerOptions answers = new AnswerOptions(options, known);

  private final Value<Path> export =
      options.path(
          "--export=FILE",
          "Writes all runs, in the format of the file's ending: a line for each run (csv), with"
              + " the table and the verdict (md), or all measurements (json).");

  private final Value<Path> chart =
      options.path(
          "--chart=FILE",
          "Draws the times, and for one run of each mode where the time of each title went: a"
              + " picture (svg or png) or, with the table and the verdict, a page (html).");

  private final Value<Path> cache =
      options.path(
          "--cache=FILE",
          "The file that tells when hosts may be asked again, with --live. Default:",
          "  ~/.cache/resolve/answers.db");

  CompareCommand(KnownSources known) {
    super(known, new TalkOptions());
    describe(
        "Measures the modes against each other.",
        "Does the same work in several modes, round after round, each round in another order, and"
            + " prints a table of the times and a verdict: which mode is faster, by how much, and"
            + " why. All modes must give the same results.",
        "",
        "The work is rehearsed: titles are searched for on a server inside this program, or"
            + " answered from a recording, so that every mode meets the same answers after the same"
            + " times, and nobody is bothered. Only --export and --chart write files. Only --live"
            + " asks real services, at their pace, and keeps when they may be asked again.");
    exitCodes(
        "0:the comparison is done",
        "1:the modes cannot be compared, as the results of a row differ or a row failed; or"
            + " something unexpected went wrong",
        "2:the command, the input or the configuration is wrong",
        "130:stopped by Ctrl-C; the runs that were measured by then are shown");
    examples(
        "  resolve compare data/books_5.csv --chart=compare.html",
        "  resolve compare books.csv --modes=sequential,threads:5,threads:20,virtual:100",
        "  resolve compare books.csv --source=simulated=700ms --interval=100ms",
        "  resolve books.csv --record=answers.jsonl --refresh",
        "  resolve compare books.csv --replay=answers.jsonl --export=compare.csv",
        "  resolve compare --job=links",
        "  resolve compare --job=links http://localhost:8080/ --times=50",
        "  resolve compare --job=texts",
        "  resolve compare --job=cpu");
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    ContestSettings settings = settings();
    SourceSettings network = answers.network(cache.given());
    Time time = Time.system();
    try (Sources sources = new Sources(network, "compare", surroundings.context(talk))) {
      ContestParts parts = new SourcesOfContest(sources);
      ContestListener listener = new ContestTalk(talk, surroundings.out());
      boolean whole = new ModeComparison(settings, parts, listener, time).run(surroundings.in());
      return whole ? ExitCode.OK : ExitCode.INTERRUPTED;
    } catch (ContestException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  private ContestSettings settings() throws UserError {
    options.require(
        job.get() == JobName.TITLES || answers.replay().isEmpty(), "--replay is for titles");
    switch (job.get()) {
      case TITLES -> checkTitles();
      case LINKS -> checkLinks();
      case TEXTS -> checkTexts();
      case CPU -> checkCpu();
    }
    answers.check();
    SourceSpec rehearsed = answers.rehearsed(job.get());
    return new ContestSettings(
        job.get(),
        file.given(),
        contenders(),
        runs.get(),
        warmup.get(),
        times.get(),
        Optional.of(rehearsed).filter(one -> !AnswerOptions.isSimulated(one)),
        AnswerOptions.latency(job.get(), rehearsed),
        answers.replay(),
        answers.live(),
        answers.interval(),
        export.given(),
        chart.given());
  }

  private void checkTitles() {
    options.require(file.given().isPresent(), "FILE is missing");
    options.require(!options.typed("--times"), "--times is for links, texts and cpu");
  }

  private void checkLinks() {
    if (file.given().isPresent()) {
      options.require(
          Addresses.isAddress(file.get()) || !options.typed("--times"),
          "--times is for one address; each link of a list is asked once");
      options.require(
          !options.typed("--source"), "--source is for the program's own pages, without FILE");
    }
  }

  private void checkTexts() {
    if (file.given().isPresent()) {
      options.require(
          !Addresses.isAddress(file.get()),
          ("'%s' is an address, not a list; --job=texts downloads each text once; write the"
                  + " address into a file")
              .formatted(file.get()));
      options.require(
          !options.typed("--times"), "--times is for the program's own texts, without FILE");
      options.require(
          !options.typed("--source"), "--source is for the program's own texts, without FILE");
    }
  }

  private void checkCpu() {
    options.require(
        file.given().isEmpty(),
        "unexpected argument '%s'; --job=cpu reads no list".formatted(file.given().orElse("")));
    for (String option : List.of("--source", "--live", "--interval", "--contact")) {
      options.require(
          !options.typed(option),
          option + " is for titles, links and texts: --job=cpu asks no one");
    }
  }

  private Optional<List<Contender>> contenders() {
    if (modes.given().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Contenders.parse(modes.get(), job.get().modes(), job.get().usualWorkers()));
    } catch (IllegalArgumentException e) {
      throw options.wrong("--modes: " + e.getMessage());
    }
  }
}
