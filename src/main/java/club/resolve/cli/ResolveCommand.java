package club.resolve.cli;

import club.resolve.batch.Mode;
import club.resolve.input.Columns;
import club.resolve.output.Format;
import club.resolve.output.Style;
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

/**
 * The options as picocli fills them in; {@link #options()} is what the program goes on with. The
 * other commands are those of {@link AllCommands}.
 */
@Command(
    name = "resolve",
    header = "Turns a list of titles into a list of links.",
    commandListHeading = "%nOther commands (resolve COMMAND --help tells more):%n",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    customSynopsis = {"resolve [OPTIONS] FILE", "   or: resolve COMMAND ..."},
    separator = "=",
    descriptionHeading = "%n",
    description = {
      "Reads a list of book titles, finds the page of each book on Goodreads, and writes a CSV of"
          + " title and link. What is not certain is called a guess; what could not be asked is"
          + " never called not found."
    },
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nArguments:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every row has a final answer",
      "1:something unexpected went wrong",
      "2:usage, input or configuration",
      "3:some rows are blocked or failed; run the same command again later",
      "130:stopped by Ctrl-C (143 by SIGTERM, 129 by SIGHUP); the finished rows are kept",
      "141:whoever read standard output wanted no more of it"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  resolve books.csv",
      "  resolve books.csv --mode=threads --workers=5 -o links.csv",
      "  resolve titles.txt --source=catalog=my-books.csv,openlibrary -o -",
      "  resolve books.csv --source=simulated=700ms --mode=sequential",
      "",
      "Every option can also stand in ~/.config/resolve/resolve.properties (mode=threads) or in the"
          + " environment (RESOLVE_MODE=threads). The command line wins, then the environment, then"
          + " the file. RESOLVE_JAVA_OPTS holds options for Java itself."
    })
