package club.resolve.cli;

import club.resolve.cli.CompareOptions.JobName;
import club.resolve.compare.Contender;
import club.resolve.compare.Contenders;
import club.resolve.jobs.LinksJob;
import club.resolve.jobs.Modes;
import club.resolve.service.KnownSources;
import club.resolve.service.SourceSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/** Does the same work in several modes, and says which is faster, by how much, and why. */
final class CompareCommand extends ChainCommand {
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private static final SourceSpec SIMULATED =
      new SourceSpec(AllSources.SIMULATED, Optional.empty());

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  /** Of a mode that is typed without a number. */
  private static final int TITLES_AT_ONCE = 5;

  private static final int LINKS_AT_ONCE = 20;
  private static final int RESULTS = 10;

  private final Value<String> file =
      Value.of(
          spec,
          String.class,
          PositionalParamSpec.builder()
              // What is computed, and pages of the program itself, need none.
              .arity("0..1")
              .paramLabel("FILE")
              .description(
                  "For titles a list as for resolve itself. For links a list as for resolve check,"
                      + " or one address, which is asked again and again. For texts a list as for"
                      + " resolve texts. Without it, links and texts are the program's own. For cpu"
                      + " there is none. - is standard input."));

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
                  "sequential, threads or virtual; for links without a pace also async, in which no"
                      + " thread waits for an answer. Speed-ups are over the first one. Workers,"
                      + " where no number is typed: 5 for titles, 20 for links and texts, as many"
                      + " as there are cores for cpu. Default:",
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
              .description("How often each mode does the work. Default: ${DEFAULT-VALUE}."));

  private final Value<Integer> warmup =
      Value.of(
          spec,
          Integer.class,
          OptionSpec.builder("--warmup")
              .paramLabel("N")
              .converters(new Converters.OfCountOrNone())
              .initialValue(1)
              .description("How often before that, not counted. Default: ${DEFAULT-VALUE}."));

  private final Value<Integer> times =
      Value.of(
          spec,
          Integer.class,
          OptionSpec.builder("--times")
              .paramLabel("N")
              .converters(new Converters.OfCount())
              .initialValue(20)
              .description(
                  "How often one address is asked, how many pages or texts of its own the program"
                      + " asks for, or how often each number is computed. Default:"
                      + " ${DEFAULT-VALUE}."));

  private final Value<Converters.Chain[]> chains =
      Value.of(
          spec,
          Converters.Chain[].class,
          OptionSpec.builder("-s", "--source")
              .paramLabel("NAME[=WHERE],...")
              .converters(new Converters.OfChain(known))
              .description(
                  "simulated[=LATENCY]: a server inside this program. LATENCY is fixed, such as"
                      + " 50ms, or lognormal:700ms:0.4, median and sigma, drawn once for each"
                      + " title. Default: 700ms for titles, 100ms for pages and texts.",
                  "catalog[=FILE]: a catalogue on this machine, which asks no one.",
                  "With --live, which needs it: the sources of resolve."));

  private final Value<Path> replay =
      Value.of(
          spec,
          Path.class,
          OptionSpec.builder("--replay")
              .paramLabel("FILE")
              .converters(new Converters.OfPath())
              .description(
                  "Gives the answers that resolve ... --record=FILE has written down, each after"
                      + " the time that it took then."));

  private final Value<Boolean> live =
      Value.flag(
          spec,
          OptionSpec.builder("--live")
              .description(
                  "Asks real services, or addresses out on the network, all modes at the same pace;"
                      + " says before how many requests that are."));

  private final Value<Duration> interval =
      NetworkOptions.interval(
          spec,
          "Least time between two requests to one host, for the simulated server, too. Default:"
              + " none where the work is rehearsed, else each service's own pace.");

  private final Value<String> contact =
      NetworkOptions.contact(spec, "A mail address that is named to the services, with --live.");
  private final Value<Boolean> ownEngines = ChainOptions.ownEngines(spec);

  private final Value<Path> export =
      Value.of(
          spec,
          Path.class,
          OptionSpec.builder("--export")
              .paramLabel("FILE")
              .converters(new Converters.OfPath())
              .description(
                  "Writes every single run, as the ending says: a line a run (.csv), table and"
                      + " verdict, too (.md), or all that was measured (.json)."));

  private final Value<Path> chart =
      Value.of(
          spec,
          Path.class,
          OptionSpec.builder("--chart")
              .paramLabel("FILE")
              .converters(new Converters.OfPath())
              .description(
                  "Draws the times, and for one run of each mode what each title waited for: a"
                      + " picture (.svg, .png) or a page with the table and the verdict, too"
                      + " (.html)."));

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
            "The work is rehearsed: titles are searched for on a server inside this program, or"
                + " answered from a recording, so that every mode meets the same answers after the"
                + " same times, and nobody is bothered. Nothing is written but what --export and"
                + " --chart name. Only --live asks real services, at their pace, and keeps when"
                + " they may be asked again.",
            "")
        .parameterListHeading("Arguments:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(
            UsageMessageSpec.keyValuesMap(
                "0:the comparison is done",
                "1:nothing can be compared, as the results of a row differ or it failed; or"
                    + " something unexpected went wrong",
                "2:usage, input or configuration",
                "130:stopped by Ctrl-C; what was measured by then is shown"))
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
    return new ModeComparison(options(), surroundings, talk).run();
  }

  private CompareOptions options() throws UserError {
    require(job.get() == JobName.TITLES || replay.given().isEmpty(), "--replay is for titles");
    require(
        job.get() != JobName.TITLES || file.given().isPresent(),
        "Missing required parameter: 'FILE'");
    require(
        job.get() != JobName.TITLES || !typed("--times"), "--times is for links, texts and cpu");
    if (job.get() == JobName.LINKS && file.given().isPresent()) {
      require(
          Addresses.isAddress(file.get()) || !typed("--times"),
          "--times is for one address, not for a list, each link of which is asked once");
      require(!typed("--source"), "--source is for the program's own pages, without FILE");
    }
    if (job.get() == JobName.TEXTS && file.given().isPresent()) {
      require(
          !Addresses.isAddress(file.get()),
          "'%s' is no list: --job=texts downloads each text once; write the address into a file"
              .formatted(file.get()));
      require(!typed("--times"), "--times is for the program's own texts, without FILE");
      require(!typed("--source"), "--source is for the program's own texts, without FILE");
    }
    if (job.get() == JobName.CPU) {
      require(
          file.given().isEmpty(),
          "'%s' is too much here: --job=cpu reads no list".formatted(file.given().orElse("")));
      for (String option : List.of("--source", "--live", "--interval", "--contact")) {
        require(!typed(option), option + " is for titles, links and texts: --job=cpu asks no one");
      }
    }
    require(
        replay.given().isEmpty() || !(typed("--source") || live.get() || typed("--interval")),
        "--replay gives the recorded answers, so --source, --live and --interval are too much");
    require(
        live.get() || !typed("--contact"),
        "--contact is for --live, as nobody is asked without it");
    return new CompareOptions(
        job.get(),
        file.given(),
        contenders(),
        runs.get(),
        warmup.get(),
        times.get(),
        live.get() ? SIMULATED : rehearsed(),
        replay.given(),
        live.get(),
        live.get() || typed("--interval") ? interval.get() : Duration.ZERO,
        export.given(),
        chart.given(),
        network());
  }

  private Optional<List<Contender>> contenders() {
    if (modes.given().isEmpty()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>(Modes.names());
    if (job.get() == JobName.LINKS) {
      names.add(LinksJob.ASYNC);
    }
    int workers =
        switch (job.get()) {
          case TITLES -> TITLES_AT_ONCE;
          case LINKS -> LINKS_AT_ONCE;
          case TEXTS -> TextsContest.AT_ONCE;
          case CPU -> Runtime.getRuntime().availableProcessors();
        };
    try {
      return Optional.of(Contenders.parse(modes.get(), names, workers));
    } catch (IllegalArgumentException e) {
      throw wrong("--modes: " + e.getMessage());
    }
  }

  /** What the configuration says of sources is for runs that ask them. */
  private SourceSpec rehearsed() {
    if (!typed("--source")) {
      return SIMULATED;
    }
    List<SourceSpec> specs = chain();
    require(
        specs.stream().allMatch(one -> one.local().isPresent()),
        "--source: real services are asked only with --live; without it, simulated or catalog"
            + " stands for them, or --replay");
    require(specs.size() == 1, "--source: one source is enough to rehearse with");
    require(
        job.get() == JobName.TITLES || specs.getFirst().kind().equals(AllSources.SIMULATED),
        "--source: catalog is for titles, as it asks no server");
    return specs.getFirst();
  }

  private List<SourceSpec> chain() {
    return chains
        .given()
        .map(Converters::joined)
        .orElseGet(() -> known.parseChain(ChainOptions.USUAL));
  }

  /** Whether an option is on the command line itself, and not in the configuration. */
  private boolean typed(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  /** A failure is not tried again, as its time would say nothing about the mode. */
  private SourceSettings network() throws UserError {
    return new SourceSettings(
        chain(),
        RESULTS,
        ownEngines.get(),
        new FetchSettings(interval.get(), TIMEOUT, 0, contact.given()),
        Defaults.serviceKeys(spec),
        new StoreSettings(cache.given(), false, false, false));
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
