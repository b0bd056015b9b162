package club.resolve.store;

import static club.resolve.store.Stores.LIBRARY;
import static club.resolve.store.Stores.NOTHING;
import static club.resolve.store.Stores.found;
import static club.resolve.store.Stores.get;
import static club.resolve.store.Stores.open;
import static club.resolve.store.Stores.openFor;
import static club.resolve.store.Stores.put;
import static club.resolve.store.Stores.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.search.AnswerJson;
import club.resolve.search.Question;
import club.resolve.search.Retention;
import club.resolve.search.SourceIdentity;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Together;
import com.google.gson.JsonParser;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The answers that are kept, under which key, and how long. */
@Timeout(20)
final class StoredAnswersTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final FakeTime time = new FakeTime();

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("answers.db");
  }

  @Test
  void aHitIsToldForThirtyDaysAndNotLonger() {
    try (Store store = open(file(), time)) {
      put(store, "Emma", found("Emma"));

      time.pass(Duration.ofDays(30).minus(SECOND));
      assertEquals(Optional.of(found("Emma")), get(store, "Emma"));

      time.pass(SECOND);
      assertEquals(Optional.empty(), get(store, "Emma"));
    }
  }

  @Test
  void nothingIsToldForADayAndNotLonger() {
    try (Store store = open(file(), time)) {
      put(store, "Emma", NOTHING);

      time.pass(Duration.ofDays(1).minus(SECOND));
      assertEquals(Optional.of(NOTHING), get(store, "Emma"));

      time.pass(SECOND);
      assertEquals(Optional.empty(), get(store, "Emma"));
    }
  }

  @Test
  void theAnswerIsThereWhenTheStoreIsOpenedAgain() {
    try (Store store = open(file(), time)) {
      put(store, "Emma", found("Emma"));
    }
    try (Store store = open(file(), time)) {
      assertEquals(Optional.of(found("Emma")), get(store, "Emma"));
    }
  }

  @Test
  void theNewerAnswerReplacesTheOlder() {
    try (Store store = open(file(), time)) {
      put(store, "Emma", NOTHING);
      time.pass(Duration.ofHours(23));
      put(store, "Emma", found("Emma"));
      time.pass(Duration.ofHours(23));

      assertEquals(Optional.of(found("Emma")), get(store, "Emma"));
    }
  }

  @Test
  void theKeyIsSourceAddressAndWhatTheQueryMeans() {
    try (Store store = open(file(), time)) {
      put(store, "The Master and Margarita", found("x"));

      assertEquals(Optional.of(found("x")), get(store, "7. the MASTER & margarita"));
      assertEquals(Optional.empty(), get(store, "Margarita"));
      Question same = question("The Master and Margarita");
      for (SourceIdentity other :
          List.of(
              new SourceIdentity("duckduckgo", LIBRARY.address()),
              new SourceIdentity(LIBRARY.name(), "http://localhost:8080"),
              LIBRARY.withResults(5))) {
        assertEquals(Optional.empty(), store.answers().get(other, same), other.toString());
      }
      Query byAuthor = new Query("The Master and Margarita", Optional.of("Bulgakov"));
      assertEquals(Optional.empty(), store.answers().get(LIBRARY, Question.of(byAuthor)));
      Query byIsbn =
          new Query("The Master and Margarita", Optional.empty(), Isbn.parse("9780062458711"));
      assertEquals(Optional.empty(), store.answers().get(LIBRARY, Question.of(byIsbn)));
    }
  }

  @Test
  void whatMayBeKeptUntilTheListIsDoneGoesThenAndWithThatListAlone() {
    try (Store mine = openFor("mine", file(), time);
        Store yours = openFor("yours", file(), time)) {
      put(mine, "Mine", found("Mine"), Retention.WHILE_WORKING);
      put(mine, "Usual", found("Usual"));
      put(yours, "Yours", found("Yours"), Retention.WHILE_WORKING);
      time.pass(Duration.ofDays(2));
      assertEquals(Optional.of(found("Mine")), get(mine, "Mine"));

      mine.listIsDone();

      assertEquals(Optional.empty(), get(mine, "Mine"));
      assertEquals(Optional.of(found("Usual")), get(mine, "Usual"));
      assertEquals(Optional.of(found("Yours")), get(yours, "Yours"));
    }
  }

  @Test
  void manyThreadsAtOnceLoseNothing() throws Exception {
    try (Store store = open(file(), time)) {
      Together.run(
          16,
          number -> {
            for (int i = 0; i < 50; i++) {
              String title = "Title " + number + " " + i;
              put(store, title, found(title));
              assertEquals(Optional.of(found(title)), get(store, title), "own answer");
            }
          });
    }
    try (Store store = open(file(), time)) {
      assertEquals(16 * 50, store.counts().getFirst().answers());
    }
  }

  @Test
  void manyAnswersOfOneRequestAreKeptTogether() {
    Map<Question, Answer.Fact> answers = new LinkedHashMap<>();
    answers.put(question("Emma"), found("Emma"));
    answers.put(question("Nobody's Book"), NOTHING);
    try (Store store = open(file(), time)) {
      put(store, LIBRARY, answers, Retention.USUAL);

      assertEquals(Optional.of(found("Emma")), get(store, "Emma"));
      assertEquals(Optional.of(NOTHING), get(store, "Nobody's Book"));
    }
  }

  @Test
  void whatOneProcessHasAskedTheOtherKnows() {
    try (Store one = open(file(), time);
        Store other = open(file(), time)) {
      put(one, "Sanditon", NOTHING);
      assertEquals(Optional.empty(), get(other, "Emma"));

      put(one, "Emma", found("Emma"));
      put(other, "Persuasion", NOTHING);

      assertEquals(Optional.of(found("Emma")), get(other, "Emma"));
      assertEquals(Optional.of(NOTHING), get(one, "Persuasion"));
    }
  }

  @Test
  void countsAndExportLeaveOutWhatIsTooOld() {
    try (Store store = open(file(), time)) {
      put(store, "Nobody's Book", NOTHING);
      time.pass(Duration.ofDays(2));
      put(store, "Emma", found("Emma"));
      put(store, "No One's Book", NOTHING);

      assertEquals(
          List.of(new AnswerCount(LIBRARY, 2, 1, time.instant(), time.instant())), store.counts());
      List<String> titles = new ArrayList<>();
      store.forEach(answer -> titles.add(answer.title() + " " + answer.candidates().length()));
      assertEquals(
          List.of("emma " + AnswerJson.write(found("Emma")).length(), "no ones book 2"), titles);
    }
  }

  @Test
  void clearingTakesAllOrThoseOfOneSource() {
    SourceIdentity web = new SourceIdentity("duckduckgo", "https://duck.test");
    try (Store store = open(file(), time)) {
      put(store, "Emma", found("Emma"));
      put(store, "Persuasion", NOTHING);
      put(store, web, Map.of(question("Emma"), NOTHING), Retention.USUAL);

      assertEquals(0, store.clear(Optional.of("brave")));
      assertEquals(2, store.clear(Optional.of("openlibrary")));
      assertEquals(Optional.of(NOTHING), store.answers().get(web, question("Emma")));
      assertEquals(1, store.clear(Optional.empty()));
      assertEquals(List.of(), store.counts());
    }
  }

  @Test
  void afterClearingNewAnswersAreKeptAsBefore() {
    try (Store store = open(file(), time)) {
      put(store, "Emma", found("Emma"));
      store.clear(Optional.empty());
      put(store, "Emma", NOTHING);

      assertEquals(Optional.of(NOTHING), get(store, "Emma"));
    }
  }

  @Test
  void whatMayBeKeptUntilTheListIsDoneIsGoneThoughItWasStillToBeWritten() {
    Map<Question, Answer.Fact> many = new LinkedHashMap<>();
    IntStream.range(0, 2_000).forEach(i -> many.put(question("Volume " + i), found("Volume " + i)));
    try (Store store = open(file(), time)) {
      store.answers().put(LIBRARY, many, Retention.WHILE_WORKING);
      store.listIsDone();
    }
    try (Store store = open(file(), time)) {
      assertEquals(List.of(), store.counts());
    }
  }

  @Test
  void whatIsStillToBeWrittenWhenTheFileIsClosedIsKept() {
    Map<Question, Answer.Fact> many = new LinkedHashMap<>();
    IntStream.range(0, 2_000).forEach(i -> many.put(question("Volume " + i), found("Volume " + i)));
    Store closed = open(file(), time);
    closed.answers().put(LIBRARY, many, Retention.USUAL);
    closed.close();
    try (Store store = open(file(), time)) {
      assertEquals(2_000, store.counts().getFirst().answers());
    }
  }

  @Test
  void countsTellHitsAndNothingsAndTheirAges() {
    try (Store store = open(file(), time)) {
      put(store, "Emma", found("Emma"));
      time.pass(SECOND);
      put(store, "Sanditon", NOTHING);
      time.pass(SECOND);
      put(store, "Persuasion", found("Persuasion"));
      Instant last = time.instant();

      assertEquals(
          List.of(new AnswerCount(LIBRARY, 3, 1, last.minusSeconds(2), last)), store.counts());
    }
  }

  /** Each is a document of its own. */
  @Test
  void anAnswerIsWrittenOutOnALine() {
    StringWriter out = new StringWriter();
    try (Store store = open(file(), time)) {
      put(store, "Emma", found("Emma"));
      put(store, "Sanditon", NOTHING);

      store.forEach(answer -> answer.writeTo(out));
    }

    assertEquals(
        List.of("emma", "sanditon"),
        out.toString()
            .lines()
            .map(line -> JsonParser.parseString(line).getAsJsonObject().get("title").getAsString())
            .toList());
    assertTrue(out.toString().endsWith("\n"));
  }
}
