package club.resolve.cli;

import club.resolve.cli.CompareOptions.JobName;
import club.resolve.compare.Contender;
import club.resolve.compare.Contenders;
import club.resolve.jobs.LinksJob;
import club.resolve.jobs.Modes;
import club.resolve.search.SourceName;
import club.resolve.search.SourceSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Does the same work in several modes, and says which is faster, by how much, and why. */
@Command(
    name = "compare",
    header = "Measures the modes against each other.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    abbreviateSynopsis = true,
    separator = "=",
    descriptionHeading = "%n",
    description = {
      "Does the same work in several modes, round after round, each round in another order, and"
          + " prints a table of the times and a verdict: which mode is faster, by how much, and"
          + " why. All modes must give the same results.",
      "",
      "The work is rehearsed: titles are searched for on a server inside this program, or answered"
          + " from a recording, so that every mode meets the same answers after the same times,"
          + " and nobody is bothered. Nothing is written but what --export and --chart"
          + " name. Only --live asks real services, at their pace, and keeps when they may be asked"
          + " again.",
      ""
    },
    parameterListHeading = "Arguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the comparison is done",
      "1:nothing can be compared, as the results of a row differ or it failed; or something"
          + " unexpected went wrong",
      "2:usage, input or configuration",
      "130:stopped by Ctrl-C; what was measured by then is shown"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  resolve compare data/books_5.csv --chart=compare.html",
      "  resolve compare books.csv --modes=sequential,threads:5,threads:20,virtual:100",
      "  resolve compare books.csv --source=simulated=700ms --interval=100ms",
      "  resolve books.csv --record=answers.jsonl --refresh",
      "  resolve compare books.csv --replay=answers.jsonl --export=compare.csv",
      "  resolve compare --job=links",
      "  resolve compare --job=links http://localhost:8080/ --times=50",
      "  resolve compare --job=texts",
      "  resolve compare --job=cpu"
    })
final class CompareCommand implements Action {
  /** Of a mode that is typed without a number. */
  private static final int TITLES_AT_ONCE = 5;

