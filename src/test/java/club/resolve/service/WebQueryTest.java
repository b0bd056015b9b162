package club.resolve.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Query;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebQueryTest {
  private static String text(String title, String author) {
    return WebQuery.text(
        new Query(title, Optional.of(author).filter(name -> !name.isEmpty())), "goodreads");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Emma                    | Jane Austen   | Emma Jane Austen goodreads
          Emma                    | ~~            | Emma goodreads
          !g                      | ~~            | '!g' goodreads
          Stop !wiki now          | ~~            | Stop '!wiki' now goodreads
          !!! A Memoir            | ~~            | '!!!' A Memoir goodreads
          Mother!                 | ~~            | Mother! goodreads
          Either OR Neither       | ~~            | Either or Neither goodreads
          AND NOT                 | ~~            | and not goodreads
          ORLANDO                 | ~~            | ORLANDO goodreads
          or and not              | ~~            | or and not goodreads
          "Exact" Words           | ~~            | Exact Words goodreads
          A"B                     | ~~            | A B goodreads
          "!g"                    | ~~            | '!g' goodreads
          Les Misérables          | Victor Hugo   | Les Misérables Victor Hugo goodreads
          Tom   and     Jerry     | ~~            | Tom and Jerry goodreads
          """)
  void wordsThatAnEngineWouldObeyAreDefused(String title, String author, String expected) {
    assertEquals(expected, text(title, author));
  }

  @Test
  void controlCharactersAndLineBreaksBecomeSpaces() {
    assertEquals("one two three four goodreads", text("one\r\ntwo\tthree\u0000four", ""));
  }

  @Test
  void aCommandBehindALineBreakIsDefusedToo() {
    assertEquals("Emma '!g' goodreads", text("Emma\n!g", ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {480, 488, 489, 490, 491, 500, 5_000})
  void theWholeIsNeverLongerThanAnEngineTakes(int letters) {
    String text = text("x".repeat(letters), "Jane Austen");
    assertTrue(text.length() <= 499, () -> text.length() + " characters");
    assertTrue(text.endsWith(" goodreads"), "the word of the site is never cut");
  }

  @Test
  void asMuchAsFitsIsKept() {
    assertEquals("x".repeat(489) + " goodreads", text("x".repeat(489), ""));
    assertEquals(499, text("x".repeat(490), "").length());
  }

  @Test
  void aCutNeverLeavesSpaceBeforeTheWordOfTheSite() {
    assertFalse(text("x ".repeat(400), "").contains("  "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x"})
  void aCutNeverHalvesACharacter(String before) {
    String text = text(before + "\uD83E\uDD86".repeat(400), "");
    assertTrue(text.length() <= 499);
    assertTrue(UTF_8.newEncoder().canEncode(text), "half a character is left");
  }
}
