package club.resolve.cli;

import club.resolve.batch.Concurrency;
import club.resolve.batch.Mode;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.output.Formulas;
import club.resolve.run.Engine;
import club.resolve.run.ListPart;
import club.resolve.run.SourceSettings;
import club.resolve.run.Task;
import club.resolve.run.TitleSettings;
import club.resolve.run.TitleSettings.Results;
import club.resolve.run.TitleSettings.Rule;
import club.resolve.run.TitleSettings.SideFiles;
import club.resolve.run.UserError;
import club.resolve.service.KnownSources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParameterException;

/**
 * The command without a name: the options as picocli fills them in; {@link #settings()} is what the
 * program goes on with.
 */
final class ResolveCommand extends ChainCommand {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  private final ListArgument list = new ListArgument(options);

  private final SourceOptions sources = new SourceOptions(options, known);

  private final MatchOptions match = new MatchOptions(options);

  private final Value<Mode> mode = SharedOptions.mode(options);

  private final Value<Integer> workers = SharedOptions.workers(options);

  private final ResultOptions results = new ResultOptions(options);

  private final Value<Fallback> fallback = SharedOptions.fallback(options);

  private final Value<Duration> delay =
      options.option(
          "--delay=DURATION",
          Converter.DURATION,
          "A pause that each worker takes after a title. Default: none.");

  private final Value<Path> timings =
      options.path(
          "--timings=FILE",
          "Writes a CSV with a row a title: queued, waited, fetched and total seconds.");

  private final Value<Path> candidates = SharedOptions.candidates(options);

  private final Value<Path> recording =
      options.path(
          "--record=FILE",
          "Writes down every answer and how long it took, as JSON Lines, so that resolve compare"
              + " --replay=FILE can give them again.");

  private final Value<Boolean> retryFailed =
      options.flag(
          "--retry-failed",
          "Asks only for the unfinished rows of FILE, an earlier result, and puts the new result in"
              + " its place. A row is unfinished when it is blocked or error, or when it is review"
              + " or guess and a source did not answer.");

  private final Value<Boolean> overwrite = SharedOptions.overwrite(options);

  private final Value<ListPart> part =
      options.option(
          "--part=N/OF",
          Converter.PART,
          "Works on one part of the list, such as 3/8, for the third of eight machines. The result"
              + " has the part in its name, as books_links.3-of-8.csv, and resolve join puts all"
              + " together. Each part has its share of each pace and of --max-requests.");

  private final Value<EngineName> engine =
      options.option(
          "--engine=WHERE",
          Converter.constant(EngineName.class),
          "Where titles are worked on: embedded (in this process) or spark (in the executors of"
              + " Apache Spark, by a program of its own).");

  private final Value<Path> answers =
      options.path(
          "--answers=FILE",
          "With --engine=spark: a file of kept answers, such as ~/.cache/resolve/answers.db, of"
              + " which each executor gets a copy of its own.");

  private final Value<Boolean> plan =
      options.flag(
          "--plan",
          "Shows what the run would ask, and sends nothing: rows, repeated titles, known answers,"
              + " requests for each source, and how long they take at its pace.");

  private final DecisionOptions decisions = new DecisionOptions(options);

  ResolveCommand(KnownSources known) {
    super(known, new RequestTalkOptions());
    describe(
        "Turns a list of titles into a list of links.",
        "Reads a list of book titles, finds the page of each book on Goodreads, and writes a CSV in"
            + " which title and link come first, and then how sure the link is. A link that is not"
            + " certain is called a guess; a title that could not be searched for is never called"
            + " not found.");
    spec.usageMessage()
        .customSynopsis(
            "resolve [OPTIONS] FILE",
            "   or: resolve [OPTIONS] \"A TITLE\"",
            "   or: resolve COMMAND ...")
        .commandListHeading("%nOther commands (resolve help COMMAND tells more):%n");
    exitCodes(
        "0:every row has a final answer",
        "1:something unexpected went wrong",
        "2:the command, the input or the configuration is wrong",
        "3:some rows are unfinished, as a source did not answer; run the same command again later",
        "130:stopped by Ctrl-C (143 by SIGTERM, 129 by SIGHUP); the finished rows are kept",
        "141:standard output was closed early, as by head");
    examples(
        "  resolve books.csv --contact=you@example.org   # writes books_links.csv",
        "  resolve books.csv -o june.html                # a page to hand round",
        "  resolve \"The Great Gatsby\"                    # prints one link",
        "  resolve books.csv --columns=Title,Link        # these two columns alone",
        "  resolve titles.txt --source=catalog=my-books.csv,openlibrary -o -",
        "",
        "Every option can also stand in ~/.config/resolve/resolve.properties (mode=threads) or in"
            + " the environment (RESOLVE_MODE=threads). The command line wins, then the"
            + " environment, then the file. RESOLVE_JAVA_OPTS holds options for Java itself.");
  }