class ResolveCommand implements Action {
  private static final String ONLY_THE_RESULT =
      "%s: needs the name of a file; only the result goes to standard output";

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      // Not needed where another command is named.
      arity = "0..1",
      paramLabel = "FILE",
      hideParamSyntax = true,
      description = {
        "A CSV with a header and a column called title (comma, semicolon or tab; UTF-8), an export"
            + " of Goodreads, StoryGraph, LibraryThing, calibre, Hardcover, BookBuddy or Libib, or"
            + " a plain list with one title a line; - is standard input. A row that has its"
            + " Goodreads link or id is not searched for."
      })
  private String file = "";

  @Mixin private SourceOptions sources = new SourceOptions();

  @Mixin private MatchOptions match = new MatchOptions();

  @Option(
      names = {"-m", "--mode"},
      paramLabel = "MODE",
      converter = Converters.OfMode.class,
      defaultValue = "virtual",
      description = {
        "How titles are worked on: sequential (one after the other), threads (a pool of platform"
            + " threads) or virtual (virtual threads). Default: ${DEFAULT-VALUE}."
      })
  private Mode mode = Mode.VIRTUAL;

  @Option(
      names = {"-w", "--workers"},
      paramLabel = "N",
      converter = Converters.OfCount.class,
      defaultValue = "8",
      description = "Titles in work at once, but in sequential mode. Default: ${DEFAULT-VALUE}.")
  private int workers;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Where the result goes; - is standard output. Default: books_links.csv beside books.csv,"
            + " standard output for standard input. A file that stood there is kept as FILE.bak."
      })
  private @Nullable String output;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      converter = Converters.OfFormat.class,
      description = {
        "csv, jsonl, or to hand round: md or html. Default: by the ending of the output, else csv."
      })
  private @Nullable Format format;

  @Option(
      names = "--heading",
      paramLabel = "TEXT",
      description = "What stands over a list in md or html, such as \"June 2026\".")
  private @Nullable String heading;

  @Mixin private SpreadsheetOption spreadsheet = new SpreadsheetOption();

  @Option(
      names = "--title-column",
      paramLabel = "NAME",
      description = "The column that holds the titles. Default: title, in any case.")
  private @Nullable String titleColumn;

  @Option(
      names = "--author-column",
      paramLabel = "NAME",
      description = "The column that holds the authors. Default: author, authors and the like.")
  private @Nullable String authorColumn;

  @Mixin private FallbackOption fallback = new FallbackOption();

  @Option(
      names = "--delay",
      paramLabel = "DURATION",
      converter = Converters.OfDuration.class,
      defaultValue = "0",
      description = "A pause that each worker takes after a title. Default: none.")
  private Duration delay = Duration.ZERO;

  @Option(
      names = "--timings",
      paramLabel = "FILE",
      description = "Writes a CSV with a row a title: queued, waited, fetched and total seconds.")
  private @Nullable String timings;

  @Option(
      names = "--candidates",
      paramLabel = "FILE",
      description = {
        "Writes every candidate that was considered, with what counted for and against it, as JSON"
            + " Lines."
      })
  private @Nullable String candidates;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = {
        "Writes down every answer and how long it took, as JSON Lines, so that resolve compare"
            + " --replay=FILE can give them again."
      })
  private @Nullable String recording;

  @Option(
      names = "--retry-failed",
      description = {
        "FILE is an earlier result: asks only for its rows that were blocked or failed, and puts"
            + " the new result in its place."
      })
  private boolean retryFailed;

  @Option(
      names = "--plan",
      description = {
        "Asks nothing, but tells what the run would ask: rows, repeated titles, known answers,"
            + " requests for each source, and how long they take at its pace."
      })
  private boolean plan;

  @Mixin private DecisionOptions decisions = new DecisionOptions();

  @Mixin private RequestTalkOptions talkOptions = new RequestTalkOptions();

  /**
   * Takes the options together.
   *
   * @throws ParameterException when a value cannot be right
   * @throws UserError when a key cannot be right
   */
  RunOptions options() throws UserError {
    require(!file.isEmpty(), "Missing required parameter: 'FILE'");
    require(!"-".equals(timings), ONLY_THE_RESULT.formatted("--timings"));
    require(!"-".equals(candidates), ONLY_THE_RESULT.formatted("--candidates"));
    require(!"-".equals(recording), ONLY_THE_RESULT.formatted("--record"));
    Optional<Path> input = file.equals("-") ? Optional.empty() : Optional.of(Path.of(file));
    require(!(retryFailed && input.isEmpty()), "--retry-failed needs the file of a result, not -");
    require(!(retryFailed && plan), "--retry-failed and --plan do not go together");
    require(
        heading == null || format(target(input)).forPeople(),
        "--heading is for the formats md and html");
    Optional<Path> target = retryFailed && output == null ? input : target(input);
    return new RunOptions(
        plan ? Task.PLAN : retryFailed ? Task.RETRY_FAILED : Task.RESOLVE,
        input,
        new Columns(Optional.ofNullable(titleColumn), Optional.ofNullable(authorColumn)),
        mode,
        workers,
        target,
        format(target),
        new Style(spreadsheet.formulas(), Optional.ofNullable(heading)),
        fallback.what(),
        match.bars(),
        delay,
        Optional.ofNullable(timings).map(Path::of),
        Optional.ofNullable(candidates).map(Path::of),
        Optional.ofNullable(recording).map(Path::of),
        decisions.file(input),
        sources.settings(talkOptions.loudness()));
  }

  private Optional<Path> target(Optional<Path> input) {
    Format ending = format == null ? Format.CSV : format;
    return Outputs.place(output, input, "_links." + ending.label());
  }

  private Format format(Optional<Path> target) {
    return Optional.ofNullable(format)
        .or(() -> target.flatMap(path -> Format.ofEnding(path.toString())))
        .orElse(Format.CSV);
  }

  @Override
  public TalkOptions talk() {
    return talkOptions;
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    return new Wiring(options(), surroundings, talk).run();
  }

  private void require(boolean condition, String message) {
    if (!condition && spec != null) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
