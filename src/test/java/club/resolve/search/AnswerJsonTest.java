package club.resolve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerJsonTest {
  private static final Candidate FULL =
      new Candidate(
          Candidate.Kind.RECORD,
          "https://www.goodreads.com/book/show/1",
          "\"Ha\" \\ <b>\u0000\u001b\u2028 𝔘 &",
          Optional.of("Ödön, von Horváth"),
          7,
          "openlibrary",
          new Candidate.Details(
              List.of("", "another"),
              Optional.of("OL1W"),
              Isbn.parse("9780062458711"),
              Optional.of("Another, too"),
              Optional.of("https://www.goodreads.com/book/show/2"),
              OptionalLong.of(Long.MAX_VALUE),
              OptionalInt.of(-800)));
  private static final Candidate BARE =
      new Candidate(Candidate.Kind.PAGE, "", "", Optional.empty(), 1, "duckduckgo");

  @Test
  void everyPartOfAnAnswerSurvives() {
    Answer.Fact fact = new Answer.Candidates(List.of(FULL, BARE));

    assertEquals(Optional.of(fact), AnswerJson.read(AnswerJson.write(fact)));
  }

  @Test
  void nothingIsAnEmptyArray() {
    assertEquals("[]", AnswerJson.write(new Answer.Nothing()));
    assertEquals(Optional.of(new Answer.Nothing()), AnswerJson.read("[]"));
  }

  @Test
  void whatALaterVersionAddsIsPassedOver() {
    String bare = AnswerJson.write(new Answer.Candidates(List.of(BARE)));

    assertEquals(
        Optional.of(new Answer.Candidates(List.of(BARE))),
        AnswerJson.read(bare.replace("{\"kind\"", "{\"mood\":[{}],\"kind\"")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[",
        "[]]",
        "[1]",
        "[{}]",
        "[{\"kind\":\"PAGE\",\"link\":\"x\",\"title\":\"x\"}]",
        "[{\"kind\":\"SONG\",\"link\":\"x\",\"title\":\"x\",\"source\":\"x\"}]",
        "[{\"kind\":\"PAGE\",\"link\":\"x\",\"title\":\"x\",\"source\":\"x\",\"rank\":\"x\"}]",
        "[{\"kind\":\"PAGE\",\"link\":\"x\",\"title\":\"x\",\"source\":\"x\",\"isbn\":\"x\"}]",
        "[{\"kind\":\"PAGE\",\"link\":null,\"title\":\"x\",\"source\":\"x\"}]"
      })
  void whatIsNoAnswerIsAskedForAgain(String text) {
    assertEquals(Optional.empty(), AnswerJson.read(text));
  }
}
