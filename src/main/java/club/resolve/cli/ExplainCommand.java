package club.resolve.cli;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Query;
import club.resolve.match.LinkPicker;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.match.Pick;
import club.resolve.match.Score;
import club.resolve.match.Weighed;
import club.resolve.output.Printable;
import club.resolve.run.Sources;
import club.resolve.search.Source;
import club.resolve.service.KnownSources;
import club.resolve.timing.Meter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Shows for one title what each source has, and what counted for and against it. */
final class ExplainCommand extends ChainCommand {
  /** As wide as a confidence. */
  private static final String INDENT = " ".repeat(8);

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
        "Asks the sources for one title, and shows the candidates, best first, with what counted"
            + " for and against each. Each reason against a candidate follows the points, of 100,"
            + " that it costs.");
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
      for (Source source : chain) {
        Answer answer = source.search(query, new Meter());
        explain(query, source.name(), answer, picker, out);
        answered &= !(answer instanceof Answer.Unanswered);
        query = picker.next(query, answer.candidates());
      }
    } catch (InterruptedException _) {
      return ExitCode.INTERRUPTED;
    }
    return answered ? ExitCode.OK : ExitCode.UNFINISHED;
  }

  private static void explain(
      Query query, String source, Answer answer, LinkPicker picker, PrintWriter out) {
    out.println(source + ":");
    if (answer instanceof Answer.Unanswered why) {
      out.println("  " + Printable.of(why.status().label() + ": " + why.sentence()));
    } else if (answer instanceof Answer.Nothing) {
      out.println("  nothing");
    } else if (answer instanceof Answer.NotAsked) {
      out.println("  not asked, as it is asked by ids alone");
    }
    if (!answer.candidates().isEmpty()) {
      explain(query, answer.candidates(), picker, out);
    }
  }

  private static void explain(
      Query query, List<Candidate> candidates, LinkPicker picker, PrintWriter out) {
    List<Weighed> weighed = picker.weigh(query, candidates);
    weighed.stream().filter(ExplainCommand::worthShowing).forEach(one -> show(one, out));
    long others = weighed.stream().filter(one -> !worthShowing(one)).count();
    if (others > 0) {
      out.printf(
          "    and %d that %s nothing in common with it%n", others, others == 1 ? "has" : "have");
    }
    out.println("  => " + Printable.of(decision(picker.pick(query, candidates))));
  }

  private static boolean worthShowing(Weighed one) {
    return one.score().percent() > 0;
  }

  private static void show(Weighed one, PrintWriter out) {
    Candidate candidate = one.linked();
    out.printf(
        "  %4s  %s%n",
        Confidence.ofPercent(one.score().percent()),
        Printable.of(candidate.title() + candidate.author().map(name -> ", " + name).orElse("")));
    out.println(INDENT + Printable.of(candidate.link()));
    for (Score.Reason reason : one.score().reasons()) {
      out.println(
          INDENT
              + (reason.points() > 0 ? "-%d ".formatted(reason.points()) : "+ ")
              + Printable.of(reason.text()));
    }
  }

  private static String decision(Optional<Pick> pick) {
    return pick.map(Pick::resolution)
        .map(
            made ->
                made.status().label()
                    + made.candidate().map(found -> " " + found.link()).orElse("")
                    + ": "
                    + made.reason())
        .orElse("nothing that is worth showing");
  }
}
