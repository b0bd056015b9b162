package club.resolve.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.search.Source;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recording gives again what a recorder writes. */
final class RecordingTest {
  private static final Query EMMA = new Query("Emma", Optional.of("Jane Austen"));
  private static final Query NUMBERED =
      new Query("Emma \"the\" <novel>", Optional.empty(), Optional.of(new Isbn("9780140449136")));

  private final FakeTime time = new FakeTime();
  private final StringWriter written = new StringWriter();
  private final Recorder recorder = new Recorder(written);

  private static Answer.Fact found(String title) {
    return Answer.of(
        List.of(
            new Candidate(
                Candidate.Kind.RECORD,
                "https://www.goodreads.com/book/show/6969",
                title,
                Optional.empty(),
                1,
                "library")));
  }

  /** Answers after so long, of which it waited for politeness first. */
  private Source source(String name, Answer answer, Duration waits, Duration takes) {
    return new Source() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Answer search(Query query, Meter meter) {
        time.pass(waits);
        meter.waited(waits);
        time.pass(takes);
        meter.fetched(takes);
        return answer;
      }
    };
  }

  private void record(Source source, Query query, Meter meter) throws InterruptedException {
    new RecordedSource(source, recorder, time).search(query, meter);
  }

  private static Recording read(String text) throws IOException {
    return Recording.read(new BufferedReader(new StringReader(text)));
  }

  @Test
  void answersAndLatenciesComeBackInTheOrderInWhichTheyWereAsked() throws Exception {
    Meter meter = new Meter();
    Duration second = Duration.ofSeconds(1);
    record(source("library", new Answer.Nothing(), second, Duration.ofMillis(20)), EMMA, meter);
    record(source("web", found("Emma"), second, Duration.ofMillis(300)), EMMA, meter);
    record(source("web", found("x"), second, Duration.ofMillis(7)), NUMBERED, new Meter());

    Recording recording = read(written.toString());

    assertTrue(recording.knows(new Query("EMMA", Optional.of("jane austen"))));
    assertTrue(recording.knows(NUMBERED));
    assertFalse(recording.knows(new Query("Emma", Optional.empty())));
    assertEquals(Duration.ofMillis(320), recording.latency(EMMA));
    List<Source> chain = recording.chain(time);
    assertEquals(2, chain.size());
    Meter replayed = new Meter();
    Duration before = time.elapsed();
    assertEquals(new Answer.Nothing(), chain.get(0).search(EMMA, replayed));
    assertEquals(found("Emma"), chain.get(1).search(EMMA, replayed));
    assertEquals(Duration.ofMillis(320), time.elapsed().minus(before));
    assertEquals(Optional.of(Duration.ofMillis(320)), replayed.fetched());
    assertEquals(found("x"), chain.get(0).search(NUMBERED, replayed));
    assertEquals(new Answer.Nothing(), chain.get(1).search(NUMBERED, replayed));
  }

  @Test
  void aLineIsPlainJson() throws Exception {
    record(
        source("web", new Answer.Nothing(), Duration.ZERO, Duration.ofNanos(1_234_567)),
        NUMBERED,
        new Meter());

    assertEquals(
        "{\"source\":\"web\",\"question\":{\"title\":\"Emma \\\"the\\\" <novel>\","
            + "\"isbn\":\"9780140449136\"},\"answer\":[],\"milliseconds\":1.235}\n",
        written.toString());
  }

  @Test
  void whatIsNoFactOrHasNoTimeIsNotRecorded() throws Exception {
    record(
        source("web", new Answer.Offline(), Duration.ZERO, Duration.ofMillis(5)),
        EMMA,
        new Meter());
    Source known =
        new Source() {
          @Override
          public String name() {
            return "web";
          }

          @Override
          public Answer search(Query query, Meter meter) {
            meter.known();
            return new Answer.Nothing();
          }
        };
    record(known, EMMA, new Meter());

    assertEquals("", written.toString());
  }

  @Test
  void aTitleThatAPersonHasDecidedIsKnownAsThat() throws Exception {
    recorder.writeDecided(EMMA);
    recorder.writeDecided(NUMBERED);
    record(source("web", found("x"), Duration.ZERO, Duration.ofMillis(7)), NUMBERED, new Meter());

    Recording recording = read(written.toString());

    assertTrue(recording.isDecided(EMMA));
    assertFalse(recording.knows(EMMA));
    assertFalse(recording.isDecided(NUMBERED), "it was asked in another row");
    assertFalse(recording.isDecided(new Query("Dune", Optional.empty())));
  }

  @Test
  void aSourceWithoutRequestsIsTimedByTheClock() throws Exception {
    Source catalogue =
        new Source() {
          @Override
          public String name() {
            return "catalog";
          }

          @Override
          public Answer search(Query query, Meter meter) {
            time.pass(Duration.ofMillis(3));
            return new Answer.Nothing();
          }
        };
    record(catalogue, EMMA, new Meter());

    assertEquals(Duration.ofMillis(3), read(written.toString()).latency(EMMA));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"source":"web","question":{"tit                                              | is not a whole JSON object
          [1]                                                                           | is not a whole JSON object
          {"question":{"title":"Emma"},"answer":[],"milliseconds":1}                    | has no source
          {"source":"web","answer":[],"milliseconds":1}                                 | has no question
          {"source":"web","question":{},"answer":[],"milliseconds":1}                   | has no title in its question
          {"source":"web","question":{"title":"Emma"},"milliseconds":1}                 | has no answer of the known form
          {"source":"web","question":{"title":"Emma"},"answer":[1],"milliseconds":1}    | has no answer of the known form
          {"source":"web","question":{"title":"Emma"},"answer":[]}                      | has no number of milliseconds
          {"source":"web","question":{"title":"Emma"},"answer":[],"milliseconds":-1}    | has no number of milliseconds
          {"source":"web","question":{"title":"Emma","isbn":"1"},"answer":[],"milliseconds":1} | has an ISBN that is none
          """)
  void aBrokenLineIsNamedByItsNumber(String line, String message) {
    String whole =
        "{\"source\":\"web\",\"question\":{\"title\":\"A\"},\"answer\":[],\"milliseconds\":1}";

    Recording.BrokenLine error =
        assertThrows(Recording.BrokenLine.class, () -> read(whole + "\n\n" + line + "\n"));

    assertEquals(3, error.line());
    assertEquals(message, error.getMessage());
  }
}
