package club.resolve.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Book;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.input.InputRow;
import club.resolve.timing.FakeTime;
import club.resolve.timing.RunListener;
import club.resolve.timing.Time;
import club.resolve.timing.Together;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
final class BatchRunnerTest {
  private static final int WORKERS = 4;

  /** No test depends on the exact width of the window, only on its being between these. */
  private static final int WIDE = 1_000;

  private static final int WIDEST = 100_000;

  private final FakeTime time = new FakeTime();

  private BatchRunner runner(Mode mode, Work work) {
    return new BatchRunner(new Concurrency(mode, WORKERS), work, Runnable::run, time);
  }

  private static InputRow row(long number) {
    return new InputRow(
        new Book(number, "Title " + number, Optional.empty()), List.of("rest " + number));
  }

  /** As many rows, and a count of those that were read. */
  private static RowSource<InputRow> rows(long count, AtomicInteger read) {
    return () -> read.get() < count ? Optional.of(row(read.incrementAndGet())) : Optional.empty();
  }

  private static RowSource<InputRow> rows(long count) {
    return rows(count, new AtomicInteger());
  }

  private static Outcome answer(Book book) {
    return new Outcome(new Resolution.NotFound("about row " + book.row()));
  }

  private static List<Long> numbers(List<ResultRow> rows) {
    return rows.stream().map(row -> row.book().row()).toList();
  }

  private static List<Long> upTo(long count) {
    return LongStream.rangeClosed(1, count).boxed().toList();
  }

  @ParameterizedTest
  @EnumSource
  void rowsAreHandedOnInTheOrderOfTheInputWhicheverIsDoneFirst(Mode mode) throws Exception {
    CountDownLatch lastIsDone = new CountDownLatch(1);
    List<ResultRow> results = new ArrayList<>();
    Work work =
        (book, _) -> {
          if (mode != Mode.SEQUENTIAL && book.row() == 1) {
            Together.await(lastIsDone);
          }
          if (book.row() == 100) {
            lastIsDone.countDown();
          }
          return answer(book);
        };

    assertTrue(runner(mode, work).run(rows(100), results::add));

    assertEquals(upTo(100), numbers(results));
  }

  @ParameterizedTest
  @EnumSource
  void everyModeGivesTheSameRows(Mode mode) throws Exception {
    List<ResultRow> results = new ArrayList<>();
    runner(mode, (book, _) -> answer(book)).run(rows(50), results::add);

    for (int i = 0; i < 50; i++) {
      InputRow input = row(i + 1);
      assertEquals(input.book(), results.get(i).book());
      assertEquals(input.rest(), results.get(i).rest());
      assertEquals(answer(input.book()).resolution(), results.get(i).resolution());
    }
    assertEquals(50, results.size());
  }

