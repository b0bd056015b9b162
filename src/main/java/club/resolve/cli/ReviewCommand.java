package club.resolve.cli;

import club.resolve.decide.Decisions;
import club.resolve.decide.DecisionsFile;
import club.resolve.input.Columns;
import club.resolve.match.Site;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a person decide about the uncertain rows of a result. */
@Command(
    name = "review",
    header = "Decides about uncertain rows, one key each.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    abbreviateSynopsis = true,
    separator = "=",
    descriptionHeading = "%n",
    description = {
      "Walks through the rows of a result that are marked review or guess, one key for each: take"
          + " the link, give another one, or say that there is none. Each decision is written at"
          + " once to a file that you can edit and keep, and holds in every later run of resolve."
    },
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nKeys:%n",
    footer = {
      "  y, Enter   take the link",
      "  n          none of these: the book is reported as not found",
      "  l          type or paste the link of another Goodreads book page, then Enter",
      "  s, Space   skip for now",
      "  b          back to the one before",
      "  q          quit; what was decided is kept",
      "",
      "Example:",
      "  resolve books.csv && resolve review books_links.csv && resolve books.csv"
    })
final class ReviewCommand implements Action {

  @Parameters(
      paramLabel = "RESULT",
      description = "A CSV that resolve has written, such as books_links.csv.")
  private String result = "";

  @Option(names = "--all", description = "Asks again about what is decided already, too.")
  private boolean all;

  @Option(
      names = "--author-column",
      paramLabel = "NAME",
      description = "The column that holds the authors. Default: author or authors.")
  private @Nullable String authorColumn;

  @Mixin private DecisionOptions decisionOptions = new DecisionOptions();

  @Mixin private TalkOptions talkOptions = new TalkOptions();

  @Override
  public TalkOptions talk() {
    return talkOptions;
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    Path list = Path.of(result);
    DecisionsFile file = decisionOptions.file(Optional.of(list));
    List<Doubt> doubts =
        Doubt.in(list, new Columns(Optional.empty(), Optional.ofNullable(authorColumn)));
    Decisions made = file.read();
    List<Doubt> open =
        all
            ? doubts
            : doubts.stream()
                .filter(doubt -> made.about(doubt.title(), doubt.author()).isEmpty())
                .toList();
    if (open.isEmpty()) {
      talk.say(nothingToDo(list, file, doubts.size()));
      return ExitCode.OK;
    }
    file.check();
    PrintWriter out = new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8);
    try (Keyboard keys = surroundings.keyboard().open()) {
      new Review(open, file, Site.GOODREADS, keys, out).walk();
    } catch (InterruptedIOException _) {
      return ExitCode.INTERRUPTED;
    }
    return ExitCode.OK;
  }

  private static String nothingToDo(Path list, DecisionsFile file, int doubts) {
    return doubts == 0
        ? list + ": no row is marked review or guess, so there is nothing to decide."
        : "%s: all that is uncertain is decided in %s; --all asks again."
            .formatted(list, file.path());
  }
}
