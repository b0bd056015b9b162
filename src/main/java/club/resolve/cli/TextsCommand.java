package club.resolve.cli;

import club.resolve.batch.Mode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings the texts of a list of addresses here, and tells what they consist of. */
@Command(
    name = "texts",
    header = "Downloads the texts of a list, and counts their words.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    separator = "=",
    descriptionHeading = "%n",
    description = {
      "Saves the plain text behind each address of a list in a folder, and counts its tokens,"
          + " distinct words and sentences, its language and its twenty most frequent words."
          + " Downloads and counting go on side by side, each on an executor of its own; the"
          + " summary says which of them waited for the other.",
      "",
      "Run again, the same command asks only for what has changed or is missing, and goes on with"
          + " what broke off, where the server lets it. Each host is asked at most once a second,"
          + " hosts of your own network as fast as they answer.",
      ""
    },
    parameterListHeading = "Arguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all texts are here and counted",
      "1:something unexpected went wrong",
      "2:usage, input or configuration",
      "3:some texts are blocked or failed; run the same command again later",
      "130:stopped by Ctrl-C; what is saved is kept, and a further run goes on from there"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  resolve texts books.txt --dir=books",
      "  resolve texts books.csv --link-column=Text --io-workers=16 --cpu-workers=4",
      "  resolve texts - --max-size=5m < books.txt"
    })
final class TextsCommand implements Action {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = {
        "A CSV with a header and a column called link or url; or one address a line, where blank"
            + " lines and those that begin with # are left out; - is standard input."
      })
  private String file = "";

  @Option(
      names = "--dir",
      paramLabel = "FOLDER",
      defaultValue = "texts",
      description = {
        "Where the texts go, and a file of what is known of them; it is made where there is none."
            + " Default: ${DEFAULT-VALUE}."
      })
  private Path folder = Path.of("texts");

  @Option(
      names = "--link-column",
      paramLabel = "NAME",
      description =
          "The column that holds the addresses. Default: link, url, goodreads link or goodreads"
              + " url.")
  private @Nullable String linkColumn;

  @Option(
      names = "--max-size",
      paramLabel = "SIZE",
      converter = Converters.OfSize.class,
      defaultValue = "32m",
      description = {
        "The most that is taken of one text, such as 500k, 32m or 1g. Default: ${DEFAULT-VALUE}."
      })
  private long mostBytes;

  @Option(
      names = "--io-mode",
      paramLabel = "MODE",
      converter = Converters.OfMode.class,
      defaultValue = "virtual",
      description = "Of the downloads: sequential, threads or virtual. Default: ${DEFAULT-VALUE}.")
  private Mode ioMode = Mode.VIRTUAL;

  @Option(
      names = "--io-workers",
      paramLabel = "N",
      converter = Converters.OfCount.class,
      defaultValue = "8",
      description = "Downloads at once, but in sequential mode. Default: ${DEFAULT-VALUE}.")
  private int ioWorkers;

  @Option(
      names = "--cpu-workers",
      paramLabel = "N",
      converter = Converters.OfCount.class,
      description = "Texts counted at once. Default: one for each core of this machine.")
  private @Nullable Integer cpuWorkers;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Where the result goes; - is standard output. Default: books_texts.csv beside books.csv,"
            + " standard output for standard input. A file that stood there is kept as FILE.bak."
      })
  private @Nullable String output;

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
      defaultValue = "2m",
      description = {
        "For one whole text, redirects included; what has come by then is kept. Default:"
            + " ${DEFAULT-VALUE}."
      })
  private Duration timeout = Duration.ZERO;

  @Option(
      names = "--retries",
      paramLabel = "N",
      converter = Converters.OfCountOrNone.class,
      defaultValue = "2",
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
    return new TextRun(options(), surroundings, talk).run();
  }

  private TextsOptions options() {
    if (!timeout.isPositive()) {
      throw wrong("--timeout must be longer than 0");
    }
    Optional<Path> input = Optional.of(file).filter(name -> !name.equals("-")).map(Path::of);
    return new TextsOptions(
        input,
        Optional.ofNullable(linkColumn),
        folder,
        mostBytes,
        ioMode,
        ioWorkers,
        cpuWorkers == null ? Runtime.getRuntime().availableProcessors() : cpuWorkers,
        Outputs.place(output, input, "_texts.csv"),
        spreadsheet.formulas(),
        SourceSettings.ofLinks(
            interval,
            timeout,
            retries,
            Optional.ofNullable(contact),
            talkOptions.loudness(),
            cache.file()));
  }

  private RuntimeException wrong(String message) {
    return spec == null
        ? new IllegalStateException(message)
        : new ParameterException(spec.commandLine(), message);
  }
}
