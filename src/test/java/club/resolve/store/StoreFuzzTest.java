package club.resolve.store;

import static club.resolve.store.Stores.LIBRARY;
import static club.resolve.store.Stores.NOTHING;
import static club.resolve.store.Stores.found;
import static club.resolve.store.Stores.opening;
import static club.resolve.store.Stores.put;
import static club.resolve.store.Stores.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.search.AnswerJson;
import club.resolve.search.Question;
import club.resolve.search.Retention;
import club.resolve.search.SourceIdentity;
import club.resolve.timing.FakeTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever bits of the file are turned over, an answer is told as it was put or not at all, the web
 * searches know of each closed host or are left out, and nothing fails.
 */
@Timeout(600)
final class StoreFuzzTest {
  private static final SourceIdentity WEB = new SourceIdentity("duckduckgo", "https://duck.test");
  private static final int ANSWERS = 200;

  private final FakeTime time = new FakeTime();
  private final Map<SourceIdentity, Map<Question, Answer.Fact>> all = new LinkedHashMap<>();
  private final Map<String, String> written = new HashMap<>();

  @TempDir private Path folder;
  private byte[] whole;
  private List<Store.ClosedHost> closed;
  private int told;

  @BeforeEach
  void fill() throws IOException {
    for (SourceIdentity source : List.of(LIBRARY, WEB)) {
      Map<Question, Answer.Fact> answers = new LinkedHashMap<>();
      for (int i = 0; i < ANSWERS / 2; i++) {
        String title = "Volume %d of %s".formatted(i, source.name());
        answers.put(question(title), i % 10 == 0 ? NOTHING : found(title));
      }
      all.put(source, answers);
      answers.forEach(
          (question, fact) -> written.put(key(source, question), AnswerJson.write(fact)));
    }
    Path file = folder.resolve("whole.db");
    try (Store store = Stores.open(file, time)) {
      all.forEach((source, answers) -> put(store, source, answers, Retention.USUAL));
      for (int i = 0; i < 10; i++) {
        String host = "https://host-" + i + ".test";
        store.hosts().start(host, Duration.ofSeconds(1), () -> {});
        if (i % 2 == 0) {
          store.hosts().close(host, Optional.of(Duration.ofHours(1L + i)), "a challenge");
        }
      }
      closed = store.closedHosts();
    }
    whole = Files.readAllBytes(file);
  }

  private static String key(SourceIdentity source, Question question) {
    return source + question.wording().title();
  }

  @Test
  void someFilesOfTurnedBits() throws IOException {
    rounds(1, 60);
  }

  @Test
  @Tag("long")
  void manyFilesOfTurnedBits() throws IOException {
    rounds(2, 5_000);
  }

  private void rounds(long seed, int rounds) throws IOException {
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      byte[] damaged = whole.clone();
      int bits = 1 << random.nextInt(9);
      // In one place, as most damage is, or all over the file.
      int width = random.nextBoolean() ? 4096 : damaged.length;
      int from = random.nextInt(damaged.length - width + 1) / 4096 * 4096;
      for (int i = 0; i < bits; i++) {
        damaged[from + random.nextInt(width)] ^= (byte) (1 << random.nextInt(8));
      }
      Path file = Files.createTempDirectory(folder, "round").resolve("answers.db");
      Files.write(file, damaged);
      useAll(file, "seed %d, round %d".formatted(seed, round));
    }
    assertTrue(told > rounds * ANSWERS / 4, "most is still told, but was not: " + told);
  }

  private void useAll(Path file, String round) {
    Store.Opening opening = opening(file, time, _ -> {});
    if (opening instanceof Store.Opening.Opened(Store opened, Optional<String> note)) {
      try (Store store = opened) {
        if (note.isEmpty()) {
          readAnswers(store, round);
          readHosts(store, round);
        }
        writeAnswers(store, round);
      }
    }
  }

  private void readAnswers(Store store, String round) {
    all.forEach(
        (source, answers) ->
            answers.forEach(
                (question, fact) -> {
                  Optional<Answer.Fact> answer = store.answers().get(source, question);
                  answer.ifPresent(kept -> assertEquals(fact, kept, round));
                  told += answer.isPresent() ? 1 : 0;
                }));
    store.forEach(
        kept ->
            assertEquals(
                Optional.ofNullable(written.get(kept.source() + kept.title())),
                Optional.of(kept.candidates()),
                round));
    store.counts();
  }

  private void readHosts(Store store, String round) {
    List<Store.ClosedHost> shown = store.closedHosts();
    assertTrue(closed.containsAll(shown), round + shown);
    Predicate<Store.ClosedHost> isForgotten =
        host -> !store.hosts().state(host.host()).closure().equals(Optional.of(host.closure()));
    if (store.knowsHosts()) {
      boolean forgotten = closed.stream().anyMatch(isForgotten);
      assertTrue(!forgotten || !store.knowsHosts(), round);
    }
    for (int i = 0; i < 10; i++) {
      String host = "https://host-" + i + ".test";
      store.hosts().start(host, Duration.ofSeconds(1), () -> {});
      store.hosts().pause(host, Duration.ofSeconds(1));
    }
  }

  private void writeAnswers(Store store, String round) {
    all.forEach((source, answers) -> put(store, source, answers, Retention.USUAL));
    readAnswers(store, round);
    store.listIsDone();
  }
}
