package club.resolve.cli;

import club.resolve.book.Site;
import club.resolve.decide.Decisions;
import club.resolve.decide.DecisionsFile;
import club.resolve.decide.Doubt;
import club.resolve.input.Columns;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lets a person decide about the uncertain rows of a result. */
final class ReviewCommand extends Action {
  private final Value<String> result =
      options.argument("RESULT", "A CSV that resolve has written, such as books_links.csv.");

  private final Value<Boolean> all =
      options.flag("--all", "Also asks about rows that are decided already.");

  private final Value<String> authorColumn =
      options.text(
          "--author-column=NAME", "The column that holds the authors. Default: author or authors.");

  private final DecisionOptions decisionOptions = new DecisionOptions(options);

  ReviewCommand() {
    describe(
        "Decides about uncertain rows, one key each.",
        "Walks through the rows of a result that are marked review or guess, one key for each: take"
            + " the link, give another one, or say that there is none. Each decision is written at"
            + " once to a file that you can edit and keep, and holds in every later run of"
            + " resolve.");
    spec.usageMessage().abbreviateSynopsis(true);
    examples(
        "  y, Enter   take the link",
        "  n          none of these: the book is reported as not found",
        "  l          type or paste the link of another Goodreads book page, then Enter",
        "  s, Space   skip for now",
        "  b          back to the one before",
        "  q          quit; what was decided is kept",
        "",
        "Example:",
        "  resolve books.csv && resolve review books_links.csv && resolve books.csv");
    spec.usageMessage().footerHeading("%nKeys:%n");
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    Path list = Path.of(result.get());
    DecisionsFile file = decisionOptions.file(Optional.of(list));
    List<Doubt> doubts = Doubt.in(list, new Columns(Optional.empty(), authorColumn.given()));
    Decisions made = file.read();
    made.torn().forEach(line -> talk.error(line.sentence()));
    List<Doubt> open =
        all.get()
            ? doubts
            : doubts.stream()
                .filter(doubt -> made.about(doubt.title(), doubt.author()).isEmpty())
                .toList();
    if (open.isEmpty()) {
      talk.say(nothingToDo(list, file, doubts.size()));
      return ExitCode.OK;
    }
    PrintWriter out = surroundings.printer();
    try (DecisionsFile.Editor editor = file.edit();
        Keyboard keys = surroundings.keyboard().open()) {
      new ReviewDialogue(open, made, editor, Site.GOODREADS, keys, out).walk();
    } catch (InterruptedIOException _) {
      return ExitCode.INTERRUPTED;
    }
    return ExitCode.OK;
  }

  private static String nothingToDo(Path list, DecisionsFile file, int doubts) {
    return doubts == 0
        ? list + ": no row is marked review or guess, so there is nothing to decide."
        : "%s: every uncertain row is decided in %s; --all asks again."
            .formatted(list, file.path());
  }
}
