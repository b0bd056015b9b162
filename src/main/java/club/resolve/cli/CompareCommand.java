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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/** Does the same work in several modes, and says which is faster, by how much, and why. */
final class CompareCommand extends ChainCommand {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private final Value<String> file =
      Value.of(
          spec,
          String.class,
          PositionalParamSpec.builder()
              // What is computed, and pages of the program itself, need none.
              .arity("0..1")
              .paramLabel("FILE")
              .description(
                  "The list: for titles as for resolve itself; for links as for resolve"
                      + " check, or one address, which is asked again and again; for texts as for"
                      + " resolve texts; for cpu none. Without it, links and texts are the"
                      + " program's own. - is standard input."));

  private final Value<JobName> job =
      Value.of(
          spec,
          JobName.class,
          OptionSpec.builder("--job")
              .paramLabel("JOB")
              .converters(new Converters.OfJob())
              .defaultValue("titles")
              .description(
                  "titles (finds the pages of the books of a list), links (asks addresses by GET),"
                      + " texts (downloads each text and counts its words as resolve texts does,"
                      + " both in the same worker, so waiting and computing; keeps nothing) or cpu"
                      + " (20 times the Fibonacci numbers of 34 and of 30, by recursion, and a"
                      + " counting loop). Default: ${DEFAULT-VALUE}."));

  private final Value<String> modes =
      Value.of(
          spec,
          String.class,
          OptionSpec.builder("--modes")
              .paramLabel("MODE[:WORKERS],...")
              .description(
                  "sequential, threads or virtual; for links without a pace also async, in"
                      + " which no thread waits for an answer. Speed-ups are relative to the first"
                      + " one. The number of workers, where none is typed, is 5 for titles, 20 for"
                      + " links and texts, as many as there are cores for cpu. Default:",
                  "sequential,threads,virtual (titles, texts)",
                  "sequential,threads,virtual,async (links)",
                  "sequential,threads,threads:10N,virtual:10N on N cores (cpu)"));

  private final Value<Integer> runs =
      Value.of(
          spec,
          Integer.class,
          OptionSpec.builder("--runs")
              .paramLabel("N")
              .converters(new Converters.OfCount())
              .initialValue(7)
              .description("The number of runs of each mode. Default: ${DEFAULT-VALUE}."));

  private final Value<Integer> warmup =
      Value.of(
          spec,
          Integer.class,
          OptionSpec.builder("--warmup")
              .paramLabel("N")
              .converters(new Converters.OfCountOrNone())
              .initialValue(1)
              .description(
                  "The number of runs of each mode before those, which do not count. Default:"
                      + " ${DEFAULT-VALUE}."));

  private final Value<Integer> times =
      Value.of(
          spec,
          Integer.class,
          OptionSpec.builder("--times")
              .paramLabel("N")
              .converters(new Converters.OfCount())
              .initialValue(20)
              .description(
                  "The number of requests to one address, of pages or texts of the"
                      + " program's own, or of times that each number is computed. Default:"
                      + " ${DEFAULT-VALUE}."));

  private final AnswerOptions answers = new AnswerOptions(spec, known);

  private final Value<Path> export =
      Value.of(
          spec,
          Path.class,
          OptionSpec.builder("--export")
              .paramLabel("FILE")
              .converters(new Converters.OfPath())
              .description(
                  "Writes all runs, in the format of the file's ending: a line for each run"
                      + " (.csv), with the table and the verdict (.md), or all measurements"
                      + " (.json)."));

  private final Value<Path> chart =
      Value.of(
          spec,
          Path.class,
          OptionSpec.builder("--chart")
              .paramLabel("FILE")
              .converters(new Converters.OfPath())
              .description(
                  "Draws the times, and for one run of each mode where the time of each"
                      + " title went: a picture (.svg, .png) or a page with the table and the"
                      + " verdict (.html)."));

  private final Value<Path> cache =
      Value.of(
          spec,
          Path.class,
          OptionSpec.builder("--cache")
              .paramLabel("FILE")
              .converters(new Converters.OfPath())
              .description(
                  "The file that tells when hosts may be asked again, with --live. Default:",
                  "~/.cache/resolve/answers.db"));

  private final TalkOptions talkOptions = new TalkOptions(spec);

  CompareCommand(KnownSources known) {
    super(known);
    spec.usageMessage()
        .header("Measures the modes against each other.")
        .abbreviateSynopsis(true)
        .descriptionHeading("%n")
        .description(
            "Does the same work in several modes, round after round, each round in another order,"
                + " and prints a table of the times and a verdict: which mode is faster, by how"
                + " much, and why. All modes must give the same results.",
            "",
            "The work is rehearsed: titles are searched for on a server inside this"
                + " program, or answered from a recording, so that every mode meets the same"
                + " answers after the same times, and nobody is bothered. Only --export and"
                + " --chart write files. Only --live asks real services, at their pace, and keeps"
                + " when they may be asked again.",
            "")
        .parameterListHeading("Arguments:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(
            UsageMessageSpec.keyValuesMap(
                "0:the comparison is done",
                "1:the modes cannot be compared, as the results of a row differ or a row"
                    + " failed; or something unexpected went wrong",
                "2:the command, the input or the configuration is wrong",
                "130:stopped by Ctrl-C; the runs that were measured by then are shown"))
        .footerHeading("%nExamples:%n")
        .footer(
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
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public TalkOptions talk() {
    return talkOptions;
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
    require(job.get() == JobName.TITLES || answers.replay().isEmpty(), "--replay is for titles");
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
    require(file.given().isPresent(), "Missing required parameter: 'FILE'");
    require(!typed("--times"), "--times is for links, texts and cpu");
  }

  private void checkLinks() {
    if (file.given().isPresent()) {
      require(
          Addresses.isAddress(file.get()) || !typed("--times"),
          "--times is for one address; each link of a list is asked once");
      require(!typed("--source"), "--source is for the program's own pages, without FILE");
    }
  }

  private void checkTexts() {
    if (file.given().isPresent()) {
      require(
          !Addresses.isAddress(file.get()),
          ("'%s' is an address, not a list; --job=texts downloads each text once; write the"
                  + " address into a file")
              .formatted(file.get()));
      require(!typed("--times"), "--times is for the program's own texts, without FILE");
      require(!typed("--source"), "--source is for the program's own texts, without FILE");
    }
  }

  private void checkCpu() {
    require(
        file.given().isEmpty(),
        "unexpected argument '%s'; --job=cpu reads no list".formatted(file.given().orElse("")));
    for (String option : List.of("--source", "--live", "--interval", "--contact")) {
      require(!typed(option), option + " is for titles, links and texts: --job=cpu asks no one");
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
      throw wrong("--modes: " + e.getMessage());
    }
  }

  /** Tells if an option is on the command line itself, and not in the configuration. */
  private boolean typed(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw wrong(message);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
