package club.resolve.cli;

import club.resolve.batch.Mode;
import club.resolve.input.Columns;
import club.resolve.output.Format;
import club.resolve.output.Style;
import club.resolve.run.Outputs;
import club.resolve.run.Task;
import club.resolve.run.TitleSettings;
import club.resolve.run.UserError;
import club.resolve.service.KnownSources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/**
 * The command without a name: the options as picocli fills them in; {@link #options()} is what the
 * program goes on with.
 */
final class ResolveCommand extends ChainCommand {
  private static final String ONLY_THE_RESULT =
      "%s: needs the name of a file; only the result goes to standard output";

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private final Value<String> file =
      Value.of(
          spec,
          String.class,
          PositionalParamSpec.builder()
              // Not needed where another command is named.
              .arity("0..1")
              .paramLabel("FILE")
              .hideParamSyntax(true)
              .description(
                  "A CSV with a header and a column called title (comma, semicolon or tab; UTF-8),"
                      + " an export of Goodreads, StoryGraph, LibraryThing, calibre, Hardcover,"
                      + " BookBuddy or Libib, or a plain list with one title a line; - is standard"
                      + " input. A row that has its Goodreads link or id is not searched for."));

  private final SourceOptions sources = new SourceOptions(spec, known);

  private final MatchOptions match = new MatchOptions(spec);

  private final Value<Mode> mode =
      Value.of(
          spec,
          Mode.class,
          OptionSpec.builder("-m", "--mode")
              .paramLabel("MODE")
              .converters(new Converters.OfMode())
              .defaultValue("virtual")
              .description(
                  "The way in which titles are worked on: sequential (one after the other),"
                      + " threads (a pool of platform threads) or virtual (virtual threads)."
                      + " Default: ${DEFAULT-VALUE}."));

  private final Value<Integer> workers =
      Value.of(
          spec,
          Integer.class,
          OptionSpec.builder("-w", "--workers")
              .paramLabel("N")
              .converters(new Converters.OfCount())
              .initialValue(8)
              .description(
                  "The number of titles in work at once; sequential mode takes one."
                      + " Default: ${DEFAULT-VALUE}."));

  private final Value<String> output =
      Value.of(
          spec,
          String.class,
          OptionSpec.builder("-o", "--output")
              .paramLabel("FILE")
              .description(
                  "The file of the result; - is standard output. Default: books_links.csv"
                      + " beside books.csv, standard output for standard input. An existing file"
                      + " is kept as FILE.bak."));

  private final Value<Format> format =
      Value.of(
          spec,
          Format.class,
          OptionSpec.builder("-f", "--format")
              .paramLabel("FORMAT")
              .converters(new Converters.OfFormat())
              .description(
                  "csv, jsonl, or to hand round: md or html. Default: by the ending of the output,"
                      + " else csv."));

  private final Value<String> heading =
      Value.of(
          spec,
          String.class,
          OptionSpec.builder("--heading")
              .paramLabel("TEXT")
              .description("The heading of a list in md or html, such as \"June 2026\"."));

  private final SpreadsheetOption spreadsheet = new SpreadsheetOption(spec);

  private final Value<String> titleColumn =
      Value.of(
          spec,
          String.class,
          OptionSpec.builder("--title-column")
              .paramLabel("NAME")
              .description("The column that holds the titles. Default: title, in any case."));

  private final Value<String> authorColumn =
      Value.of(
          spec,
          String.class,
          OptionSpec.builder("--author-column")
              .paramLabel("NAME")
              .description(
                  "The column that holds the authors. Default: author, authors and the like."));

  private final FallbackOption fallback = new FallbackOption(spec);

  private final Value<Duration> delay =
      Value.of(
          spec,
          Duration.class,
          OptionSpec.builder("--delay")
              .paramLabel("DURATION")
              .converters(new Converters.OfDuration())
              .initialValue(Duration.ZERO)
              .description("A pause that each worker takes after a title. Default: none."));

  private final Value<String> timings =
      Value.of(
          spec,
          String.class,
          OptionSpec.builder("--timings")
              .paramLabel("FILE")
              .description(
                  "Writes a CSV with a row a title: queued, waited, fetched and total seconds."));

  private final Value<String> candidates =
      Value.of(
          spec,
          String.class,
          OptionSpec.builder("--candidates")
              .paramLabel("FILE")
              .description(
                  "Writes every candidate that was considered, with what counted for and against"
                      + " it, as JSON Lines."));

  private final Value<String> recording =
      Value.of(
          spec,
          String.class,
          OptionSpec.builder("--record")
              .paramLabel("FILE")
              .description(
                  "Writes down every answer and how long it took, as JSON Lines, so that resolve"
                      + " compare --replay=FILE can give them again."));

