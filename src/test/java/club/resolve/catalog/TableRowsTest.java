package club.resolve.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Isbn;
import club.resolve.input.InputException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TableRowsTest {
  private static final String PAGE = "https://www.goodreads.com/book/show/";
  private static final String BY_ISBN = "https://www.goodreads.com/book/isbn/";

  @Test
  void takesAllThatAPlainCatalogueTells() throws IOException {
    assertEquals(
        new CatalogRow(
            PAGE + "3",
            "Sorcerer's Stone",
            List.of("Philosopher's Stone"),
            Optional.of("J.K. Rowling"),
            OptionalInt.of(1997),
            Isbn.parse("0439554934"),
            Optional.of("4640799"),
            OptionalLong.of(4602479)),
        Catalogs.row(
            """
            goodreads_id,title,original_title,author,year,isbn10,work_id,ratings_count
            3,Sorcerer's Stone,Philosopher's Stone,J.K. Rowling,1997,0439554934,4640799,4602479
            """));
  }

  @Test
  void readsNumbersAsSpreadsheetsWriteThem() throws IOException {
    CatalogRow row =
        Catalogs.row(
            """
            goodreads_book_id,title,original_publication_year,ratings_count
            7.0,Dune,1965.0,12.0
            """);
    assertEquals(PAGE + "7", row.link());
    assertEquals(OptionalInt.of(1965), row.year());
    assertEquals(OptionalLong.of(12), row.readers());
  }

  @Test
  void bringsLinksIntoTheirOneForm() throws IOException {
    CatalogRow row =
        Catalogs.row("Title,URL\nDune,http://goodreads.com/en/book/show/44767458-dune?from=x\n");
    assertEquals(PAGE + "44767458", row.link());
  }

  @Test
  void readsALibraryExportOfGoodreads() throws IOException {
    CatalogRow row =
        Catalogs.row(
            "Book Id,Title,Author,Author l-f,ISBN,ISBN13,Year Published,Exclusive Shelf\n"
                + "12,Emma,Jane Austen,\"Austen,"
                + " Jane\",\"=\"\"0141439580\"\"\",\"=\"\"9780141439587\"\"\",2003,read\n");
    assertEquals(PAGE + "12", row.link());
    assertEquals(Optional.of("Jane Austen"), row.author());
    assertEquals(Isbn.parse("9780141439587"), row.isbn());
  }

  @Test
  void aBookIdOfAnotherCatalogueIsNone() {
    InputException wrong =
        assertThrows(
            InputException.class, () -> Catalogs.reader("Book Id,Title,Author\n12,Emma,Jane\n"));
    assertTrue(String.valueOf(wrong.getMessage()).contains("goodreads_id"), wrong.getMessage());
  }

  @Test
  void readsTheIdentifiersOfCalibre() throws IOException {
    CatalogRow row =
        Catalogs.row(
            "authors,identifiers,pubdate,title\n"
                + "Ann Leckie,\"amazon:B00,goodreads:17333324,isbn:9780316246620\",2013-10-01T00:00:00+00:00,Ancillary"
                + " Justice\n");
    assertEquals(PAGE + "17333324", row.link());
    assertEquals(OptionalInt.of(2013), row.year());
  }

  @Test
  void aBookThatIsKnownByItsIsbnAloneHasTheLinkByIt() throws IOException {
    List<CatalogRow> rows =
        Catalogs.rows(
            Catalogs.reader(
                """
                title,goodreads_id,link,isbn13,isbn
                Dune,7,,9780441172719,
                Emma,,,9780141439587,,
                Persuasion,,https://example.org/persuasion,,0141439688
                Ulysses,,https://www.goodreads.com/book/show/338798,,
                """));
    assertEquals(
        List.of(PAGE + "7", BY_ISBN + "9780141439587", BY_ISBN + "9780141439686", PAGE + "338798"),
        rows.stream().map(CatalogRow::link).toList());
  }

  @Test
  void titlesAndIsbnsAreACatalogue() throws IOException {
    CatalogReader reader =
        Catalogs.reader("title,isbn\nEmma,0141439580\nDune,9780441172710\nUlysses,\n");
    assertEquals(List.of("Emma"), Catalogs.titles(Catalogs.rows(reader)));
    assertEquals(
        "1 without a link, id or ISBN, 1 with a link, id or ISBN that belongs to no book",
        reader.leftOut().sentence());
  }

  @Test
  void theIdentifiersOfCalibreTellAnIsbnToo() throws IOException {
    CatalogRow row =
        Catalogs.row("title,identifiers\nAncillary Justice,\"amazon:B00,isbn:9780316246620\"\n");
    assertEquals(BY_ISBN + "9780316246620", row.link());
    assertEquals(Isbn.parse("9780316246620"), row.isbn());
  }

  @Test
  void takesOnlyTheMatchesOfAnEarlierResult() throws IOException {
    CatalogReader reader =
        Catalogs.reader(
            "Title,Link,Status,Confidence,Source,Seconds,Matched Title,Matched Author,Reason\n"
                + "sound and fury,"
                + PAGE
                + "10975,match,95,catalog,0.1,The Sound and the Fury,William Faulkner,\n"
                + "Emma,"
                + PAGE
                + "5,guess,,duckduckgo,0.1,Emma,,\n");
    List<CatalogRow> rows = Catalogs.rows(reader);
    assertEquals(List.of("The Sound and the Fury"), Catalogs.titles(rows));
    assertEquals(List.of("sound and fury"), rows.getFirst().otherTitles());
    assertEquals("1 not a match in an earlier result", reader.leftOut().sentence());
  }

  @Test
  void countsWhatIsLeftOutAndWhy() throws IOException {
    CatalogReader reader =
        Catalogs.reader("title,goodreads_id\n,1\nA,\nB,0\nC,https://example.org/\nD,4\n");
    assertEquals(List.of("D"), Catalogs.titles(Catalogs.rows(reader)));
    assertEquals(
        "1 without a title, 1 without a link, id or ISBN, 2 with a link, id or ISBN that belongs"
            + " to no book",
        reader.leftOut().sentence());
    assertEquals(4, reader.leftOut().total());
  }

  @Test
  void readsATableThatIsPacked() throws IOException {
    List<CatalogRow> rows =
        Catalogs.rows(Catalogs.reader(Catalogs.packed("title,goodreads_id\nDune,7\n")));
    assertEquals(List.of("Dune"), Catalogs.titles(rows));
  }
}
