package club.resolve.store;

import static club.resolve.store.Stores.found;
import static club.resolve.store.Stores.get;
import static club.resolve.store.Stores.open;
import static club.resolve.store.Stores.opened;
import static club.resolve.store.Stores.put;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.timing.FakeTime;
import club.resolve.timing.Together;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is taken away while it is in use is missed, and what is put in its place is safe. */
@Timeout(20)
final class StoreGoneTest {
  private static final String HOST = "https://duck.test";

  private final FakeTime time = new FakeTime();
  private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());

  @TempDir private Path folder;
  private Path file;
  private Store store;

  @BeforeEach
  void use() {
    file = folder.resolve("answers.db");
    store = opened(file, time, troubles::add).store();
    put(store, "Emma", found("Emma"));
    assertTrue(store.working());
  }

  private void assertMissed(String sentence) {
    assertFalse(store.working());
    assertFalse(store.knowsHosts());
    put(store, "Persuasion", found("Persuasion"));
    assertEquals(Optional.empty(), get(store, "Persuasion"));
    List<String> started = new ArrayList<>();
    store.hosts().start(HOST, Duration.ofSeconds(1), () -> started.add("now"));
    assertEquals(List.of("now"), started, "the run goes on alone");
    store.close();
    assertEquals(List.of(sentence), troubles);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-wal", "-shm"})
  void aFileThatIsDeletedIsMissed(String suffix) throws IOException {
    Path gone = Path.of(file + suffix);
    Files.delete(gone);

    assertMissed(gone + " was deleted or moved while it was in use");
  }

  @Test
  void aFileThatIsMovedIsMissedAndIsWholeWhereItIs() throws IOException {
    Path moved = folder.resolve("moved.db");
    Files.move(file, moved);

    assertMissed(file + " was deleted or moved while it was in use");
    try (Store other = open(moved, time)) {
      assertEquals(Optional.of(found("Emma")), get(other, "Emma"));
    }
  }

  @Test
  void anotherFileInItsPlaceIsNoticedAndStaysAsItIs() throws IOException {
    Path other = folder.resolve("other.db");
    try (Store another = open(other, time)) {
      put(another, "Sanditon", found("Sanditon"));
    }
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

    assertMissed("another file was put in the place of " + file + " while it was in use");
    try (Store another = open(file, time)) {
      assertEquals(Optional.of(found("Sanditon")), get(another, "Sanditon"));
      assertEquals(Optional.empty(), get(another, "Emma"));
      assertEquals(0, another.damagedAnswers());
    }
  }

  @Test
  void itIsMissedWithoutAnybodyAsking() throws IOException {
    CountDownLatch told = new CountDownLatch(1);
    Path another = folder.resolve("another.db");
    try (Store watched = opened(another, time, _ -> told.countDown()).store()) {
      Files.delete(another);
      Together.await(told);
      assertFalse(watched.working());
    }
  }

  @Test
  void atTheEndOfARunItIsMissedToo() throws IOException {
    Files.delete(file);

    store.close();

    assertEquals(List.of(file + " was deleted or moved while it was in use"), troubles);
  }

  @Test
  void whatAnotherRunBeginsInItsPlaceIsItsOwn() throws IOException {
    Files.delete(file);
    assertFalse(store.working());
    try (Store next = open(file, time)) {
      put(next, "Sanditon", found("Sanditon"));
      store.close();
      assertTrue(next.working());
      put(next, "Persuasion", found("Persuasion"));
    }
    try (Store next = open(file, time)) {
      assertEquals(Optional.of(found("Sanditon")), get(next, "Sanditon"));
      assertEquals(Optional.of(found("Persuasion")), get(next, "Persuasion"));
    }
  }
}
