package club.resolve.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
final class WriteBehindTest {
  private final List<List<String>> written = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /** The first commit takes until it is released. */
  private void writeSlowly(List<String> entries) {
    begun.countDown();
    await(released);
    written.add(List.copyOf(entries));
    events.addAll(entries);
  }

  @Test
  void isWrittenWithoutAnyoneWaiting() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    try (WriteBehind<String> behind =
        new WriteBehind<>(
            "test",
            entries -> {
              written.add(List.copyOf(entries));
              done.countDown();
            })) {
      behind.write(List.of("a", "b"));

      assertEquals(true, done.await(5, TimeUnit.SECONDS));
      assertEquals(List.of(List.of("a", "b")), written);
    }
  }

  @Test
  void whatComesDuringACommitGoesTogetherIntoTheNext() {
    WriteBehind<String> behind = new WriteBehind<>("test", this::writeSlowly);
    behind.write(List.of("a"));
    await(begun);
    behind.write(List.of("b"));
    behind.write(List.of("c"));
    released.countDown();
    behind.close();

    assertEquals(List.of(List.of("a"), List.of("b", "c")), written);
  }

  @Test
  void whatIsToBeDoneAfterwardsIsDoneAfterWhatCameBeforeIt() {
    WriteBehind<String> behind = new WriteBehind<>("test", this::writeSlowly);
    behind.write(List.of("a"));
    await(begun);
    behind.afterwards(() -> events.add("after a"));
    behind.write(List.of("b"));
    behind.afterwards(() -> events.add("after b"));
    assertEquals(List.of(), events);
    released.countDown();
    behind.close();

    assertEquals(List.of("a", "after a", "b", "after b"), events);
  }

  @Test
  void whereNothingIsToBeWrittenWhatComesAfterwardsIsDoneAtOnce() {
    try (WriteBehind<String> behind = new WriteBehind<>("test", written::add)) {
      behind.write(List.of());
      behind.afterwards(() -> events.add(Thread.currentThread().getName()));

      assertEquals(List.of(Thread.currentThread().getName()), events);
      assertEquals(List.of(), written);
    }
  }

  @Test
  void afterAFlushAllIsWritten() {
    try (WriteBehind<String> behind =
        new WriteBehind<>("test", entries -> written.add(List.copyOf(entries)))) {
      for (int i = 0; i < 100; i++) {
        behind.write(List.of("entry " + i));
      }
      behind.flush();

      assertEquals(100, written.stream().mapToInt(List::size).sum());
    }
  }

  @Test
  void aFailureLetsThoseGoThatWaitAndIsToldToTheNext() {
    try (WriteBehind<String> behind =
        new WriteBehind<>(
            "test",
            _ -> {
              throw new IllegalStateException("full");
            })) {
      behind.write(List.of("a"));
      behind.flush();

      IllegalStateException told =
          assertThrows(IllegalStateException.class, () -> behind.write(List.of("b")));
      assertEquals("full", told.getCause().getMessage());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
