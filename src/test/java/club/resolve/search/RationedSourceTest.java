package club.resolve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.book.Status;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RationedSourceTest {
  private static final Query EMMA = new Query("Emma", Optional.empty());

  private final AtomicInteger asked = new AtomicInteger();
  private final Source counting =
      new Source() {
        @Override
        public String name() {
          return "web";
        }

        @Override
        public Answer search(Query query, Meter meter) {
          asked.incrementAndGet();
          return new Answer.Nothing();
        }
      };

  @Test
  void whatIsBeyondTheRationIsLeftForALaterRun() throws InterruptedException {
    Source source = new RationedSource(counting, "example.org", 2, new FakeTime());
    assertEquals("web", source.name());
    assertEquals(new Answer.Nothing(), source.search(EMMA, new Meter()));
    assertEquals(new Answer.Nothing(), source.search(EMMA, new Meter()));
    Answer.Blocked left = assertInstanceOf(Answer.Blocked.class, source.search(EMMA, new Meter()));
    assertEquals(Status.BLOCKED, left.status());
    assertTrue(left.sentence().contains("example.org"), left::sentence);
    assertTrue(left.sentence().contains("later run"), left::sentence);
    assertEquals(2, asked.get());
  }

  @Test
  void theRationIsSharedByAllWorkers() throws InterruptedException {
    Source source = new RationedSource(counting, "example.org", 5, new FakeTime());
    try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
      workers.invokeAll(
          IntStream.range(0, 100)
              .mapToObj(_ -> (Callable<Answer>) () -> source.search(EMMA, new Meter()))
              .toList());
    }
    assertEquals(5, asked.get());
  }
}
