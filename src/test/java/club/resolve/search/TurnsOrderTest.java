package club.resolve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import club.resolve.timing.Together;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The turns of a rationed source, whatever the order by the clock. */
final class TurnsOrderTest {
  private static Query query(int question) {
    return new Query("Title " + question, Optional.empty());
  }

  /**
   * A row of a made-up list.
   *
   * @param settled true if it never comes to the source
   */
  private record Line(int question, boolean settled) {}

  /**
   * A list, and the order by the clock.
   *
   * @param arrivals each row of the list once, from 1
   */
  private record Arrivals(List<Line> lines, List<Integer> arrivals) {}

  @Provide
  static Arbitrary<Arrivals> arrivals() {
    return Combinators.combine(Arbitraries.integers().between(1, 8), Arbitraries.of(true, false))
        .as(Line::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(14)
        .flatMap(
            lines ->
                Arbitraries.shuffle(IntStream.rangeClosed(1, lines.size()).boxed().toList())
                    .map(order -> new Arrivals(lines, order)));
  }

  /** Answers everything, and counts how often. */
  private static Source counting(Map<String, Integer> asked) {
    return new Source() {
      @Override
      public String name() {
        return "web";
      }

      @Override
      public Answer search(Query query, Meter meter) {
        asked.merge(query.title(), 1, Integer::sum);
        return new Answer.Nothing();
      }
    };
  }

  /** Open questions in the order of the list: so many of them have a turn, each one. */
  private static Map<String, Integer> expected(List<Line> lines, int turns) {
    Map<String, Integer> asked = new HashMap<>();
    lines.stream()
        .filter(line -> !line.settled())
        .map(line -> query(line.question()).title())
        .distinct()
        .limit(turns)
        .forEach(title -> asked.put(title, 1));
    return asked;
  }

  @Property(seed = "72", tries = 300)
  void turnsGoByTheListWhoeverComesFirst(
      @ForAll("arrivals") Arrivals made,
      @ForAll @IntRange(max = 6) int turns,
      @ForAll boolean announcedLate)
      throws Exception {
    Map<String, Integer> asked = new ConcurrentHashMap<>();
    Map<Integer, Answer> answers = new ConcurrentHashMap<>();
    RationedSource rationed =
        new RationedSource(counting(asked), "example.org", turns, new FakeTime());
    QueryListener listener = rationed.listener();
    SourceChain.Link link = new SourceChain.Link(new AskedOnce(rationed), List.of(listener));
    List<Thread> workers = new ArrayList<>();
    int announced = 0;
    for (int row : made.arrivals()) {
      int last = announcedLate ? row : made.lines().size();
      while (announced < last) {
        announced++;
        listener.announced(announced, query(made.lines().get(announced - 1).question()));
      }
      Line line = made.lines().get(row - 1);
      if (line.settled()) {
        listener.passed(row);
      } else {
        workers.add(
            Together.begun(() -> answers.put(row, search(link, row, query(line.question())))));
      }
    }
    for (Thread worker : workers) {
      Together.join(worker);
    }

    Map<String, Integer> expected = expected(made.lines(), turns);
    assertEquals(expected, asked);
    answers.forEach(
        (row, answer) ->
            assertEquals(
                expected.containsKey(query(made.lines().get(row - 1).question()).title()),
                answer instanceof Answer.Nothing,
                answer::toString));
  }

  private static Answer search(SourceChain.Link link, int row, Query query) {
    try {
      return link.search(row, query, new Meter());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