  @ParameterizedTest
  @EnumSource
  void aRowIsHandedOnWhenItsAnswersAreKept(Mode mode) throws Exception {
    List<ResultRow> results = new CopyOnWriteArrayList<>();
    List<Integer> handedOnBefore = new CopyOnWriteArrayList<>();
    List<Runnable> waiting = new CopyOnWriteArrayList<>();
    AtomicInteger done = new AtomicInteger();
    Executor kept =
        row -> {
          waiting.add(row);
          if (done.incrementAndGet() == 3) {
            handedOnBefore.add(results.size());
            waiting.forEach(Runnable::run);
          }
        };

    new BatchRunner(new Concurrency(mode, WORKERS), (book, _) -> answer(book), kept, time)
        .run(rows(3), results::add);

    assertEquals(List.of(0), handedOnBefore);
    assertEquals(upTo(3), numbers(results));
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyListIsARunThatEnds(Mode mode) throws Exception {
    List<ResultRow> results = new ArrayList<>();

    assertTrue(runner(mode, (book, _) -> answer(book)).run(rows(0), results::add));

    assertEquals(List.of(), results);
  }

  @ParameterizedTest
  @CsvSource({"SEQUENTIAL, 1", "THREADS, 4", "VIRTUAL, 4"})
  void asManyTitlesAreInWorkAsThereAreWorkersAndNeverMore(Mode mode, int most) throws Exception {
    AtomicInteger inWork = new AtomicInteger();
    AtomicInteger highest = new AtomicInteger();
    CountDownLatch allWorkersAreBusy = new CountDownLatch(most);
    Work work =
        (book, _) -> {
          highest.accumulateAndGet(inWork.incrementAndGet(), Math::max);
          allWorkersAreBusy.countDown();
          // The first ones hold on until every worker has come.
          Together.await(allWorkersAreBusy);
          inWork.decrementAndGet();
          return answer(book);
        };

    runner(mode, work).run(rows(500), _ -> {});

    assertEquals(most, highest.get());
  }

  @ParameterizedTest
  @EnumSource
  void noWorkIsDoneByTheThreadThatReadsAndWrites(Mode mode) throws Exception {
    Thread caller = Thread.currentThread();
    List<Thread> workers = Collections.synchronizedList(new ArrayList<>());
    List<Thread> others = new ArrayList<>();
    AtomicInteger left = new AtomicInteger(50);

    runner(
            mode,
            (book, _) -> {
              workers.add(Thread.currentThread());
              return answer(book);
            })
        .run(
            () -> {
              others.add(Thread.currentThread());
              int number = left.getAndDecrement();
              return number > 0 ? Optional.of(row(number)) : Optional.empty();
            },
            _ -> others.add(Thread.currentThread()));

    assertFalse(workers.contains(caller));
    assertTrue(others.stream().allMatch(caller::equals), "rows come and go by the caller alone");
  }

  @ParameterizedTest
  @CsvSource({"SEQUENTIAL, false", "THREADS, false", "VIRTUAL, true"})
  void theModeDecidesOnTheKindOfThread(Mode mode, boolean virtual) throws Exception {
    List<Boolean> kinds = Collections.synchronizedList(new ArrayList<>());

    runner(
            mode,
            (book, _) -> {
              kinds.add(Thread.currentThread().isVirtual());
              return answer(book);
            })
        .run(rows(20), _ -> {});

    assertEquals(Collections.nCopies(20, virtual), kinds);
  }

  @ParameterizedTest
  @EnumSource(names = {"THREADS", "VIRTUAL"})
  void aSlowFirstTitleDoesNotStarveTheOtherWorkers(Mode mode) throws Exception {
    CountDownLatch manyOthersAreDone = new CountDownLatch(WIDE - 1);
    List<ResultRow> results = new ArrayList<>();

    runner(
            mode,
            (book, _) -> {
              if (book.row() == 1) {
                Together.await(manyOthersAreDone);
              } else {
                manyOthersAreDone.countDown();
              }
              return answer(book);
            })
        .run(rows(2 * WIDE), results::add);

    assertEquals(upTo(2 * WIDE), numbers(results));
  }

  @ParameterizedTest
  @EnumSource
  void theListIsReadOnlySoFarAheadOfTheOldestRowInWork(Mode mode) throws Exception {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger readWhileFirstWasInWork = new AtomicInteger();
    CountDownLatch callerWaits = new CountDownLatch(1);
    RunListener<ResultRow> listener =
        new RunListener<>() {
          @Override
          public void row(ResultRow row) {}

          @Override
          public void idle() {
            callerWaits.countDown();
          }
        };

    runner(
            mode,
            (book, _) -> {
              if (book.row() == 1) {
                Together.await(callerWaits);
                readWhileFirstWasInWork.set(read.get());
              }
              return answer(book);
            })
        .run(rows(2 * WIDEST, read), listener);

    assertTrue(
        readWhileFirstWasInWork.get() <= WIDEST, "rows read: " + readWhileFirstWasInWork.get());
    assertEquals(2 * WIDEST, read.get());
  }

  @ParameterizedTest
  @EnumSource(names = {"THREADS", "VIRTUAL"})
  void anInterruptHandsOnWhatIsDoneInOrderAndLeavesGapsOut(Mode mode) throws Exception {
    Thread caller = Thread.currentThread();
    CountDownLatch othersAreDone = new CountDownLatch(8);
    CountDownLatch never = new CountDownLatch(1);
    List<ResultRow> results = new ArrayList<>();
    Work work =
        (book, _) -> {
          if (book.row() == 3) {
            Together.await(othersAreDone);
            caller.interrupt();
          }
          if (book.row() == 3 || book.row() == 7) {
            assertTrue(never.await(1, TimeUnit.DAYS));
          }
          othersAreDone.countDown();
          return answer(book);
        };

    boolean whole = runner(mode, work).run(rows(10), results::add);

    assertFalse(whole);
    assertEquals(List.of(1L, 2L, 4L, 5L, 6L, 8L, 9L, 10L), numbers(results));
  }

  @Test
  void anInterruptEndsASequentialRunToo() throws Exception {
    Thread caller = Thread.currentThread();
    CountDownLatch never = new CountDownLatch(1);
    List<ResultRow> results = new ArrayList<>();

    boolean whole =
        runner(
                Mode.SEQUENTIAL,
                (book, _) -> {
                  if (book.row() == 6) {
                    caller.interrupt();
                    assertTrue(never.await(1, TimeUnit.DAYS));
                  }
                  return answer(book);
                })
            .run(rows(10), results::add);

    assertFalse(whole);
    assertEquals(upTo(5), numbers(results));
  }

  @ParameterizedTest
  @EnumSource
  void anInterruptStopsARunThatNeverHasToWait(Mode mode) throws Exception {
    AtomicInteger read = new AtomicInteger();
    RowSource<InputRow> endless =
        () -> {
          int number = read.incrementAndGet();
          if (number == 5_000) {
            Thread.currentThread().interrupt();
          }
          return Optional.of(row(number));
        };

    assertFalse(runner(mode, (book, _) -> answer(book)).run(endless, _ -> {}));
    assertTrue(read.get() < WIDEST, "rows read: " + read.get());
  }

  @ParameterizedTest
  @EnumSource
  void aWorkerThatHeedsNoInterruptDoesNotHoldUpTheEnd(Mode mode) throws Exception {
    Thread caller = Thread.currentThread();
    CountDownLatch end = new CountDownLatch(1);
    long start = System.nanoTime();

    boolean whole =
        runner(
                mode,
                (book, _) -> {
                  caller.interrupt();
                  boolean ended = false;
                  while (!ended) {
                    try {
                      ended = end.await(15, TimeUnit.SECONDS);
                    } catch (InterruptedException _) {
                      // Deaf on purpose.
                    }
                  }
                  return answer(book);
                })
            .run(rows(10), _ -> {});
    double seconds = (System.nanoTime() - start) / 1e9;
    end.countDown();

    assertFalse(whole);
    assertTrue(seconds < 1, "took " + seconds + " s");
  }

  @ParameterizedTest
  @EnumSource
  void aResultThatCannotBeWrittenEndsTheRun(Mode mode) {
    AtomicInteger read = new AtomicInteger();
    List<ResultRow> written = new ArrayList<>();
    IOException full = new IOException("No space left on device");

    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                runner(mode, (book, _) -> answer(book))
                    .run(
                        rows(WIDEST, read),
                        row -> {
                          if (row.book().row() == 10) {
                            throw full;
                          }
                          written.add(row);
                        }));

    assertEquals(full, thrown);
    assertEquals(upTo(9), numbers(written));
    assertTrue(read.get() < WIDEST, "rows read: " + read.get());
  }

