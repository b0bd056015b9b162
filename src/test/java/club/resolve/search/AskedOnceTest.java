package club.resolve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import club.resolve.book.Answer;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.timing.Meter;
import club.resolve.timing.Together;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class AskedOnceTest {
  private static final Answer NOTHING = new Answer.Nothing();
  private static final Answer FAILED = new Answer.Failed("the connection broke", true);

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  /** The work of a source. */
  private interface Asking {
    Answer search(Query query) throws InterruptedException;
  }

  private AskedOnce source(Asking asking) {
    return new AskedOnce(
        new Source() {
          @Override
          public String name() {
            return "web";
          }

          @Override
          public Answer search(Query query, Meter meter) throws InterruptedException {
            asked.add(query.title());
            meter.tried();
            return asking.search(query);
          }
        });
  }

  private static Query query(String title) {
    return new Query(title, Optional.empty());
  }

  private static Answer ask(Source source, String title) throws InterruptedException {
    return source.search(query(title), new Meter());
  }

  @Test
  void theSameInDifferentWordsIsAskedOnce() throws Exception {
    AskedOnce source = source(_ -> NOTHING);
    assertEquals("web", source.name());
    Meter first = new Meter();
    Meter second = new Meter();
    assertEquals(NOTHING, source.search(query("The Master and Margarita"), first));
    assertEquals(NOTHING, source.search(query("7. the master & margarita"), second));
    assertEquals(List.of("The Master and Margarita"), asked);
    assertEquals(1, source.repeated());
    assertEquals(1, first.tries());
    assertEquals(0, second.tries());
    assertEquals(Optional.empty(), second.fetched());
  }

  @Test
  void theSameWordsAreAnotherQuestionOnceTheWorkIsKnown() throws Exception {
    AskedOnce source = source(_ -> NOTHING);
    ask(source, "Emma");
    source.search(query("Emma").ofWork("OL1W"), new Meter());
    source.search(query("emma").ofWork("OL1W"), new Meter());
    assertEquals(List.of("Emma", "Emma"), asked);
  }

  @Test
  void whatMayBeAnotherBookIsAskedForItself() throws Exception {
    AskedOnce source = source(_ -> NOTHING);
    ask(source, "The Fall");
    ask(source, "Fall");
    source.search(new Query("Fall", Optional.of("Neal Stephenson")), new Meter());
    source.search(new Query("Fall", Optional.empty(), Isbn.parse("9780062458711")), new Meter());
    assertEquals(4, asked.size());
    assertEquals(0, source.repeated());
  }

  @Test
  void aFailureIsNoFactForThoseWhoAskLater() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    AskedOnce source = source(_ -> calls.getAndIncrement() == 0 ? FAILED : NOTHING);
    assertEquals(FAILED, ask(source, "Emma"));
    assertEquals(NOTHING, ask(source, "Emma"));
    assertEquals(NOTHING, ask(source, "Emma"));
    assertEquals(2, asked.size());
    assertEquals(1, source.repeated());
  }

  @Test
  void whoAsksMeanwhileWaitsForTheAnswerEvenForAFailure() throws Exception {
    CountDownLatch inFlight = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    AskedOnce source =
        source(
            _ -> {
              inFlight.countDown();
              Together.await(answer);
              return FAILED;
            });
    FutureTask<Answer> first = new FutureTask<>(() -> ask(source, "Emma"));
    Thread.startVirtualThread(first);
    Together.await(inFlight);
    FutureTask<Answer> second = new FutureTask<>(() -> ask(source, "EMMA"));
    waitUntilItWaits(Thread.ofPlatform().start(second));
    answer.countDown();
    assertEquals(FAILED, first.get());
    assertEquals(FAILED, second.get());
    assertEquals(List.of("Emma"), asked);
  }

  @Test
  void whoWaitsForAnotherCanBeInterrupted() throws Exception {
    CountDownLatch inFlight = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    AskedOnce source =
        source(
            _ -> {
              inFlight.countDown();
              Together.await(answer);
              return NOTHING;
            });
    Thread.startVirtualThread(new FutureTask<>(() -> ask(source, "Emma")));
    Together.await(inFlight);
    FutureTask<Answer> second = new FutureTask<>(() -> ask(source, "Emma"));
    Thread waiting = Thread.ofPlatform().start(second);
    waitUntilItWaits(waiting);
    waiting.interrupt();
    assertEquals(
        InterruptedException.class,
        assertThrows(ExecutionException.class, second::get).getCause().getClass());
    answer.countDown();
  }

  @Test
  void whoWaitedForOneThatWasStoppedAsksForItself() throws Exception {
    CountDownLatch inFlight = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    AskedOnce source =
        source(
            query -> {
              if (query.title().equals("Emma")) {
                inFlight.countDown();
                never.await();
              }
              return NOTHING;
            });
    Thread stopped = Thread.ofPlatform().start(new FutureTask<>(() -> ask(source, "Emma")));
    Together.await(inFlight);
    FutureTask<Answer> second = new FutureTask<>(() -> ask(source, "EMMA"));
    waitUntilItWaits(Thread.ofPlatform().start(second));
    stopped.interrupt();
    assertEquals(NOTHING, second.get());
    assertEquals(List.of("Emma", "EMMA"), asked);
  }

  @Test
  void manyAtOnceAreAskedOnce() throws Exception {
    AskedOnce source = source(_ -> NOTHING);
    Together.run(
        16,
        number -> {
          for (int i = 0; i < 1_000; i++) {
            assertEquals(NOTHING, ask(source, "Title " + i));
          }
        });
    assertEquals(1_000, asked.size());
    assertEquals(15_000, source.repeated());
  }

  @Test
  void whatWasAskedLongAgoIsForgotten() throws Exception {
    AskedOnce source = source(_ -> NOTHING);
    for (int i = 0; i <= 10_000; i++) {
      ask(source, "Title " + i);
    }
    ask(source, "Title 0");
    ask(source, "Title 10000");
    assertEquals(10_002, asked.size());
    assertEquals("Title 0", asked.getLast());
  }

  private static void waitUntilItWaits(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
