package club.resolve.cli;

import club.resolve.decide.Decisions;
import club.resolve.decide.DecisionsFile;
import club.resolve.decide.Doubts;
import club.resolve.input.Columns;
import club.resolve.output.Printable;
import club.resolve.review.DecidedResult;
import club.resolve.review.Keyboard;
import club.resolve.review.ReviewDialogue;
import club.resolve.review.ReviewScreen;
import club.resolve.review.ReviewSearch;
import club.resolve.run.RunContext;
import club.resolve.run.SourceSettings;
import club.resolve.service.KnownSources;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets a person decide about the uncertain rows of a result. */
final class ReviewCommand extends ChainCommand {
  private final Value<String> result =
      options.argument(
          "RESULT", "A CSV such as books_links.csv, written by resolve. It is kept as RESULT.bak.");

  private final Value<Boolean> all =
      options.flag("--all", "Also asks about rows that are decided already.");

  private final Value<String> authorColumn =
      options.text(
          "--author-column=NAME", "The column that holds the authors. Default: author or authors.");

  private final DecisionOptions decisionOptions = new DecisionOptions(options);

  private final SpreadsheetOption spreadsheet = new SpreadsheetOption(options);

  private final SourceOptions sources = new SourceOptions(options, known);

  ReviewCommand(KnownSources known) {
    super(known, new RequestTalkOptions());
    describe(
        "Decides about uncertain rows, one key each.",
        "Walks through the rows of a result that are marked review, guess or not_found, one key for"
            + " each: take the link or one of the other candidates, give another link, or say that"
            + " there is none. The candidates come from the answers that are kept and from local"
            + " catalogues; name the sources as for the run that made the result. Only the key f"
            + " asks the sources.",
        "",
        "Each decision is written at once to a file that you can edit and keep, and holds in every"
            + " later run of resolve. At the end the result is written anew with the decisions; its"
            + " other rows stay as they are.");
    examples("  resolve books.csv && resolve review books_links.csv");
    List<String> end = new ArrayList<>(ReviewScreen.KEYS);
    end.add("");
    end.add("Example:");
    end.addAll(examples());
    spec.usageMessage().footerHeading("%nKeys:%n").footer(end.toArray(String[]::new));
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    DecisionsFile file = decisionOptions.file(Optional.of(list()));
    Decisions made = file.read();
    Doubts doubts = Doubts.in(list(), columns(), made, all.get());
    made.torn().forEach(line -> talk.error(line.sentence()));
    if (doubts.unfinished() > 0) {
      talk.say(unfinished(doubts.unfinished()));
    }
    if (doubts.open().isEmpty()) {
      talk.say(nothingToDo(list(), file, doubts));
      return ExitCode.OK;
    }
    SourceSettings settings = sources.settings();
    RunContext context = surroundings.context(talk);
    PrintWriter out = surroundings.printer();
    int decided;
    int code = ExitCode.OK;
    try (DecisionsFile.Editor editor = file.edit();
        Keyboard keys = surroundings.keyboard().open();
        ReviewSearch search = new ReviewSearch(settings, name(), context)) {
      ReviewDialogue.Desk desk =
          new ReviewDialogue.Desk(
              keys, out, () -> keys.columns().orElse(talk.columns()), surroundings.browser());
      ReviewDialogue dialogue =
          new ReviewDialogue(doubts.open(), editor, search, context.site(), desk);
      try {
        dialogue.walk();
      } catch (InterruptedIOException _) {
        code = ExitCode.INTERRUPTED;
      }
      decided = dialogue.decided();
    }
    if (decided > 0) {
      new DecidedResult(list(), columns(), spreadsheet.formulas(), file, settings.store().file())
          .write(surroundings.streams(), context)
          .forEach(talk::say);
      out.printf(
          "%s is written anew with %d %s.%n",
          Printable.of(list().toString()), decided, decided == 1 ? "decision" : "decisions");
    }
    return code;
  }

  private Path list() {
    return Path.of(result.get());
  }

  /** The name by which a run over the result knows it. */
  private String name() {
    return list().toAbsolutePath().normalize().toString();
  }

  private Columns columns() {
    return new Columns(Optional.empty(), authorColumn.given());
  }

  private static String unfinished(long rows) {
    return rows == 1
        ? "1 row is blocked or error, and not asked about: run resolve again for it."
        : rows + " rows are blocked or error, and not asked about: run resolve again for them.";
  }

  private static String nothingToDo(Path list, DecisionsFile file, Doubts doubts) {
    return doubts.decided() == 0
        ? list + ": no row is marked review, guess or not_found, so there is nothing to decide."
        : "%s: every uncertain row is decided already, in %s or in the result itself; --all asks again."
            .formatted(list, file.path());
  }
}
