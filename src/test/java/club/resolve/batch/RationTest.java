package club.resolve.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.book.ResultRow;
import club.resolve.book.Site;
import club.resolve.book.Status;
import club.resolve.input.InputRow;
import club.resolve.match.LinkPicker;
import club.resolve.match.WordWeights;
import club.resolve.search.AskedOnce;
import club.resolve.search.RationedSource;
import club.resolve.search.Source;
import club.resolve.search.SourceChain;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import club.resolve.timing.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rows of a run for which a source with a ration is asked. */
final class RationTest {
  private static final int RATION = 5;

  private final Set<String> asked = Collections.synchronizedSet(new TreeSet<>());

  /** The titles are numbers, of two digits, so that their order is that of the numbers. */
  private static String title(int number) {
    return "Title " + (10 + number);
  }

  /** The work of a source. */
  @FunctionalInterface
  private interface Search {
    Answer of(Query query) throws InterruptedException;
  }

  private static Source source(String name, Search search) {
    return new Source() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Answer search(Query query, Meter meter) throws InterruptedException {
        return search.of(query);
      }
    };
  }

  private static Answer found(Query query) {
    return Answer.of(
        List.of(
            new Candidate(
                Candidate.Kind.RECORD,
                "https://www.goodreads.com/book/show/1",
                query.title(),
                Optional.empty(),
                1,
                "first")));
  }

  /**
   * A resolver that asks the first source, and then the other one within its ration.
   *
   * @param arriving around the ration
   */
  private Work resolver(Search first, int ration, Search arriving) {
    RationedSource rationed =
        new RationedSource(
            source(
                "web",
                query -> {
                  asked.add(query.title());
                  return new Answer.Nothing();
                }),
            "example.org",
            ration,
            new FakeTime());
    AskedOnce web =
        new AskedOnce(
            source(
                "web",
                query -> {
                  arriving.of(query);
                  return rationed.search(query, new Meter());
                }));
    return new Resolver(
        new SourceChain(
            List.of(
                new SourceChain.Link(new AskedOnce(source("first", first)), List.of()),
                new SourceChain.Link(web, List.of(rationed.listener())))),
        new LinkPicker(
            Site.GOODREADS,
            LinkPicker.Fallback.NONE,
            LinkPicker.Bars.MEASURED,
            WordWeights.plain()));
  }

  private static boolean run(
      Mode mode, int workers, List<Integer> titles, Work work, List<ResultRow> results)
      throws Exception {
    Iterator<Integer> numbers = titles.iterator();
    int[] row = {0};
    return new BatchRunner(new Concurrency(mode, workers), work, Runnable::run, new FakeTime())
        .run(
            () ->
                numbers.hasNext()
                    ? Optional.of(
                        new InputRow(
                            new Book(++row[0], title(numbers.next()), Optional.empty()), List.of()))
                    : Optional.empty(),
            results::add);
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  /** Each row comes to the ration only after the row behind it, the last one first. */
  @Timeout(20)
  @ParameterizedTest
  @EnumSource
  void theFirstOpenRowsOfTheListAreAskedThoughTheLastOnesComeFirst(Mode mode) throws Exception {
    int rows = 12;
    Set<Integer> settled = Set.of(1, 4, 9);
    List<CountDownLatch> past =
        IntStream.rangeClosed(0, rows + 1).mapToObj(_ -> new CountDownLatch(1)).toList();
    past.get(rows + 1).countDown();
    Search first =
        query -> {
          int row = number(query);
          if (mode != Mode.SEQUENTIAL) {
            Together.await(past.get(row + 1));
          }
          if (settled.contains(row)) {
            past.get(row).countDown();
            return found(query);
          }
          return new Answer.Nothing();
        };
    Search arriving =
        query -> {
          past.get(number(query)).countDown();
          return new Answer.Nothing();
        };
    List<ResultRow> results = new ArrayList<>();

    assertTrue(run(mode, rows, upTo(rows), resolver(first, RATION, arriving), results));

    assertEquals(titles(2, 3, 5, 6, 7), asked);
    assertEquals(
        List.of(8, 10, 11, 12),
        upTo(rows).stream()
            .filter(row -> results.get(row - 1).resolution().status() == Status.BLOCKED)
            .toList());
  }

  private static int number(Query query) {
    return Integer.parseInt(query.title().substring("Title ".length())) - 10;
  }

  private static Set<String> titles(int... numbers) {
    Set<String> titles = new TreeSet<>();
    IntStream.of(numbers).forEach(number -> titles.add(title(number)));
    return titles;
  }

  @Provide
  static Arbitrary<List<Integer>> lists() {
    return Arbitraries.integers().between(1, 25).list().ofMaxSize(40);
  }

  /** Equal titles are settled alike by the first source, as it is asked for them once. */
  @Property(seed = "71", tries = 60)
  void everyModeAsksForTheSameRowsAndComesToAnEnd(
      @ForAll("lists") List<Integer> list,
      @ForAll @IntRange(min = 1, max = 6) int workers,
      @ForAll @IntRange(max = 6) int ration,
      @ForAll @IntRange(min = 2, max = 5) int settling) {
    Set<String> expected = new TreeSet<>();
    list.stream()
        .filter(number -> number % settling != 0)
        .map(RationTest::title)
        .distinct()
        .limit(ration)
        .forEach(expected::add);
    Search first = query -> number(query) % settling == 0 ? found(query) : new Answer.Nothing();
    for (Mode mode : Mode.values()) {
      asked.clear();
      Work work = resolver(first, ration, _ -> new Answer.Nothing());

      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> assertTrue(run(mode, workers, list, work, new ArrayList<>())));

      assertEquals(expected, asked, mode::toString);
    }
  }

  /** The first row never comes back, and none takes the turn that may be its own. */
  @Timeout(20)
  @Test
  void aRunIsStoppedWhileRowsWaitForTheirTurn() throws Exception {
    Thread caller = Thread.currentThread();
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Search first =
        query -> {
          if (number(query) == 1) {
            Together.await(waiting);
            caller.interrupt();
            never.await();
          }
          return new Answer.Nothing();
        };
    Search arriving =
        _ -> {
          waiting.countDown();
          return new Answer.Nothing();
        };

    assertFalse(run(Mode.VIRTUAL, 2, upTo(9), resolver(first, 1, arriving), new ArrayList<>()));

    assertEquals(Set.of(), asked);
  }
}
