package club.resolve.cli;

import club.resolve.batch.Mode;
import club.resolve.check.LeftAlone;
import club.resolve.check.Statuses;
import club.resolve.output.LinkFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells of a list of links which of them still lead somewhere. */
@Command(
    name = "check",
    header = "Checks the links of a list.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    separator = "=",
    descriptionHeading = "%n",
    description = {
      "Asks for each link of a list, and says whether it is ok, moved (301 or 308 on the way),"
          + " broken (404, 410, 5xx), blocked (202, 401, 403, 429: who asks is refused, which says"
          + " nothing about the page), timeout, error (connection, name, certificate) or skipped."
          + " Equal addresses are asked once, each host at most once a second, hosts of your own"
          + " network as fast as they answer. Links to Goodreads are skipped, as its terms rule out"
          + " robots; a link that this program found needs no check.",
      ""
    },
    parameterListHeading = "Arguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no link is broken, as far as their hosts let that be seen",
      "1:something unexpected went wrong",
      "2:usage, input or configuration",
      "3:none is broken, but some could not be settled: timeout or error",
      "5:links are broken",
      "130:stopped by Ctrl-C; the finished rows are kept"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  resolve check reading-list.csv --link-column=Shop",
      "  resolve check links.txt -o report.xml",
      "  resolve check - --ok=200-299,403 < links.txt"
    })
final class CheckCommand implements Action {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = {
        "A CSV with a header and a column called link or url, such as a result of this program; or"
            + " one address a line, where blank lines and those that begin with # are left out; -"
            + " is standard input."
      })
  private String file = "";

  @Option(
      names = "--link-column",
      paramLabel = "NAME",
      description =
          "The column that holds the links. Default: link, url, goodreads link or goodreads url.")
  private @Nullable String linkColumn;

  @Option(
      names = "--ok",
      paramLabel = "STATUSES",
      converter = Converters.OfStatuses.class,
      description = {
        "The statuses of links that are as they should be, such as 200-299,403. Default: 2xx but"
            + " 202, which firewalls answer to robots."
      })
  private Statuses ok = Statuses.SUCCESSFUL;

  @Option(
      names = "--also",
      paramLabel = "DOMAIN",
      split = ",",
      description = "Asks also links that are left alone otherwise: goodreads.com.")
  private List<String> also = new ArrayList<>();

  @Option(
      names = {"-m", "--mode"},
      paramLabel = "MODE",
      converter = Converters.OfMode.class,
      defaultValue = "virtual",
      description = "sequential, threads or virtual. Default: ${DEFAULT-VALUE}.")
  private Mode mode = Mode.VIRTUAL;

  @Option(
      names = {"-w", "--workers"},
      paramLabel = "N",
      converter = Converters.OfCount.class,
      defaultValue = "8",
      description = "Links in work at once, but in sequential mode. Default: ${DEFAULT-VALUE}.")
  private int workers;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Where the result goes; - is standard output. Default: links_checked.csv beside links.csv,"
            + " standard output for standard input. A file that stood there is kept as FILE.bak."
      })
  private @Nullable String output;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      converter = Converters.OfLinkFormat.class,
      description = {
        "csv, jsonl, or junit: an XML report for continuous integration. Default: by the ending of"
            + " the output (.csv, .jsonl, .xml), else csv."
      })
  private @Nullable LinkFormat format;

  @Mixin private SpreadsheetOption spreadsheet = new SpreadsheetOption();

  @Option(
      names = "--interval",
      paramLabel = "DURATION",
      converter = Converters.OfDuration.class,
      defaultValue = "0",
      description = {
        "Least time between two requests to one host, such as 5s. Never makes the pace of a host"
            + " out on the network faster. Default: 1s, none for hosts of your own network."
      })
  private Duration interval = Duration.ZERO;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      converter = Converters.OfDuration.class,
      defaultValue = "20s",
      description = "For one answer, redirects included. Default: ${DEFAULT-VALUE}.")
  private Duration timeout = Duration.ZERO;

  @Option(
      names = "--retries",
      paramLabel = "N",
      converter = Converters.OfCountOrNone.class,
      defaultValue = "1",
      description = "Further tries after a failure that may pass. Default: ${DEFAULT-VALUE}.")
  private int retries;

  @Option(
      names = "--contact",
      paramLabel = "MAIL",
      converter = Converters.OfContact.class,
      description = "A mail address that is named to the servers.")
  private @Nullable String contact;

  @Mixin private CacheOption cache = new CacheOption();
  @Mixin private RequestTalkOptions talkOptions = new RequestTalkOptions();

  @Override
  public TalkOptions talk() {
    return talkOptions;
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    return new LinkCheck(options(), surroundings, talk).run();
  }

  private CheckOptions options() {
    if (!timeout.isPositive()) {
      throw wrong("--timeout must be longer than 0");
    }
    Optional<Path> input = Optional.of(file).filter(name -> !name.equals("-")).map(Path::of);
    Optional<Path> target = target(input);
    return new CheckOptions(
        input,
        Optional.ofNullable(linkColumn),
        mode,
        workers,
        ok,
        leftAlone(),
        target,
        Optional.ofNullable(format)
            .or(() -> target.flatMap(path -> LinkFormat.ofEnding(path.toString())))
            .orElse(LinkFormat.CSV),
        spreadsheet.formulas(),
        SourceSettings.ofLinks(
            interval,
            timeout,
            retries,
            Optional.ofNullable(contact),
            talkOptions.loudness(),
            cache.file()));
  }

  private LeftAlone leftAlone() {
    try {
      return LeftAlone.allBut(also);
    } catch (IllegalArgumentException e) {
      throw wrong("--also: " + e.getMessage());
    }
  }

  private Optional<Path> target(Optional<Path> input) {
    LinkFormat ending = format == null ? LinkFormat.CSV : format;
    return Outputs.place(output, input, "_checked." + ending.ending());
  }

  private RuntimeException wrong(String message) {
    return spec == null
        ? new IllegalStateException(message)
        : new ParameterException(spec.commandLine(), message);
  }
}
