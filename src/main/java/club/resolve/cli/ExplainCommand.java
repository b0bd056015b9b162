package club.resolve.cli;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.match.LinkPicker;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.run.ExplainText;
import club.resolve.run.Sources;
import club.resolve.search.Source;
import club.resolve.service.KnownSources;
import club.resolve.timing.Meter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Shows for one title what each source has, and what counted for and against it. */
final class ExplainCommand extends ChainCommand {
  private final Value<String> title =
      options.argument("TITLE", "The title, as it would stand in a list.");

  private final Value<String> author =
      options.text("--author=NAME", "The author, as it would stand in a list.");

  private final SourceOptions sources = new SourceOptions(options, known);

  private final MatchOptions match = new MatchOptions(options);

  ExplainCommand(KnownSources known) {
    super(known, new RequestTalkOptions());
    describe(
        "Shows why a title gets the link that it gets.",
        "Asks the sources for one title, and shows the candidates, best first, each with its"
            + " confidence in percent. A table has the fields that were compared, with what was"
            + " typed and found. Each bit of a field makes the odds twice as good, each bit below"
            + " 0 half as good. Their sum makes the confidence, of which books of other works take"
            + " their share.");
    examples("  resolve explain \"The Lady of the Lake\" --source=catalog=my-books.csv");
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    options.require(!title.get().isBlank(), "the title is empty");
    Query query = new Query(title.get().strip(), author.given().filter(name -> !name.isBlank()));
    PrintWriter out = surroundings.printer();
    boolean answered = true;
    try (Sources built = new Sources(sources.settings(), "explain", surroundings.context(talk))) {
      List<? extends Source> chain = built.chain().sources();
      LinkPicker picker = built.picker(Fallback.FIRST, match.bars());
      ExplainText text = new ExplainText(picker, out);
      for (Source source : chain) {
        Answer answer = source.search(query, new Meter());
        text.explain(query, source.name(), answer);
        answered &= !(answer instanceof Answer.Unanswered);
        query = picker.next(query, answer.candidates());
      }
    } catch (InterruptedException _) {
      return ExitCode.INTERRUPTED;
    }
    return answered ? ExitCode.OK : ExitCode.UNFINISHED;
  }
}
