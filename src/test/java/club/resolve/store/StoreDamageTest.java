package club.resolve.store;

import static club.resolve.store.Stores.LIBRARY;
import static club.resolve.store.Stores.NOTHING;
import static club.resolve.store.Stores.found;
import static club.resolve.store.Stores.get;
import static club.resolve.store.Stores.open;
import static club.resolve.store.Stores.opened;
import static club.resolve.store.Stores.put;
import static club.resolve.store.Stores.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.polite.HostLedger;
import club.resolve.search.Question;
import club.resolve.search.Retention;
import club.resolve.search.SourceIdentity;
import club.resolve.timing.FakeTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that is not as it was put is not believed. */
@Timeout(20)
final class StoreDamageTest {
  private static final SourceIdentity WEB = new SourceIdentity("duckduckgo", "https://duck.test");
  private static final String HOST = "https://duck.test";
  private static final String OTHER_HOST = "https://library.test";
  private static final Duration GAP = Duration.ofSeconds(3);

  private final FakeTime time = new FakeTime();

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void fill() {
    file = folder.resolve("answers.db");
    try (Store store = open(file, time)) {
      put(store, "Emma", found("Emma"));
      put(store, "Persuasion", NOTHING);
      put(store, "Sanditon", found("Sanditon"), Retention.WHILE_WORKING);
      put(store, WEB, Map.of(question("Emma"), found("Another Emma")), Retention.USUAL);
      store.hosts().close(HOST, Optional.of(Duration.ofDays(2)), "a challenge");
      store.hosts().start(OTHER_HOST, GAP, () -> {});
    }
  }

  private void damage(String... statements) throws Exception {
    SqliteFiles.execute(file, statements);
  }

  @Test
  void whatIsWholeIsToldAndNothingIsCounted() {
    try (Store store = open(file, time)) {
      assertEquals(Optional.of(found("Emma")), get(store, "Emma"));
      assertEquals(Optional.of(NOTHING), get(store, "Persuasion"));
      assertEquals(Optional.of(found("Sanditon")), get(store, "Sanditon"));
      assertEquals(2, store.counts().size());
      assertEquals(0, store.damagedAnswers());
      assertTrue(store.knowsHosts());
      assertFalse(store.damagedHosts());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answer = replace(answer, 'show/1', 'show/3')",
        "answer = '[]'",
        "answer = ''",
        "answer = zeroblob(100)",
        "answer = 7",
        "asked = asked + 1",
        "asked = -9223372036854775808",
        "asked = 'yesterday'",
        "expires = expires + 64",
        "expires = asked - 1",
        "expires = 9223372036854775807",
        "expires = 1e300",
        "version = '1.1'",
        "list = 'another list'",
        "seal = seal + 1",
        "seal = 'x'",
        "seal = NULL",
      })
  void anAnswerWithAnotherValueOrAgeIsDroppedAndCountedOnce(String change) throws Exception {
    damage("UPDATE answers SET " + change + " WHERE title = 'emma' AND source = 1");

    try (Store store = open(file, time)) {
      assertEquals(Optional.empty(), get(store, "Emma"));
      assertEquals(Optional.empty(), get(store, "Emma"));
      assertEquals(1, store.damagedAnswers());
      assertEquals(Optional.of(NOTHING), get(store, "Persuasion"));

      put(store, "Emma", found("Emma"));
      assertEquals(Optional.of(found("Emma")), get(store, "Emma"));
      assertEquals(1, store.damagedAnswers());
    }
    try (Store store = open(file, time)) {
      assertEquals(Optional.of(found("Emma")), get(store, "Emma"));
      assertEquals(0, store.damagedAnswers());
    }
  }

  @Test
  void anAnswerIsNotToldToAnotherQuestion() throws Exception {
    damage(
        "DELETE FROM answers WHERE title = 'persuasion'",
        "UPDATE answers SET title = 'persuasion' WHERE title = 'emma' AND source = 1",
        "UPDATE answers SET author = 'austen' WHERE title = 'sanditon'");

    try (Store store = open(file, time)) {
      assertEquals(Optional.empty(), get(store, "Persuasion"));
      assertEquals(Optional.empty(), get(store, "Emma"));
      assertEquals(Optional.empty(), get(store, "Sanditon"));
      assertEquals(1, store.damagedAnswers());
    }
  }

  /** One bit in the table of sources would else give all answers to another one. */
  @Test
  void anAnswerIsNotToldAsThatOfAnotherSource() throws Exception {
    damage(
        "UPDATE sources SET name = 'nobody' WHERE id = 1",
        "UPDATE sources SET name = 'openlibrary', address = 'https://library.test' WHERE id = 2");

    try (Store store = open(file, time)) {
      assertEquals(Optional.empty(), get(store, "Emma"));
      assertEquals(List.of(), store.counts());
      assertEquals(4, store.damagedAnswers());
    }
  }

  @Test
  void whatIsShownAndWrittenOutIsWholeToo() throws Exception {
    damage(
        "UPDATE answers SET answer = '[]' WHERE title = 'emma' AND source = 1",
        "UPDATE answers SET source = 99 WHERE title = 'emma' AND source = 2");

    try (Store store = open(file, time)) {
      assertEquals(
          List.of(new AnswerCount(LIBRARY, 2, 1, time.instant(), time.instant())), store.counts());
      List<String> titles = new ArrayList<>();
      store.forEach(answer -> titles.add(answer.title()));
      assertEquals(List.of("persuasion", "sanditon"), titles);
      assertEquals(2, store.damagedAnswers());
    }
  }

