package club.resolve.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Book;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.input.InputRow;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
final class LookaheadTest {
  private final List<Long> announced = Collections.synchronizedList(new ArrayList<>());

  private final Work work =
      new Work() {
        @Override
        public void announce(Book book) {
          announced.add(book.row());
        }

        @Override
        public Outcome resolve(Book book, Meter meter) {
          assertTrue(announced.contains(book.row()));
          return new Outcome(new Resolution.NotFound("x"));
        }
      };

  private static RowSource<InputRow> rows(int count, AtomicInteger read) {
    return () -> {
      int number = read.incrementAndGet();
      assertTrue(number <= count + 1, "nothing is read behind the end");
      return number <= count
          ? Optional.of(new InputRow(new Book(number, "Title", Optional.empty()), List.of()))
          : Optional.empty();
    };
  }

  private static List<Long> upTo(long count) {
    return LongStream.rangeClosed(1, count).boxed().toList();
  }

  @Test
  void rowsToComeAreAnnouncedBeforeTheFirstIsHandedOut() throws Exception {
    AtomicInteger read = new AtomicInteger();
    BatchRunner.Lookahead rows = new BatchRunner.Lookahead(rows(10_000, read), work);

    assertEquals(1, rows.next().orElseThrow().book().row());

    assertEquals(upTo(BatchRunner.LOOKAHEAD), announced);
    rows.next();
    assertEquals(BatchRunner.LOOKAHEAD + 1, read.get(), "the list is not read to its end at once");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 199, 200, 201, 1_000})
  void everyRowComesOnceAndInItsOrder(int count) throws Exception {
    BatchRunner.Lookahead rows = new BatchRunner.Lookahead(rows(count, new AtomicInteger()), work);
    List<Long> seen = new ArrayList<>();
    for (Optional<InputRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      seen.add(row.get().book().row());
    }
    assertEquals(upTo(count), seen);
    assertEquals(upTo(count), announced);
    assertEquals(Optional.empty(), rows.next());
  }

  @ParameterizedTest
  @EnumSource
  void aRunAnnouncesEachRowBeforeItIsWorkedOn(Mode mode) throws Exception {
    BatchRunner runner =
        new BatchRunner(new Concurrency(mode, 4), work, Runnable::run, new FakeTime());

    assertTrue(runner.run(rows(500, new AtomicInteger()), _ -> {}));

    assertEquals(upTo(500), announced);
  }
}
