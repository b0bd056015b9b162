package club.resolve.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
final class GroupCommitTest {
  private final List<List<String>> written = new ArrayList<>();

  @Test
  void whoComesAloneWritesAtOnce() {
    GroupCommit<String> commits = new GroupCommit<>(group -> written.add(group.get()));

    commits.write(List.of("a", "b"));
    commits.write(List.of());
    commits.write(List.of("c"));

    assertEquals(List.of(List.of("a", "b"), List.of("c")), written);
  }

  @Test
  void whoComesWhileAnotherWaitsForTheFileIsWrittenWithIt() {
    List<Thread> others = new ArrayList<>();
    AtomicReference<GroupCommit<String>> commits = new AtomicReference<>();
    commits.set(
        new GroupCommit<>(
            group -> {
              others.add(Thread.ofVirtual().start(() -> commits.get().write(List.of("b"))));
              untilItWaits(others.getFirst());
              written.add(group.get());
            }));

    commits.get().write(List.of("a"));

    assertEquals(List.of(List.of("a", "b")), written);
    assertEquals(true, joined(others.getFirst()));
  }

  @Test
  void whoComesAfterTheGroupIsTakenIsNotLost() throws Exception {
    List<FutureTask<Void>> others = new ArrayList<>();
    AtomicReference<GroupCommit<String>> commits = new AtomicReference<>();
    commits.set(
        new GroupCommit<>(
            group -> {
              written.add(group.get());
              if (others.isEmpty()) {
                others.add(new FutureTask<>(() -> commits.get().write(List.of("b")), null));
                Thread.ofVirtual().start(others.getFirst());
                get(others.getFirst());
              }
            }));

    commits.get().write(List.of("a"));

    assertEquals(List.of(List.of("a"), List.of("b")), written);
  }

  @Test
  void aFailureLetsThoseGoThatWait() {
    List<Thread> others = new ArrayList<>();
    AtomicReference<GroupCommit<String>> commits = new AtomicReference<>();
    commits.set(
        new GroupCommit<>(
            _ -> {
              others.add(Thread.ofVirtual().start(() -> commits.get().write(List.of("b"))));
              untilItWaits(others.getFirst());
              throw new IllegalStateException("full");
            }));

    assertThrows(IllegalStateException.class, () -> commits.get().write(List.of("a")));

    assertEquals(true, joined(others.getFirst()));
  }

  @Test
  void whatCouldNotBeWrittenIsNotKeptForTheNext() {
    List<String> tried = new ArrayList<>();
    GroupCommit<String> commits =
        new GroupCommit<>(
            group -> {
              tried.add("");
              if (tried.size() > 1) {
                written.add(group.get());
              }
            });

    commits.write(List.of("a"));
    commits.write(List.of("b"));

    assertEquals(List.of(List.of("b")), written);
  }

  private static void untilItWaits(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  private static void get(FutureTask<Void> task) {
    try {
      task.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean joined(Thread thread) {
    try {
      thread.join();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