  private static boolean starts(Store store, String host) {
    return !store.hosts().start(host, GAP, () -> {}).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "closed_until = 0",
        "closed_until = closed_until + 1",
        "closed_until = 9223372036854775807",
        "next_slot = -9223372036854775808",
        "next_slot = 9223372036854775807",
        "closed_until = 'soon'",
        "evidence = 'a chalk'",
        "closures = 9223372036854775807",
        "host = 'https://luck.test'",
        "seal = NULL",
      })
  void aHostThatWasDamagedIsForgottenAndThatIsKnownOnce(String change) throws Exception {
    damage("UPDATE hosts SET " + change + " WHERE host = '" + HOST + "'");

    try (Store store = open(file, time)) {
      assertEquals(List.of(), store.closedHosts(), "shown");
      assertFalse(store.knowsHosts(), "public web searches are left out");
      assertTrue(store.damagedHosts());
      assertEquals(Optional.empty(), store.hosts().state(HOST).closure(), "not closed for ever");
      assertFalse(store.knowsHosts(), "for all of this run");
    }
    try (Store store = open(file, time)) {
      assertTrue(store.knowsHosts(), "begun anew");
      assertFalse(starts(store, OTHER_HOST), "what was whole is kept");
    }
  }

  @Test
  void aHostThatItsIndexNoLongerFindsIsMissed() throws Exception {
    long page =
        SqliteFiles.number(
            file, "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_hosts_1'");
    byte[] bytes = Files.readAllBytes(file);
    int from = Math.toIntExact((page - 1) * 4096);
    String index = new String(bytes, from, 4096, StandardCharsets.ISO_8859_1);
    bytes[from + index.indexOf(HOST)] ^= 1;
    Files.write(file, bytes);

    try (Store store = open(file, time)) {
      assertEquals(Optional.empty(), store.hosts().state(HOST).closure());
      assertFalse(store.knowsHosts());
      assertTrue(store.hosts().state(HOST).closure().isPresent(), "its row was whole");
    }
    try (Store store = open(file, time)) {
      assertTrue(store.knowsHosts());
      assertTrue(store.hosts().state(HOST).closure().isPresent());
    }
  }

  @Test
  void aHostWhoseSlotWasDamagedMayHaveBeenAskedAMomentAgo() throws Exception {
    damage("UPDATE hosts SET next_slot = 0 WHERE host = '" + OTHER_HOST + "'");

    try (Store store = open(file, time);
        Store other = open(file, time)) {
      HostLedger.State state = store.hosts().state(OTHER_HOST);
      assertEquals(new HostLedger.State(Duration.ZERO, Optional.empty()), state);
      assertFalse(starts(store, OTHER_HOST));
      assertFalse(starts(other, OTHER_HOST));
      assertFalse(store.knowsHosts());
      time.pass(GAP.plusMillis(1));
      assertTrue(starts(store, OTHER_HOST));
    }
  }

  @Test
  void aHostThatWasDamagedCanBeClosedPausedAndOpened() throws Exception {
    damage("UPDATE hosts SET closures = -1, closed_until = -1");

    try (Store store = open(file, time)) {
      HostLedger.Closure closure = store.hosts().close(HOST, Optional.empty(), "again");
      assertEquals(Optional.of(closure), store.hosts().state(HOST).closure());
      assertEquals(Duration.ofMinutes(15), Duration.between(time.instant(), closure.until()));
      store.hosts().pause(OTHER_HOST, GAP);
      assertEquals(GAP, store.hosts().state(OTHER_HOST).pause());
      store.openHost(HOST);
      assertEquals(Optional.empty(), store.hosts().state(HOST).closure());
    }
  }

  @Test
  void tablesThatOurStatementsDoNotFitAreDamaged() throws Exception {
    damage("ALTER TABLE answers RENAME COLUMN answer TO ansver");
    List<String> troubles = new ArrayList<>();

    try (Store store = opened(file, time, troubles::add).store()) {
      assertEquals(Optional.empty(), get(store, "Emma"));
      assertFalse(store.working());
    }

    assertEquals(1, troubles.size(), troubles.toString());
    assertTrue(troubles.getFirst().contains("it is damaged"), troubles.getFirst());
    try (Store store = open(file, time)) {
      Map<Question, Answer.Fact> again = Map.of(question("Emma"), found("Emma"));
      put(store, LIBRARY, again, Retention.USUAL);
      assertEquals(Optional.of(found("Emma")), get(store, "Emma"));
    }
  }

  @Test
  void aHostWhoseSlotWasDamagedMayBeAskedAfterAGap() throws Exception {
    damage("UPDATE hosts SET next_slot = 0 WHERE host = '" + OTHER_HOST + "'");

    try (Store store = open(file, time)) {
      assertFalse(starts(store, OTHER_HOST));
      time.pass(GAP);
      assertFalse(starts(store, OTHER_HOST));
      time.pass(Duration.ofMillis(1));
      assertTrue(starts(store, OTHER_HOST));
    }
  }
}
