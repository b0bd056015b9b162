package club.resolve.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import club.resolve.batch.Concurrency;
import club.resolve.batch.Mode;
import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Considered;
import club.resolve.book.Isbn;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.book.Silence;
import club.resolve.book.Times;
import club.resolve.http.Secret;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.run.ServiceKey;
import club.resolve.run.ServiceKeys;
import club.resolve.run.SourceSettings;
import club.resolve.run.Task;
import club.resolve.run.TitleSettings.Rule;
import club.resolve.run.TitleWork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FormsTest {
  private static final Candidate FOUND =
      new Candidate(
          Candidate.Kind.RECORD,
          "https://example.org/1",
          "Ünïcode \uD83D\uDCDA",
          Optional.of("A. Nonym"),
          2,
          "catalog",
          new Candidate.Details(
              List.of("Other"),
              Optional.of("w1"),
              Isbn.parse("9780306406157"),
              Optional.empty(),
              Optional.empty(),
              OptionalLong.of(7),
              OptionalInt.of(1999)));

  static final List<Resolution> RESOLUTIONS =
      List.of(
          new Resolution.Match(FOUND, Confidence.of(0.991), "why"),
          new Resolution.Review(FOUND, Confidence.ofPercent(50), "why"),
          new Resolution.Guess(FOUND, "why"),
          new Resolution.NotFound("not known"),
          new Resolution.SourceBlocked("closed"),
          new Resolution.SourceFailed("failed"),
          new Resolution.Skipped("no title"));

  private static ResultRow row(Resolution resolution) {
    return new ResultRow(
        new Book(
            3,
            "Title\r\nof \"two\" lines",
            Optional.of("Author"),
            Isbn.parse("9780306406157"),
            OptionalInt.of(2001),
            Optional.empty(),
            Optional.of("DVD"),
            Optional.of(new Outcome(new Resolution.NotFound("then")))),
        List.of("", "a,b"),
        new Outcome(
            resolution,
            List.of(new Silence("x", "did not", Optional.of(Instant.ofEpochSecond(5, 7)))),
            List.of(
                new Considered(
                    FOUND,
                    Confidence.NONE,
                    List.of(new Considered.Factor("author", "equal", "a", "b", -1.5)),
                    3.25,
                    true))),
        new Times(
            Duration.ofNanos(5),
            Duration.ofSeconds(9, 8),
            Optional.empty(),
            Optional.of(Duration.ofMillis(3)),
            2,
            1));
  }

  @ParameterizedTest
  @FieldSource("RESOLUTIONS")
  void aRowComesBackAsItWas(Resolution resolution) throws IOException {
    DoneRows rows = new DoneRows(4, List.of(row(resolution)));
    assertEquals(rows, Forms.value(DoneRows.class, Forms.bytes(DoneRows.class, rows)));
  }

  @Test
  void theWorkComesBackAsItWas() throws IOException {
    SourceSettings sources =
        SourceSettings.usual(
            "catalog=my,list.csv,openlibrary=http://localhost:80", Optional.of("a@b.org"));
    TitleWork work =
        new TitleWork(
            Task.RETRY_FAILED,
            new Concurrency(Mode.VIRTUAL, 12),
            Duration.ofMillis(20),
            true,
            new Rule(Fallback.NONE, Bars.MEASURED),
            sources.with(sources.store().lending(Path.of("answers.db"))));
    assertEquals(work, Forms.value(TitleWork.class, Forms.bytes(TitleWork.class, work)));
  }

  @Test
  void aKeyArrives() throws IOException {
    ServiceKeys keys =
        new ServiceKeys(
            Map.of("hardcover", new ServiceKey(Optional.of(new Secret("k3y")), "there")));
    ServiceKeys back = Forms.value(ServiceKeys.class, Forms.bytes(ServiceKeys.class, keys));
    Secret key = back.byName().get("hardcover").value().orElseThrow();
    assertEquals("***", key.toString());
    assertEquals("a *** b", key.hiddenIn("a k3y b"));
  }

  @Test
  void whatHasNoFormIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Forms.bytes(Object.class, new Object()));
  }
}