  @Override
  List<String> briefEnd() {
    return List.of(
        "",
        "Commands (resolve help COMMAND tells more):",
        "  review, explain, rescore      decide about links in doubt",
        "  check, texts, join            look at links or texts; join a list's parts",
        "  doctor, completion, serve     try the sources; the TAB key; let OpenRefine ask",
        "  index, cache, compare, eval   large catalogues, kept answers, measurements");
  }

  /**
   * Takes the options together.
   *
   * @throws ParameterException when a value cannot be right
   * @throws UserError when a key cannot be right
   */
  TitleSettings settings() throws UserError {
    list.check();
    requireFile("--timings", timings);
    requireFile("--candidates", candidates);
    requireFile("--record", recording);
    Optional<Path> input = list.file();
    options.require(
        !(retryFailed.get() && input.isEmpty()), "--retry-failed needs the file of a result");
    options.require(
        !(retryFailed.get() && plan.get()), "--retry-failed and --plan cannot be used together");
    ListPart rows = part.given().orElse(ListPart.WHOLE);
    options.require(
        rows.of() == 1 || (input.isPresent() && !retryFailed.get()),
        "--part is for the file of a list; to finish a part, run it again");
    return new TitleSettings(
        plan.get() ? Task.PLAN : retryFailed.get() ? Task.RETRY_FAILED : Task.RESOLVE,
        input,
        list.title().isPresent(),
        list.columns(),
        rows,
        new Concurrency(mode.get(), workers.get()),
        delay.given().orElse(Duration.ZERO),
        printsLink()
            ? Results.csv(Optional.empty(), Formulas.KEPT, false)
            : results.results(input, retryFailed.get(), overwrite.get()).ofPart(rows),
        new SideFiles(
            timings.given().map(rows::file),
            candidates.given().map(rows::file),
            recording.given().map(rows::file)),
        new Rule(fallback.get(), match.bars()),
        decisions.file(input),
        sources(rows.of(), answers.given()));
  }

  private SourceSettings sources(int runs, Optional<Path> lent) throws UserError {
    SourceSettings all = sources.settings();
    SourceSettings settings = all.with(all.fetch().sharedBy(runs));
    return lent.isPresent() ? settings.with(settings.store().lending(lent.get())) : settings;
  }

  @Override
  void requireEngine(Engine there) throws UserError {
    if (engine.given().isPresent()) {
      engine.given().get().require(there);
    }
    options.require(
        answers.given().isEmpty() || !there.equals(Engine.EMBEDDED),
        "--answers is for --engine=spark; --cache=FILE uses the answers of a file here");
  }

  private void requireFile(String option, Value<Path> typed) {
    options.require(
        typed.given().filter(path -> path.equals(STANDARD_OUTPUT)).isEmpty(),
        option + ": needs the name of a file; only the result goes to standard output");
  }

  /** Returns true for one title without a result; what is configured is for the result of lists. */
  private boolean printsLink() {
    return list.title().isPresent() && !results.typed();
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    TitleSettings settings = settings();
    InputStream in = list.stream(surroundings.in());
    if (printsLink() && settings.task() == Task.RESOLVE) {
      return new LinkTalk(settings, in, surroundings, talk).run();
    }
    TitleTalk titles = new TitleTalk(settings, surroundings.reading(in), talk);
    return settings.task() == Task.PLAN ? titles.plan() : titles.run();
  }
}