  @ParameterizedTest
  @EnumSource
  void aListThatCannotBeReadOnEndsTheRun(Mode mode) {
    IOException gone = new IOException("Stale file handle");
    AtomicInteger read = new AtomicInteger();

    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                runner(mode, (book, _) -> answer(book))
                    .run(
                        () -> {
                          if (read.incrementAndGet() > 10) {
                            throw gone;
                          }
                          return Optional.of(row(read.get()));
                        },
                        _ -> {}));

    assertEquals(gone, thrown);
  }

  @ParameterizedTest
  @EnumSource
  void aFaultOfTheProgramEndsTheRunAndIsNotHidden(Mode mode) {
    IllegalStateException fault = new IllegalStateException("cannot be");

    RuntimeException thrown =
        assertThrows(
            RuntimeException.class,
            () ->
                runner(
                        mode,
                        (book, _) -> {
                          if (book.row() == 5) {
                            throw fault;
                          }
                          return answer(book);
                        })
                    .run(rows(10), _ -> {}));

    assertEquals(fault, thrown.getCause());
  }

  @ParameterizedTest
  @EnumSource
  void theDelayComesAfterEveryTitleAndIsCountedAsWaited(Mode mode) throws Exception {
    Duration delay = Duration.ofSeconds(5);
    List<ResultRow> results = new ArrayList<>();

    new BatchRunner(
            new Concurrency(mode, 1),
            new Paused((book, _) -> answer(book), delay, time),
            Runnable::run,
            time)
        .run(rows(3), results::add);

    assertEquals(Collections.nCopies(3, delay), time.sleeps());
    for (ResultRow row : results) {
      assertEquals(Optional.of(delay), row.times().waited());
      assertEquals(delay, row.times().worked());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDelayAddsToWhatPolitenessWaited(Mode mode) throws Exception {
    List<ResultRow> results = new ArrayList<>();
    Work work =
        (book, meter) -> {
          time.sleep(Duration.ofSeconds(2));
          meter.waited(Duration.ofSeconds(2));
          time.pass(Duration.ofSeconds(1));
          meter.fetched(Duration.ofSeconds(1));
          meter.tried();
          return answer(book);
        };

    new BatchRunner(
            new Concurrency(mode, 1),
            new Paused(work, Duration.ofSeconds(5), time),
            Runnable::run,
            time)
        .run(rows(1), results::add);

    var times = results.getFirst().times();
    assertEquals(Optional.of(Duration.ofSeconds(7)), times.waited());
    assertEquals(Optional.of(Duration.ofSeconds(1)), times.fetched());
    assertEquals(Duration.ofSeconds(8), times.worked());
    assertEquals(1, times.tries());
  }

  @ParameterizedTest
  @EnumSource
  void whatWasNotMeasuredIsEmpty(Mode mode) throws Exception {
    List<ResultRow> results = new ArrayList<>();

    runner(mode, (book, _) -> answer(book)).run(rows(1), results::add);

    assertEquals(Optional.empty(), results.getFirst().times().waited());
    assertEquals(Optional.empty(), results.getFirst().times().fetched());
    assertEquals(0, results.getFirst().times().tries());
  }

  @ParameterizedTest
  @EnumSource
  void theTimeBeforeAWorkerIsFreeIsQueued(Mode mode) throws Exception {
    List<ResultRow> results = new ArrayList<>();
    CountDownLatch allAreQueued = new CountDownLatch(1);
    RunListener<ResultRow> listener =
        new RunListener<>() {
          @Override
          public void row(ResultRow row) {
            results.add(row);
          }

          @Override
          public void idle() {
            allAreQueued.countDown();
          }
        };
    Work work =
        (book, _) -> {
          Together.await(allAreQueued);
          time.sleep(Duration.ofSeconds(3));
          return answer(book);
        };

    new BatchRunner(new Concurrency(mode, 1), work, Runnable::run, time).run(rows(2), listener);

    assertEquals(
        List.of(Duration.ZERO, Duration.ofSeconds(3)),
        results.stream().map(row -> row.times().queued()).toList());
    assertEquals(
        List.of(Duration.ofSeconds(3), Duration.ofSeconds(6)),
        results.stream().map(row -> row.times().total()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void aTitleThatIsInterruptedInItsPauseKeepsItsAnswer(Mode mode) throws Exception {
    Thread caller = Thread.currentThread();
    CountDownLatch never = new CountDownLatch(1);
    AtomicBoolean first = new AtomicBoolean(true);
    Time held =
        new Time() {
          @Override
          public long nanoTime() {
            return time.nanoTime();
          }

          @Override
          public Instant instant() {
            return time.instant();
          }

          @Override
          public void sleep(Duration duration) throws InterruptedException {
            if (first.getAndSet(false)) {
              caller.interrupt();
            }
            assertTrue(never.await(1, TimeUnit.DAYS));
          }
        };
    BatchRunner runner =
        new BatchRunner(
            new Concurrency(mode, 1),
            new Paused((book, _) -> answer(book), Duration.ofHours(1), held),
            Runnable::run,
            held);
    List<ResultRow> results = new ArrayList<>();

    assertFalse(runner.run(rows(3), results::add));

    // With virtual threads another may still slip through the door while all are being stopped.
    assertFalse(results.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"SEQUENTIAL, 8, 1", "THREADS, 8, 8", "VIRTUAL, 8, 8", "THREADS, 1, 1"})
  void onlyTheSequentialModeHasOneWorkerWhateverIsAskedFor(Mode mode, int asked, int workers) {
    assertEquals(workers, mode.workers(asked));
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatAWorkerCannotWriteIsSaidLikeAnyOther(Mode mode) {
    IOException full = new IOException("no space left");
    Work work =
        (_, _) -> {
          throw new UncheckedIOException(full);
        };

    assertSame(
        full, assertThrows(IOException.class, () -> runner(mode, work).run(rows(3), _ -> {})));
  }
}
