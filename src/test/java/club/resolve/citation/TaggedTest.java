package club.resolve.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaggedTest {

  @Test
  void risIsReadWithAllItsTags() {
    Bibliography all =
        CitationFormat.RIS.read(
            """
            \uFEFFProvider: A Library

            TY  - BOOK
            AU  - Lindqvist, Ada
            AU  - Rue, Tom, Jr.
            TI  - The Quiet
              Harbour
            PY  - 1987/05//
            SN  - 978-0-14-143951-8
            KW  - sea
            KW  - ships
            ER  -\s

            TY  - EBOOK
            T1  - Second
            A1  - Plato
            Y1  - 1990
            ER  -
            """
                .replace("\n", "\r\n"));
    assertEquals(List.of(), all.refused());
    assertEquals(
        List.of(
            new Citation(
                3,
                "The Quiet Harbour",
                List.of("Ada Lindqvist", "Tom Rue Jr."),
                OptionalInt.of(1987),
                Optional.of("978-0-14-143951-8"),
                Optional.empty(),
                Map.of("TY", "BOOK", "PY", "1987/05//", "KW", "sea; ships")),
            new Citation(
                14,
                "Second",
                List.of("Plato"),
                OptionalInt.of(1990),
                Optional.empty(),
                Optional.empty(),
                Map.of("TY", "EBOOK"))),
        all.citations());
  }

  @Test
  void aChapterIsAskedForAsItsBook() {
    Citation chapter =
        CitationFormat.RIS
            .read("TY  - CHAP\nTI  - One\nT2  - Whole\nAU  - A, B\nA2  - Itor, Ed\nER  - \n")
            .citations()
            .getFirst();
    assertEquals("Whole", chapter.title());
    assertEquals(Optional.of("One"), chapter.part());
    assertEquals(List.of("Ed Itor"), chapter.authors());
    assertEquals(Map.of("TY", "CHAP", "AU", "B A"), chapter.others());
  }

  @Test
  void aSeriesIsNoTitle() {
    Citation book =
        CitationFormat.RIS.read("TY  - BOOK\nT2  - Series\nBT  - Emma\n").citations().getFirst();
    assertEquals("Emma", book.title());
    assertEquals("Series", book.others().get("T2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0141439513|0141439513",
        "1234-5679|",
        "0378-5955; 978-0-14-143951-8 (pbk.)|978-0-14-143951-8",
        "9780141439519 9780141439518|9780141439518",
        "9780141439519|9780141439519",
        "none|",
      })
  void anIsbnIsToldFromAnIssn(String number, String isbn) {
    assertEquals(
        Optional.ofNullable(isbn),
        CitationFormat.RIS
            .read("TY  - BOOK\nTI  - T\nSN  - " + number + "\n")
            .citations()
            .getFirst()
            .isbn());
  }

  @Test
  void aForgottenEndIsForgivenAndAStrayTagIsNot() {
    Bibliography all =
        CitationFormat.RIS.read(
            """
            TI  - Lost
            AU  - Lost
            TY  - BOOK
            TI  - One
            TY  - BOOK
            ER  -

            TY  - BOOK
            TI  - Two
            """);
    assertEquals(List.of("One", "Two"), all.citations().stream().map(Citation::title).toList());
    assertEquals(
        List.of(
            new RefusedEntry(1, "TI stands outside of an entry, which begins with TY"),
            new RefusedEntry(5, "the entry has no title")),
        all.refused());
  }

  @Test
  void endNotesFormIsRead() {
    assertEquals(
        List.of(
            new Citation(
                1,
                "The Quiet Harbour",
                List.of("Ada Lindqvist", "Tom Rue"),
                OptionalInt.of(1987),
                Optional.of("0141439513"),
                Optional.empty(),
                Map.of("0", "Book", "I", "North")),
            new Citation(
                9,
                "Whole",
                List.of("Ed Itor"),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of("One"),
                Map.of("0", "Book Section"))),
        CitationFormat.ENDNOTE
            .read(
                """
                %0 Book
                %A Lindqvist, Ada
                %A Tom Rue
                %T The Quiet Harbour
                %D 1987
                %I North
                %@ 0141439513

                %0 Book Section
                %T One
                %B Whole
                %E Itor, Ed
                """)
            .citations());
  }
}
