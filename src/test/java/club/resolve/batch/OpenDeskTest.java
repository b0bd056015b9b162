package club.resolve.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Book;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
final class OpenDeskTest {

  private static List<Book> books(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> new Book(i, "Book " + i, Optional.empty()))
        .toList();
  }

  private static Outcome named(Book book) {
    return new Outcome(new Resolution.NotFound(book.title()));
  }

  private static List<String> reasons(List<Outcome> outcomes) {
    return outcomes.stream().map(outcome -> outcome.resolution().reason()).toList();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void allWhoAskShareTheWorkersAndGetTheirOwnBooks(Mode mode) throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Work work =
        (book, _) -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          Thread.onSpinWait();
          inside.decrementAndGet();
          return named(book);
        };
    try (OpenDesk desk = new OpenDesk(new Concurrency(mode, 3), work);
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Outcome>>> answers = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        List<Book> asked = books(1 + i * 50, 50);
        answers.add(clients.submit(() -> desk.about(asked)));
      }
      for (int i = 0; i < 20; i++) {
        assertEquals(
            books(1 + i * 50, 50).stream().map(Book::title).toList(),
            reasons(answers.get(i).get()));
      }
    }
    assertTrue(most.get() <= 3, () -> most + " at once");
  }

  @Test
  void closingGivesUpWhatIsUnderWay() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Work work =
        (book, _) -> {
          begun.countDown();
          new CountDownLatch(1).await();
          return named(book);
        };
    try (ExecutorService client = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<Outcome>> answer;
      try (OpenDesk desk = new OpenDesk(new Concurrency(Mode.VIRTUAL, 1), work)) {
        answer = client.submit(() -> desk.about(books(1, 1)));
        begun.await();
      }
      assertThrows(Exception.class, answer::get);
    }
  }
}
