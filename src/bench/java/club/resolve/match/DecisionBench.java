package club.resolve.match;

import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.book.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One title decided, among ten candidates that resemble it as those of a real search do. */
@State(Scope.Benchmark)
public class DecisionBench {
  private static final String[][] BOOKS = {
    {"The Lady in the Lake (Philip Marlowe, #4)", "Raymond Chandler"},
    {"The Lady of the Lake", "Walter Scott"},
    {"The Lady of the Lake (The Witcher, #5)", "Andrzej Sapkowski"},
    {"Lady of the Lake: A Novel", "Laura Lippman"},
    {"The Lake (The Lake Trilogy #1)", "AnnaLisa Grant"},
    {"Study Guide: The Lady of the Lake by Sir Walter Scott", "SuperSummary"},
    {"The Lady of the Rivers (The Cousins' War, #3)", "Philippa Gregory"},
    {"The House by the Lake: Berlin. One House. Five Families", "Thomas Harding"},
    {"Das Fräulein vom See", "Walter Scott"},
    {"Ladies of the Lake", "Cathy Gohlke"}
  };

  private final Query query = new Query("the lady of the lake", Optional.of("Sir Walter Scott"));
  private final List<Candidate> records = candidates(Candidate.Kind.RECORD);
  private final List<Candidate> pages = candidates(Candidate.Kind.PAGE);
  private final LinkPicker picker =
      new LinkPicker(
          Site.GOODREADS, LinkPicker.Fallback.FIRST, LinkPicker.Bars.MEASURED, WordWeights.plain());

  /** Decides about candidates of a catalogue, with title and author apart. */
  @Benchmark
  public Pick decideRecords() {
    return picker.pick(query, records).orElseThrow();
  }

  /** Decides about candidates of a web search, with both in one heading. */
  @Benchmark
  public Pick decidePages() {
    return picker.pick(query, pages).orElseThrow();
  }

  private static List<Candidate> candidates(Candidate.Kind kind) {
    boolean page = kind == Candidate.Kind.PAGE;
    return IntStream.range(0, BOOKS.length)
        .mapToObj(
            i ->
                new Candidate(
                    kind,
                    "https://www.goodreads.com/book/show/" + (1_000 + i),
                    page ? BOOKS[i][0] + " by " + BOOKS[i][1] + " | Goodreads" : BOOKS[i][0],
                    page ? Optional.empty() : Optional.of(BOOKS[i][1]),
                    i + 1,
                    page ? "duckduckgo" : "catalog"))
        .toList();
  }
}
