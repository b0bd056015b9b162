package club.resolve.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.service.Batches.Lookup;
import club.resolve.service.Batches.Reply;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import club.resolve.timing.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class BatchesTest {
  private static final Answer.Unanswered DOWN = new Answer.Failed("down", true);

  private final FakeTime time = new FakeTime();
  private final List<List<Isbn>> requests = Collections.synchronizedList(new ArrayList<>());

  /** The ISBN of a number up to 999,999. */
  private static Isbn isbn(int number) {
    String begin = "978000%06d".formatted(number);
    return IntStream.range(0, 10)
        .mapToObj(digit -> Isbn.parse(begin + digit))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private static Answer.Candidates book(Isbn isbn) {
    return new Answer.Candidates(
        List.of(
            new Candidate(
                Candidate.Kind.RECORD,
                "https://www.goodreads.com/book/show/" + isbn,
                "Title of " + isbn,
                Optional.empty(),
                1,
                "openlibrary")));
  }

  /** Knows all whose number is even. */
  private Reply<Isbn> answer(List<Isbn> isbns) {
    requests.add(isbns);
    Map<Isbn, Answer.Candidates> known = new HashMap<>();
    isbns.stream().filter(BatchesTest::even).forEach(isbn -> known.put(isbn, book(isbn)));
    return new Reply.Books<>(known, true);
  }

  private static boolean even(Isbn isbn) {
    return (isbn.digits().charAt(11) - '0') % 2 == 0;
  }

  private static Answer expected(Isbn isbn) {
    return even(isbn) ? book(isbn) : new Answer.Nothing();
  }

  private Batches<Isbn> batches(Lookup<Isbn> lookup) {
    return new Batches<>(lookup, 50, Integer.MAX_VALUE, time);
  }

  private Batches<Isbn> batches() {
    return batches((isbns, _) -> answer(isbns));
  }

  private static void announce(Batches<Isbn> batches, int from, int to) {
    IntStream.rangeClosed(from, to).forEach(number -> batches.announce(isbn(number)));
  }

  private static Answer find(Batches<Isbn> batches, int number) throws InterruptedException {
    return batches.find(isbn(number), new Meter());
  }

  /** Starts a search in a thread of its own, and returns when that waits for another's answer. */
  private static Thread waiting(FutureTask<Answer> search) {
    Thread thread = Thread.ofPlatform().start(search);
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  @Test
  void whatWasAnnouncedIsAskedForFiftyAtATime() throws Exception {
    Batches<Isbn> batches = batches();
    announce(batches, 1, 120);

    for (int number = 1; number <= 120; number++) {
      assertEquals(expected(isbn(number)), find(batches, number));
    }

    assertEquals(List.of(50, 50, 20), requests.stream().map(List::size).toList());
  }

  @Test
  void manyWorkersNeedNoMoreRequestsThanOne() throws Exception {
    Batches<Isbn> batches = batches();
    announce(batches, 1, 200);

    Together.run(
        8,
        worker -> {
          for (int number = 1 + worker; number <= 200; number += 8) {
            assertEquals(expected(isbn(number)), find(batches, number));
          }
        });

    assertEquals(4, requests.size());
    assertEquals(200, requests.stream().flatMap(List::stream).distinct().count());
  }

  @Test
  void theAnswerDoesNotDependOnTheCompanyInWhichItIsAsked() throws Exception {
    Batches<Isbn> alone = batches();
    Batches<Isbn> inCompany = batches();
    announce(inCompany, 1, 10);
    for (int number = 1; number <= 10; number++) {
      assertEquals(find(alone, number), find(inCompany, number));
    }
    assertEquals(11, requests.size());
  }

  @Test
  void whatWasNotAnnouncedIsAskedForAllTheSame() throws Exception {
    Batches<Isbn> batches = batches();
    announce(batches, 1, 3);

    assertEquals(expected(isbn(500)), find(batches, 500));

    assertTrue(requests.getFirst().contains(isbn(500)));
    assertEquals(4, requests.getFirst().size());
  }

  @Test
  void thoseThatFollowInTheListGoAlongFirst() throws Exception {
    Batches<Isbn> batches = batches();
    announce(batches, 1, 100);

    find(batches, 31);

    assertEquals(
        IntStream.rangeClosed(31, 80).mapToObj(BatchesTest::isbn).toList(), requests.getFirst());
  }

  @Test
  void anIsbnThatStandsInTwoRowsIsAskedForOnce() throws Exception {
    Batches<Isbn> batches = batches();
    announce(batches, 1, 2);
    announce(batches, 1, 2);

    find(batches, 2);
    announce(batches, 1, 2);
    assertEquals(expected(isbn(2)), find(batches, 2));

    assertEquals(1, requests.size());
    assertEquals(new HashSet<>(List.of(isbn(1), isbn(2))), new HashSet<>(requests.getFirst()));
  }

  @Test
  void aFailureIsThatOfAllWhoWaitButNotOfThoseWhoComeLater() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Batches<Isbn> batches =
        batches(
            (isbns, _) -> {
              if (asked.getCount() == 0) {
                return answer(isbns);
              }
              asked.countDown();
              Together.await(goOn);
              return new Reply.NoReply<>(DOWN);
            });
    announce(batches, 1, 4);
    FutureTask<Answer> first = new FutureTask<>(() -> find(batches, 1));
    Thread.ofPlatform().start(first);
    Together.await(asked);
    FutureTask<Answer> second = new FutureTask<>(() -> find(batches, 2));
    waiting(second);
    goOn.countDown();

    assertEquals(DOWN, first.get());
    assertEquals(DOWN, second.get());
    assertEquals(expected(isbn(3)), find(batches, 3));
    assertEquals(expected(isbn(4)), find(batches, 4));
    assertEquals(1, requests.size(), "the others go together again");
  }

  @Test
  void whoWaitsForOneThatGaveUpAsksForItself() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    Batches<Isbn> batches =
        batches(
            (isbns, _) -> {
              if (asked.getCount() == 0) {
                return answer(isbns);
              }
              asked.countDown();
              new CountDownLatch(1).await();
              throw new AssertionError("nobody counts that down");
            });
    announce(batches, 1, 4);
    FutureTask<Answer> first = new FutureTask<>(() -> find(batches, 1));
    Thread leader = Thread.ofPlatform().start(first);
    Together.await(asked);
    FutureTask<Answer> second = new FutureTask<>(() -> find(batches, 2));
    waiting(second);

    leader.interrupt();

    assertEquals(expected(isbn(2)), second.get());
    assertInstanceOf(
        InterruptedException.class, assertThrows(ExecutionException.class, first::get).getCause());
  }

  @Test
  void aFaultOfOneWorkerLeavesNobodyWaiting() throws Exception {
    Batches<Isbn> batches =
        batches(
            (isbns, _) -> {
              if (requests.isEmpty()) {
                requests.add(isbns);
                throw new IllegalStateException("a fault");
              }
              return answer(isbns);
            });
    announce(batches, 1, 4);

    assertThrows(IllegalStateException.class, () -> find(batches, 1));
    assertEquals(expected(isbn(2)), find(batches, 2));
  }

  @Test
  void whoWaitsCanBeInterrupted() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Batches<Isbn> batches =
        batches(
            (isbns, _) -> {
              asked.countDown();
              Together.await(goOn);
              return answer(isbns);
            });
    announce(batches, 1, 2);
    FutureTask<Answer> first = new FutureTask<>(() -> find(batches, 1));
    Thread.ofPlatform().start(first);
    Together.await(asked);
    FutureTask<Answer> second = new FutureTask<>(() -> find(batches, 2));
    waiting(second).interrupt();

    assertInstanceOf(
        InterruptedException.class, assertThrows(ExecutionException.class, second::get).getCause());
    goOn.countDown();
    assertEquals(expected(isbn(1)), first.get());
  }

  @Test
  void whoAsksHasFetchedAndWhoWaitsHasWaited() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Batches<Isbn> batches =
        batches(
            (isbns, meter) -> {
              asked.countDown();
              Together.await(goOn);
              time.pass(Duration.ofSeconds(3));
              meter.fetched(Duration.ofSeconds(3));
              return answer(isbns);
            });
    announce(batches, 1, 3);
    Meter asking = new Meter();
    Meter waited = new Meter();
    Meter late = new Meter();
    FutureTask<Answer> first = new FutureTask<>(() -> batches.find(isbn(1), asking));
    Thread.ofPlatform().start(first);
    Together.await(asked);
    FutureTask<Answer> second = new FutureTask<>(() -> batches.find(isbn(2), waited));
    waiting(second);
    goOn.countDown();
    first.get();
    second.get();
    batches.find(isbn(3), late);

    assertEquals(Optional.of(Duration.ofSeconds(3)), asking.fetched());
    assertEquals(Optional.empty(), asking.waited());
    assertEquals(Optional.of(Duration.ofSeconds(3)), waited.waited());
    assertEquals(Optional.empty(), waited.fetched());
    assertEquals(Optional.empty(), late.waited());
  }

  @Test
  void whatIsAnnouncedAndNeverNeededIsForgottenInTheEnd() throws Exception {
    Batches<Isbn> batches = batches();
    announce(batches, 1, 100_000);

    assertEquals(expected(isbn(1)), find(batches, 1));
    assertEquals(expected(isbn(100_000)), find(batches, 100_000));

    assertEquals(isbn(80_001), requests.getFirst().get(1), "a bounded number is kept");
  }

  @Test
  void whereOneRequestIsSentAtATimeThoseWhoComeMeanwhileGoTogetherInTheNextOne() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Batches<Isbn> batches =
        oneAtATime(
            (isbns, _) -> {
              asked.countDown();
              Together.await(goOn);
              return answer(isbns);
            });
    FutureTask<Answer> first = new FutureTask<>(() -> find(batches, 1));
    Thread.ofPlatform().start(first);
    Together.await(asked);
    Meter waited = new Meter();
    List<FutureTask<Answer>> others = new ArrayList<>();
    for (int number = 2; number <= 5; number++) {
      Isbn isbn = isbn(number);
      others.add(new FutureTask<>(() -> batches.find(isbn, waited)));
      waiting(others.getLast());
    }
    goOn.countDown();

    assertEquals(expected(isbn(1)), first.get());
    for (int number = 2; number <= 5; number++) {
      assertEquals(expected(isbn(number)), others.get(number - 2).get());
    }
    assertEquals(List.of(1, 4), requests.stream().map(List::size).toList());
    assertTrue(waited.waited().isPresent(), "a turn is waited for as an answer is");
  }

  @Test
  void thoseWhoWaitForTheirTurnShareTheFailureOfTheRequestThatTakesThemAlong() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Batches<Isbn> batches =
        oneAtATime(
            (isbns, _) -> {
              asked.countDown();
              Together.await(goOn);
              answer(isbns);
              return new Reply.NoReply<>(DOWN);
            });
    FutureTask<Answer> first = new FutureTask<>(() -> find(batches, 1));
    Thread.ofPlatform().start(first);
    Together.await(asked);
    FutureTask<Answer> second = new FutureTask<>(() -> find(batches, 2));
    FutureTask<Answer> third = new FutureTask<>(() -> find(batches, 3));
    waiting(second);
    waiting(third);
    goOn.countDown();

    assertEquals(List.of(DOWN, DOWN, DOWN), List.of(first.get(), second.get(), third.get()));
    assertTrue(requests.get(1).containsAll(List.of(isbn(2), isbn(3))), requests.toString());
  }

  @Test
  void whoWaitsForATurnCanBeInterruptedAndTheNextOneComesAllTheSame() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Batches<Isbn> batches =
        oneAtATime(
            (isbns, _) -> {
              asked.countDown();
              Together.await(goOn);
              return answer(isbns);
            });
    FutureTask<Answer> first = new FutureTask<>(() -> find(batches, 1));
    Thread.ofPlatform().start(first);
    Together.await(asked);
    FutureTask<Answer> second = new FutureTask<>(() -> find(batches, 2));
    waiting(second).interrupt();

    assertInstanceOf(
        InterruptedException.class, assertThrows(ExecutionException.class, second::get).getCause());
    goOn.countDown();
    assertEquals(expected(isbn(3)), find(batches, 3));
    assertEquals(expected(isbn(1)), first.get());
  }

  private Batches<Isbn> oneAtATime(Lookup<Isbn> lookup) {
    return new Batches<>(lookup, 50, 1, time);
  }
}