  private static final int LINKS_AT_ONCE = 20;

  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final int RESULTS = 10;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      // What is computed, and pages of the program itself, need none.
      arity = "0..1",
      paramLabel = "FILE",
      description = {
        "For titles a list as for resolve itself. For links a list as for resolve check, or one"
            + " address, which is asked again and again. For texts a list as for resolve texts."
            + " Without it, links and texts are the program's own. For cpu there is none. - is"
            + " standard input."
      })
  private @Nullable String file;

  @Option(
      names = "--job",
      paramLabel = "JOB",
      converter = Converters.OfJob.class,
      defaultValue = "titles",
      description = {
        "titles (finds the pages of the books of a list), links (asks addresses by GET), texts"
            + " (downloads each text and counts its words as resolve texts does, both in the same"
            + " worker, so waiting and computing; keeps nothing) or cpu (20 times the Fibonacci"
            + " numbers of 34 and of 30, by recursion, and a counting loop). Default:"
            + " ${DEFAULT-VALUE}."
      })
  private JobName job = JobName.TITLES;

  @Option(
      names = "--modes",
      paramLabel = "MODE[:WORKERS],...",
      description = {
        "sequential, threads or virtual; for links without a pace also async, in which no thread"
            + " waits for an answer. Speed-ups are over the first one. Workers, where no number is"
            + " typed: 5 for titles, 20 for links and texts, as many as there are cores for cpu."
            + " Default:",
        "sequential,threads,virtual (titles, texts)",
        "sequential,threads,virtual,async (links)",
        "sequential,threads,threads:10N,virtual:10N on N cores (cpu)"
      })
  private @Nullable String modes;

  @Option(
      names = "--runs",
      paramLabel = "N",
      converter = Converters.OfCount.class,
      defaultValue = "7",
      description = "How often each mode does the work. Default: ${DEFAULT-VALUE}.")
  private int runs;

  @Option(
      names = "--warmup",
      paramLabel = "N",
      converter = Converters.OfCountOrNone.class,
      defaultValue = "1",
      description = "How often before that, not counted. Default: ${DEFAULT-VALUE}.")
  private int warmup;

  @Option(
      names = "--times",
      paramLabel = "N",
      converter = Converters.OfCount.class,
      defaultValue = "20",
      description = {
        "How often one address is asked, how many pages or texts of its own the program asks for,"
            + " or how often each number is computed. Default: ${DEFAULT-VALUE}."
      })
  private int times;

  @Option(
      names = {"-s", "--source"},
      paramLabel = "NAME[=WHERE],...",
      converter = Converters.OfChain.class,
      description = {
        "simulated[=LATENCY]: a server inside this program. LATENCY is fixed, such as 50ms, or"
            + " lognormal:700ms:0.4, median and sigma, drawn once for each title. Default: 700ms"
            + " for titles, 100ms for pages and texts.",
        "catalog[=FILE]: a catalogue on this machine, which asks no one.",
        "With --live, which needs it: the sources of resolve."
      })
  private @Nullable List<Converters.Chain> chains;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = {
        "Gives the answers that resolve ... --record=FILE has written down, each after the time"
            + " that it took then."
      })
  private @Nullable Path replay;

  @Option(
      names = "--live",
      description = {
        "Asks real services, or addresses out on the network, all modes at the same pace; says"
            + " before how many requests that are."
      })
  private boolean live;

  @Option(
      names = "--interval",
      paramLabel = "DURATION",
      converter = Converters.OfDuration.class,
      defaultValue = "0",
      description = {
        "Least time between two requests to one host, for the simulated server, too. Default: none"
            + " where the work is rehearsed, else each service's own pace."
      })
  private Duration interval = Duration.ZERO;

  @Option(
      names = "--contact",
      paramLabel = "MAIL",
      converter = Converters.OfContact.class,
      description = "A mail address that is named to the services, with --live.")
  private @Nullable String contact;

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = {
        "Writes every single run, as the ending says: a line a run (.csv), table and verdict, too"
            + " (.md), or all that was measured (.json)."
      })
  private @Nullable Path export;

  @Option(
      names = "--chart",
      paramLabel = "FILE",
      description = {
        "Draws the times, and for one run of each mode what each title waited for: a picture"
            + " (.svg, .png) or a page with the table and the verdict, too (.html)."
      })
  private @Nullable Path chart;

  @Option(
      names = "--cache",
      paramLabel = "FILE",
      description = {
        "The file that tells when hosts may be asked again, with --live. Default:",
        "~/.cache/resolve/answers.db"
      })
  private @Nullable Path cache;

  @Mixin private TalkOptions talkOptions = new TalkOptions();

  @Override
  public TalkOptions talk() {
    return talkOptions;
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    return new ModeComparison(options(), surroundings, talk).run();
  }

  private CompareOptions options() throws UserError {
    require(job == JobName.TITLES || replay == null, "--replay is for titles");
    require(job != JobName.TITLES || file != null, "Missing required parameter: 'FILE'");
    require(job != JobName.TITLES || !typed("--times"), "--times is for links, texts and cpu");
    if (job == JobName.LINKS && file != null) {
      require(
          Addresses.isAddress(file) || !typed("--times"),
          "--times is for one address, not for a list, each link of which is asked once");
      require(!typed("--source"), "--source is for the program's own pages, without FILE");
    }
    if (job == JobName.TEXTS && file != null) {
      require(
          !Addresses.isAddress(file),
          "'%s' is no list: --job=texts downloads each text once; write the address into a file"
              .formatted(file));
      require(!typed("--times"), "--times is for the program's own texts, without FILE");
      require(!typed("--source"), "--source is for the program's own texts, without FILE");
    }
    if (job == JobName.CPU) {
      require(file == null, "'%s' is too much here: --job=cpu reads no list".formatted(file));
      for (String option : List.of("--source", "--live", "--interval", "--contact")) {
        require(!typed(option), option + " is for titles, links and texts: --job=cpu asks no one");
      }
    }
    require(
        replay == null || !(typed("--source") || live || typed("--interval")),
        "--replay gives the recorded answers, so --source, --live and --interval are too much");
    require(live || !typed("--contact"), "--contact is for --live, as nobody is asked without it");
    return new CompareOptions(
        job,
        Optional.ofNullable(file),
        contenders(),
        runs,
        warmup,
        times,
        live ? SIMULATED : rehearsed(),
        Optional.ofNullable(replay),
        live,
        live || typed("--interval") ? interval : Duration.ZERO,
        Optional.ofNullable(export),
        Optional.ofNullable(chart),
        network());
  }

  private static final SourceSpec SIMULATED =
      new SourceSpec(SourceName.SIMULATED, Optional.empty());

  private Optional<List<Contender>> contenders() {
    if (modes == null) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>(Modes.names());
    if (job == JobName.LINKS) {
      names.add(LinksJob.ASYNC);
    }
    int workers =
        switch (job) {
          case TITLES -> TITLES_AT_ONCE;
          case LINKS -> LINKS_AT_ONCE;
          case TEXTS -> TextsContest.AT_ONCE;
          case CPU -> Runtime.getRuntime().availableProcessors();
        };
    try {
      return Optional.of(Contenders.parse(modes, names, workers));
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
        specs.stream()
            .allMatch(
                one -> one.name() == SourceName.SIMULATED || one.name() == SourceName.CATALOG),
        "--source: real services are asked only with --live; without it, simulated or catalog"
            + " stands for them, or --replay");
    require(specs.size() == 1, "--source: one source is enough to rehearse with");
    require(
        job == JobName.TITLES || specs.getFirst().name() == SourceName.SIMULATED,
        "--source: catalog is for titles, as it asks no server");
    return specs.getFirst();
  }

  private List<SourceSpec> chain() {
    return chains == null
        ? ChainOptions.USUAL
        : chains.stream().flatMap(chain -> chain.specs().stream()).toList();
  }

  /** Whether an option is on the command line itself, and not in the configuration. */
  private boolean typed(String option) {
    return spec != null && spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  /** A failure is not tried again, as its time would say nothing about the mode. */
  private SourceSettings network() throws UserError {
    ServiceKey key =
        spec != null && spec.defaultValueProvider() instanceof Defaults defaults
            ? defaults.braveKey()
            : ServiceKey.NONE;
    return new SourceSettings(
        chain(),
        RESULTS,
        interval,
        TIMEOUT,
        0,
        Optional.ofNullable(contact),
        key,
        talkOptions.loudness(),
        new StoreSettings(Optional.ofNullable(cache), false, false, false),
        OptionalLong.empty(),
        Optional.empty());
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw wrong(message);
    }
  }

  private RuntimeException wrong(String message) {
    return spec == null
        ? new IllegalStateException(message)
        : new ParameterException(spec.commandLine(), message);
  }
}
