package club.resolve.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.texts.GutenbergMarks.Extent;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The marks that Project Gutenberg has put around books over the years, and texts that have none.
 */
final class GutenbergMarksTest {
  private static final String BOOK =
      """

      The Lamp on the Quay

      It burned for nobody. Then a boat came in.

      THE END
      """;
  private static final String HEAD =
      "The Project Gutenberg eBook of The Lamp\n\nTitle: The Lamp\n\n";
  private static final String LICENCE =
      "\nUpdated editions will replace the previous one.\n\nSection 1. General terms of use.\n";

  private static String book(String text) throws IOException {
    Extent extent = GutenbergMarks.book(new StringReader(text));
    return text.substring((int) extent.from(), (int) extent.to());
  }

  private static Stream<String> starts() {
    return Stream.of(
        "*** START OF THE PROJECT GUTENBERG EBOOK THE LAMP ***\n",
        "*** START OF THIS PROJECT GUTENBERG EBOOK THE LAMP ***\n",
        "***START OF THE PROJECT GUTENBERG EBOOK THE LAMP***\n",
        "*** START OF THE PROJECT GUTENBERG EBOOK, THE LAMP ***\n",
        "*** START OF THE PROJECT GUTENBERG EBOOK 90001 ***\n",
        "*** START OF THE PROJECT GUTENBERG EBOOK THE LAMP ON THE QUAY AND\nOTHER STORIES ***\n",
        "*** START OF THIS PROJECT GUTENBERG ETEXT THE LAMP ***\n",
        "*** START OF THE COPYRIGHTED PROJECT GUTENBERG EBOOK THE LAMP ***\n",
        "*** START OF THE PROJECT GUTENBERG E-BOOK THE LAMP ***\n",
        "*** START OF THE PROJECT GUTENBERG EBOOK THE LAMP\n",
        "*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*\n",
        "*END THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.10/04/01*END*\n");
  }

  @ParameterizedTest
  @MethodSource("starts")
  void eachFormOfTheStart(String mark) throws IOException {
    String end = "*** END OF THE PROJECT GUTENBERG EBOOK THE LAMP ***\n";

    assertEquals(BOOK, book(HEAD + mark + BOOK + end + LICENCE));
    assertEquals(BOOK, book(mark + BOOK + end));
    String windows = (HEAD + mark + BOOK + end + LICENCE).replace("\n", "\r\n");
    assertEquals(BOOK.replace("\n", "\r\n"), book(windows));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*** END OF THE PROJECT GUTENBERG EBOOK THE LAMP ***",
        "*** END OF THIS PROJECT GUTENBERG EBOOK THE LAMP ***",
        "***END OF THE PROJECT GUTENBERG EBOOK THE LAMP***",
        "*** END OF THE PROJECT GUTENBERG EBOOK 90001 ***",
        "*** END OF THE COPYRIGHTED PROJECT GUTENBERG EBOOK THE LAMP ***",
        "*** END OF THIS PROJECT GUTENBERG ETEXT THE LAMP ***",
        "End of Project Gutenberg's The Lamp, by Nobody\n\n\n"
            + "*** END OF THIS PROJECT GUTENBERG EBOOK THE LAMP ***",
        "End of the Project Gutenberg EBook of The Lamp, by Nobody",
        "End of The Project Gutenberg Etext of The Lamp, by Nobody",
        "End of Project Gutenberg's Etext of The Lamp, by Nobody",
        "End of this Project Gutenberg Etext of The Lamp",
        "*** End of the Project Gutenberg Etext of The Lamp ***",
        "Ende dieses Projekt Gutenberg Etextes",
      })
  void eachFormOfTheEnd(String mark) throws IOException {
    String start = "*** START OF THE PROJECT GUTENBERG EBOOK THE LAMP ***\n";

    assertEquals(BOOK, book(HEAD + start + BOOK + mark + "\n" + LICENCE));
    assertEquals(BOOK, book(start + BOOK + mark));
  }

  private static final String START = "*** START OF THE PROJECT GUTENBERG EBOOK THE LAMP ***\n";
  private static final String END = "*** END OF THE PROJECT GUTENBERG EBOOK THE LAMP ***\n";

  private static Stream<String> notPlain() {
    return Stream.of(
        BOOK,
        "",
        // An essay about the marks.
        "How books are marked\n\nA file has the line\n\n"
            + START
            + "\nand later\n\n"
            + END
            + "\nWhat stands between is the book.\n",
        "A file begins with " + START + "and ends with " + END,
        "> " + START + BOOK + "> " + END,
        "    " + START + BOOK + "    " + END,
        // One mark is missing, or stands twice, or they stand the wrong way round.
        HEAD + START + BOOK,
        HEAD + BOOK + END + LICENCE,
        HEAD + START + BOOK + START + BOOK + END + LICENCE,
        HEAD + START + BOOK + END + BOOK + END + LICENCE,
        HEAD + END + BOOK + START,
        START + BOOK + END + "\nAnd then she closed the book, and went to bed.\n");
  }

  @ParameterizedTest
  @MethodSource("notPlain")
  void whatIsNotPlainIsNotCut(String text) throws IOException {
    assertEquals(text, book(text));
  }

  @Test
  void whatIsLeftOutIsTold() throws IOException {
    Extent extent = GutenbergMarks.book(new StringReader(HEAD + START + BOOK + END + LICENCE));

    assertEquals(
        HEAD.length() + START.length() + END.length() + LICENCE.length(), extent.leftOut());
    assertEquals(0, extent.whole().leftOut());
  }

  @Test
  void theFullLicenceThatFollowsIsNoFurtherMark() throws IOException {
    String tail = "\n*** START: FULL LICENSE ***\n\nterms\n\n*** END: FULL LICENSE ***\n";

    assertEquals(BOOK, book(HEAD + START + BOOK + END + tail));
  }

  @Test
  void theFiguresAreThoseOfTheBook() throws IOException {
    String text = HEAD + START + BOOK + END + LICENCE;
    Extent extent = GutenbergMarks.book(new StringReader(text));

    assertEquals(
        TextCounter.count(() -> new StringReader(BOOK), true),
        TextCounter.count(() -> Excerpt.of(new StringReader(text), extent), true));
  }
}