  private final Value<Boolean> retryFailed =
      Value.flag(
          spec,
          OptionSpec.builder("--retry-failed")
              .description(
                  "Asks only for the unfinished rows of FILE, an earlier result, and puts"
                      + " the new result in its place. A row is unfinished when it is blocked or"
                      + " error, or when it is review or guess and a source did not answer."));

  private final OverwriteOption overwrite = new OverwriteOption(spec);

  private final Value<Boolean> plan =
      Value.flag(
          spec,
          OptionSpec.builder("--plan")
              .description(
                  "Sends no request, but shows what the run would ask: rows, repeated"
                      + " titles, known answers, requests for each source, and how long they take"
                      + " at its pace."));

  private final DecisionOptions decisions = new DecisionOptions(spec);

  private final RequestTalkOptions talkOptions = new RequestTalkOptions(spec);

  ResolveCommand(KnownSources known) {
    super(known);
    spec.usageMessage()
        .header("Turns a list of titles into a list of links.")
        .commandListHeading("%nOther commands (resolve COMMAND --help tells more):%n")
        .customSynopsis("resolve [OPTIONS] FILE", "   or: resolve COMMAND ...")
        .descriptionHeading("%n")
        .description(
            "Reads a list of book titles, finds the page of each book on Goodreads, and"
                + " writes a CSV of title and link. A link that is not certain is called a guess;"
                + " a title that could not be searched for is never called not found.")
        .parameterListHeading("%nArguments:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(
            UsageMessageSpec.keyValuesMap(
                "0:every row has a final answer",
                "1:something unexpected went wrong",
                "2:the command, the input or the configuration is wrong",
                "3:some rows are unfinished, as a source did not answer; run the same command again"
                    + " later",
                "130:stopped by Ctrl-C (143 by SIGTERM, 129 by SIGHUP); the finished rows are kept",
                "141:standard output was closed early, as by head"))
        .footerHeading("%nExamples:%n")
        .footer(
            "  resolve books.csv",
            "  resolve books.csv --mode=threads --workers=5 -o links.csv",
            "  resolve titles.txt --source=catalog=my-books.csv,openlibrary -o -",
            "  resolve books.csv --source=simulated=700ms --mode=sequential",
            "",
            "Every option can also stand in ~/.config/resolve/resolve.properties (mode=threads) or"
                + " in the environment (RESOLVE_MODE=threads). The command line wins, then the"
                + " environment, then the file. RESOLVE_JAVA_OPTS holds options for Java itself.");
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  /**
   * Takes the options together.
   *
   * @throws ParameterException when a value cannot be right
   * @throws UserError when a key cannot be right
   */
  TitleSettings options() throws UserError {
    require(!file.given().orElse("").isEmpty(), "Missing required parameter: 'FILE'");
    require(!isStandardOutput(timings), ONLY_THE_RESULT.formatted("--timings"));
    require(!isStandardOutput(candidates), ONLY_THE_RESULT.formatted("--candidates"));
    require(!isStandardOutput(recording), ONLY_THE_RESULT.formatted("--record"));
    Optional<Path> input = file.given().filter(name -> !name.equals("-")).map(Path::of);
    require(
        !(retryFailed.get() && input.isEmpty()),
        "--retry-failed needs the file of a result, not -");
    require(
        !(retryFailed.get() && plan.get()), "--retry-failed and --plan cannot be used together");
    require(
        heading.given().isEmpty() || format(target(input)).forPeople(),
        "--heading is for the formats md and html");
    Optional<Path> target = retryFailed.get() && output.given().isEmpty() ? input : target(input);
    return new TitleSettings(
        plan.get() ? Task.PLAN : retryFailed.get() ? Task.RETRY_FAILED : Task.RESOLVE,
        input,
        new Columns(titleColumn.given(), authorColumn.given()),
        mode.get(),
        workers.get(),
        target,
        format(target),
        new Style(spreadsheet.formulas(), heading.given()),
        fallback.what(),
        match.bars(),
        delay.get(),
        timings.given().map(Path::of),
        candidates.given().map(Path::of),
        recording.given().map(Path::of),
        decisions.file(input),
        overwrite.get(),
        sources.settings());
  }

  private Optional<Path> target(Optional<Path> input) {
    Format ending = format.given().orElse(Format.CSV);
    return Outputs.place(output.given(), input, "_links." + ending.label());
  }

  private Format format(Optional<Path> target) {
    return format
        .given()
        .or(() -> target.flatMap(path -> Format.ofEnding(path.toString())))
        .orElse(Format.CSV);
  }

  @Override
  public TalkOptions talk() {
    return talkOptions;
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    TitleSettings settings = options();
    return settings.task() == Task.PLAN
        ? new TitleTalk(settings, surroundings, talk).plan()
        : new TitleTalk(settings, surroundings, talk).run();
  }

  private static boolean isStandardOutput(Value<String> name) {
    return name.given().filter("-"::equals).isPresent();
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
