package club.resolve.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Book;
import club.resolve.book.Isbn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One small file for each export, with its quirks. */
class ExportsTest {
  private static final String GOODREADS_24 =
      "Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,"
          + "Publisher,Binding,Number of Pages,Year Published,Original Publication Year,Date Read,"
          + "Date Added,Bookshelves,Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,"
          + "Private Notes,Read Count,Owned Copies\n";

  private static final String LIBRARY_THING =
      String.join(
              "\t",
              "Book Id",
              "Title",
              "Sort Character",
              "Primary Author",
              "Primary Author Role",
              "Secondary Author",
              "Publication",
              "Date",
              "Review",
              "ISBN",
              "ISBNs",
              "Source",
              "Entry Date",
              "Work id")
          + "\n";

  private static final String LIBIB =
      "item_type,title,creators,first_name,last_name,collection,ean_isbn13,upc_isbn10,description,"
          + "publisher,publish_date,group,tags,notes,price,length,number_of_discs,"
          + "number_of_players,age_group,ensemble,aspect_ratio,esrb,rating,review,review_date,"
          + "status,began,completed,added,copies\n";

  @TempDir private Path folder;

  private List<Book> csv(String content) throws IOException {
    return Lists.books(folder, "export.csv", content);
  }

  private static Book book(
      long row, String title, String author, String isbn, int year, String goodreadsId) {
    return new Book(
        row,
        title,
        Optional.of(author).filter(name -> !name.isEmpty()),
        Optional.of(isbn).filter(digits -> !digits.isEmpty()).map(Isbn::new),
        year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
        Optional.of(goodreadsId)
            .filter(id -> !id.isEmpty())
            .map(id -> "https://www.goodreads.com/book/show/" + id));
  }

  @Test
  void goodreadsWithIsbnsBareAndQuoted() throws IOException {
    assertEquals(
        List.of(
            book(1, "The Range (Depth, #1)", "David Epstein", "9780140449136", 1951, "101"),
            book(2, "Café Days, and \"Nights\"", "Zoë Example", "9780804429573", 2003, "102"),
            book(3, "No Number", "Ann One", "", 2020, "103"),
            book(4, "Old Songs", "Homer", "", 0, "104")),
        csv(
            GOODREADS_24
                + "101,\"The Range (Depth, #1)\",David   Epstein,\"Epstein, David\",,"
                + "=\"0140449132\",=\"9780140449136\",0,4.20,Tor,Hardcover,448,2019,1951,"
                + "2020/10/25,2020/10/21,\"a, b\",\"a (#1), b (#2)\",read,,,,1,0\n"
                + "102,\"Café Days, and \"\"Nights\"\"\",Zoë Example,\"Example, Zoë\",\"B, C\","
                + "\"=\"\"080442957X\"\"\",\"=\"\"9780804429573\"\"\",5,3.99,,Paperback,,2003,,,"
                + "2019/07/08,,,read,\"Good:<br/>- one, two<br/>\n\nhe said \"\"no\"\",\r\nend\","
                + ",,2,0\n"
                + "103,No Number,Ann  One,\"One, Ann\",,=\"\",=\"\",0,4,,,,2020,,,2020/03/05,,,"
                + "to-read,,,,0,0\n"
                + "104,Old Songs,Homer,Homer,,\"=\"\"\"\"\",\"=\"\"\"\"\",0,4,,,,,-750,,"
                + "2020/03/05,,,to-read,,,,0,0\n"));
  }

  @Test
  void goodreadsOfThirtyOneColumnsWithAByteOrderMarkAndCrLf() throws IOException {
    String header =
        GOODREADS_24.strip().replace(",Owned Copies", "")
            + ",Recommended For,Recommended By,Owned Copies,Original Purchase Date,"
            + "Original Purchase Location,Condition,Condition Description,BCID\r\n";
    assertEquals(31, header.split(",", -1).length);
    assertEquals(
        List.of(book(1, "Gardens", "May Green", "9780140449136", 2019, "42036538")),
        csv(
            "\uFEFF"
                + header
                + "42036538,Gardens,May Green,\"Green, May\",,\"=\"\"0140449132\"\"\","
                + "\"=\"\"9780140449136\"\"\",0,4.20,Tor,Hardcover,448,2019,2019,2020/10/25,"
                + "2020/10/21,,,read,,,,1,,,0,,,,,\r\n"));
  }

  @Test
  void goodreadsWithoutAverageRatingAndInOtherCase() throws IOException {
    assertEquals(
        List.of(book(1, "Gardens", "May Green", "9780140449136", 2019, "77")),
        csv(
            GOODREADS_24.replace("Average Rating,", "").toUpperCase(Locale.ROOT)
                + "77,Gardens,May Green,\"Green, May\",,=\"0140449132\",=\"9780140449137\",0,"
                + "Tor,Hardcover,448,2019,,2020/10/25,2020/10/21,,,read,,,,1,0\n"));
  }

  @Test
  void storyGraph() throws IOException {
    assertEquals(
        List.of(
            book(1, "Home Again", "Ursa Long, Todd Short", "9780140449136", 0, ""),
            book(2, "Attention", "Tim Wang", "9780804429573", 0, ""),
            book(3, "Podcast Book", "", "", 0, "")),
        csv(
            "Title,Authors,Contributors,ISBN/UID,Format,Read Status,Date Added,Last Date Read,"
                + "Dates Read,Read Count,Moods,Pace,Character- or Plot-Driven?,"
                + "Strong Character Development?,Loveable Characters?,Diverse Characters?,"
                + "Flawed Characters?,Star Rating,Review,Content Warnings,"
                + "Content Warning Description,Tags,Owned?\n"
                + "Home Again,\"Ursa Long, Todd Short\",\"Ill Ustrator (Illustrator)\","
                + "9780140449136,,to-read,2021/05/10,\"\",\"\",0,\"\",,,,,,,,,\"\",,\"\",No\n"
                + "Attention,Tim Wang,\"\",080442957X,,read,2021/05/10,\"\",\"\",1,"
                + "\"dark, sad\",fast,,,,,,5.0,\"<div>Well,\n1984 is better</div>\",\"\",\"\","
                + "\"\",No\n"
                + "Podcast Book,\"\",\"\",3f2a9c1e-0000-4b4b-9d9d-111122223333,audio,read,"
                + "2021/05/10,\"\",\"\",1,,,,,,,,,,,,,No\n"));
  }

  private static final String LIBRARY_THING_ROWS =
      "5498194\tMarelle\t1\tCortázar, Julio\t\t\tGallimard (1979), Poche\t1979\tchef d'œuvre\t"
          + "[0140449132]\t0140449132, 9780140449136\tAmazon.fr\t[2006-08-09]\t57814\n"
          + "5498195\t\"Surely\" is a word\t1\tKing, Martin Luther, Jr.\t\t\tNew York : X, 1988\t\t"
          + "\"Quoted\" at first\t[]\t\tAmazon.com\t[2006-08-09]\t57815\n"
          + "5498196\tBeowulf\t1\t\t\t\t\t\t\t[9.78E+12]\t080442957X\tAmazon.com\t[2006]\t57816\n";

  private static final List<Book> LIBRARY_THING_BOOKS =
      List.of(
          book(1, "Marelle", "Julio Cortázar", "9780140449136", 1979, ""),
          book(2, "\"Surely\" is a word", "Martin Luther King Jr.", "", 1988, ""),
          book(3, "Beowulf", "", "9780804429573", 0, ""));

  @Test
  void libraryThingInUtf8() throws IOException {
    assertEquals(
        LIBRARY_THING_BOOKS,
        Lists.books(folder, "librarything.tsv", LIBRARY_THING + LIBRARY_THING_ROWS));
  }

  @Test
  void libraryThingInLatin1WhateverItsFileIsCalled() throws IOException {
    byte[] content =
        (LIBRARY_THING + LIBRARY_THING_ROWS.replace("œ", "oe"))
            .getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(LIBRARY_THING_BOOKS, Lists.books(folder, "librarything.tsv", content));
    assertEquals(LIBRARY_THING_BOOKS, Lists.books(folder, "export", content));
  }

  @Test
  void libraryThingWithBothEncodingsInOneFile() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        (LIBRARY_THING + "1\tLe Maître\t1\tÉcrit, Zoë").getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    bytes.writeBytes("\t\t\t\t\t\t\t\t\t\t9\n2\tNaïve Caf".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    assertEquals(
        List.of(
            book(1, "Le Maître", "Zoëé Écrit", "", 0, ""), book(2, "Naïve Café", "", "", 0, "")),
        Lists.books(folder, "mixed.tsv", bytes.toByteArray()));
  }

  @Test
  void libraryThingSavedBySpreadsheets() throws IOException {
    assertEquals(
        List.of(book(1, "The \"Word\"", "Julio Cortázar", "9780140449136", 1979, "")),
        Lists.books(
            folder,
            "saved.tsv",
            LIBRARY_THING
                + "5498194\t\"The \"\"Word\"\"\"\t1\t\"Cortázar, Julio\"\t\t\t\t1979\t"
                + "\"Long, \"\"long\"\"\"\t"
                + "[0140449132]\t\t\t\t57814\n"));
    assertEquals(
        List.of(book(1, "The \"Word\"", "Julio Cortázar", "9780140449136", 1979, "")),
        csv(
            LIBRARY_THING.replace('\t', ',')
                + "5498194,\"The \"\"Word\"\"\",1,\"Cortázar, Julio\",,,,1979,\"two\nlines\","
                + "[0140449132],,,,57814\n"));
  }

  @Test
  void calibre() throws IOException {
    assertEquals(
        List.of(
            book(1, "That Ain't It", "Sean Maguire", "9780140449136", 2019, "39077187"),
            book(2, "Good \"Signs\"", "Terry Patch & Neil Gate", "9780804429573", 0, ""),
            book(3, "Loose Leaves", "", "", 0, "")),
        csv(
            "\uFEFFauthors,author_sort,rating,library_name,timestamp,formats,size,isbn,"
                + "identifiers,comments,tags,series,series_index,languages,title,cover,"
                + "title_sort,publisher,pubdate,id,uuid\n"
                + "\"Sean Maguire\",\"Maguire, Sean\",\"5\",\"Bücher\","
                + "\"2021-01-19T22:41:16+01:00\",\"epub, original_epub\",\"1433809\","
                + "\"9780140449136\",\"goodreads:39077187,isbn:9780140449136\",\"Long,\nlong\","
                + "\"Cryptids\",\"\",\"8.0\",\"eng\",\"That Ain't It\",\"/home/x/cover.jpg\","
                + "\"That Ain't It\",\"Daw\",\"2019-03-05T01:00:00+01:00\",\"864\",\"3051ed45\"\n"
                + "\"Terry Patch & Neil Gate\",\"Patch, Terry & Gate, Neil\",\"\",\"Bücher\","
                + "\"2021-01-19T22:41:16+01:00\",\"\",\"\",\"\",\"amazon:B0,isbn:080442957X\","
                + "\"\",\"\",\"\",\"\",\"\",\"Good \"\"Signs\"\"\",\"\",\"\",\"\","
                + "\"0101-01-01T01:00:00+01:00\",\"865\",\"3051ed46\"\n"
                + "\"Unknown\",\"Unknown\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\","
                + "\"\",\"Loose Leaves\",\"\",\"\",\"\",\"\",\"866\",\"3051ed47\"\n"));
  }

  @Test
  void calibreWithAuthorSortAlone() throws IOException {
    assertEquals(
        List.of(book(1, "Signs", "Terry Patch & Neil Gate", "", 0, "")),
        csv("title,author_sort\n\"Signs\",\"Patch, Terry & Gate, Neil\"\n"));
  }

  @Test
  void hardcover() throws IOException {
    assertEquals(
        List.of(
            book(1, "Sand", "Frank Hill", "9780140449136", 1965, ""),
            book(2, "Sea", "Ann Shore", "9780804429573", 0, "")),
        csv(
            "Title,Author,Series,Status,Privacy,Hardcover Book ID,Hardcover Edition ID,ISBN 10,"
                + "ISBN 13,ASIN,Media,Country Code,Language Code,Binding,Pages,"
                + "Duration in Seconds,Publish Date,Publisher,Genres,Moods,Tags,"
                + "Content Warnings,Lists,Date Added,Date Started,Date Finished,Rating,Review,"
                + "Review Contains Spoilers,Sponsored Review,Review Date,Review Url,"
                + "Review Media URL,Private Notes,Owned,Compilation,Review Slate\n"
                + "Sand,Frank Hill,Sand #1,Read,Public,312460,30406835,0140449132,"
                + "9780140449136,,Book,us,en,Paperback,612,,1965-08-01,Ace,\"SF, Epic\",,,,,"
                + "2023-01-01,,,4.5,\"Sand,\nsand\",false,false,,,"
                + "https://www.goodreads.com/book/show/1,,true,false,\n"
                + "Sea,Ann Shore,,Want to Read,Public,5,6,080442957X,,B0ABC,Ebook,,,,,,,,,,,,,"
                + "2023-01-01,,,,,,,,,,,,,\n"));
  }

  @Test
  void bookBuddyOldAndNew() throws IOException {
    assertEquals(
        List.of(book(1, "100 Words", "Ed Itor", "9780140449136", 2004, "")),
        csv(
            "Uploaded Image URL,Author,\"Author (Last, First)\",Title,Subtitle,Genre,Rating,"
                + "Loaned To,Date Loaned,Publisher,Status,Notes,Edition,Date Published,ISBN,"
                + "Physical Location,Date Added,Google VolumeID,Summary,Tags\n"
                + ",Ed Itor,\"Itor, Ed\",100 Words,Sub,Reference,0,,,Houghton,Unread,,,2004/05/01,"
                + "9780140449136,,2014/03/02,9Fi-BfAGnooC,,\n"));
    assertEquals(
        List.of(
            book(1, "Roads", "Ed Itor", "9780140449136", 1951, ""),
            book(2, "Paths", "Ann Walker", "", 2001, "")),
        csv(
            "Title,Original Title,Subtitle,Series,Volume,Author,\"Author (Last, First)\","
                + "Publisher,Year Published,Original Year Published,Genre,Summary,"
                + "Number of Pages,Language,ISBN,Rating,Notes,Google VolumeID,"
                + "Uploaded Image URL,Position,Status,Date Added\n"
                + "Roads,Wege,,,,Ed Itor,\"Itor, Ed\",X,1999,1951,,\"In 1984, a road\",200,en,"
                + "9780140449136,0,,,,1,Read,2020/01/01\n"
                + "Paths,,,,,,\"Walker, Ann\",X,2001,,,,,,,,,,,2,Read,2020/01/01\n"));
  }

  @Test
  void libibKeepsItsRowsAndMarksWhatIsNoBook() throws IOException {
    String rest = ",,,,,,,,,,,,,,,,,,2024-01-01,1\n";
    List<Book> books =
        csv(
            LIBIB
                + "book,Sand,Frank Hill,Frank,Hill,My Books,9780140449136,0140449132,\"A, b\","
                + "Ace,1965-08-01"
                + rest.substring(1)
                + "movie,Sand,,,,My Films,0883929000000,,,,2021-10-22"
                + rest.substring(1)
                + "Book,Sea,\"Ann Shore, Bo Beach\",Ann,Shore,My Books,,080442957X,,,"
                + rest.substring(1)
                + ",Untyped,,,,,,,,,"
                + rest.substring(1));
    assertEquals(
        List.of(
            book(1, "Sand", "Frank Hill", "9780140449136", 1965, ""),
            new Book(
                2,
                "Sand",
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(2021),
                Optional.empty(),
                Optional.of("movie")),
            book(3, "Sea", "Ann Shore, Bo Beach", "9780804429573", 0, ""),
            book(4, "Untyped", "", "", 0, "")),
        books);
  }

  @Test
  void researchSetsWithIsbnsThatASpreadsheetHasDamaged() throws IOException {
    assertEquals(
        List.of(book(1, "The Game", "Su Coll, Al Other", "9780439023481", 2008, "2767052")),
        csv(
            "book_id,goodreads_book_id,best_book_id,work_id,books_count,isbn,isbn13,authors,"
                + "original_publication_year,original_title,title\n"
                + "1,2767052,2767053,2792775,272,439023483,9.78043902348e+12,"
                + "\"Su Coll, Al Other\",2008.0,Game,The Game\n"));
  }

  @Test
  void anEarlierResultGivesItsMatchesAndAsksAgainForTheRest() throws IOException {
    String page = "https://www.goodreads.com/book/show/";
    assertEquals(
        List.of(
            book(1, "Sand", "Frank Hill", "9780140449136", 0, "5"),
            book(2, "Sea", "Ann Shore", "", 0, "")),
        csv(
            "Title,Link,Status,Confidence,Source,Seconds,Matched Title,Matched Author,Reason,"
                + "author,isbn\n"
                + "Sand,"
                + page
                + "5,match,100,openlibrary,0.7,Sand,Frank Hill,title equal,Frank Hill,"
                + "0140449132\n"
                + "Sea,"
                + page
                + "6,guess,,openlibrary,0.7,See,Someone,title differs,Ann Shore,\n"));
  }

  @Test
  void aHandMadeListSeparatedBySemicolons() throws IOException {
    assertEquals(
        List.of(
            book(1, "Sand", "Frank Hill", "9780140449136", 1965, "7"),
            book(2, "Sea", "", "9780804429573", 0, "")),
        csv(
            """
             TITLE ;Author;Isbn-13;isbn_10;Year;URL
            Sand;Frank Hill;978-0-14-044913-6;;ca. 1965;https://www.goodreads.com/book/show/7.Sand?ref=x
            Sea;;9780140449137;0-8044-2957-X;12345;https://example.org/book/show/8
            """));
  }

  @Test
  void columnsThatTheUserNamesWin() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("named.csv"),
            "title,author,Real Title,Writer,isbn\nSand 1,Nobody,Sand,Frank  Hill,0140449132\n");
    List<InputRow> rows =
        Lists.rows(file, new Columns(Optional.of("real title"), Optional.of("WRITER")));
    assertEquals(
        List.of(
            new InputRow(
                book(1, "Sand", "Frank Hill", "9780140449136", 0, ""),
                List.of("Sand 1", "Nobody", "Frank  Hill", "0140449132"))),
        rows);
  }

  @Test
  void theOtherCellsStayAsTheyAre() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("rest.csv"),
            """
            Book Id,Title,Author,Author l-f,ISBN,Exclusive Shelf
            5, Sand ,Frank   Hill,"Hill, Frank",="0140449132",
            """);
    assertEquals(
        List.of("5", "Frank   Hill", "Hill, Frank", "=\"0140449132\"", ""),
        Lists.rows(file, new Columns(Optional.empty(), Optional.empty())).getFirst().rest());
  }

  @Test
  void aRowWithACellTooManyIsAnErrorInAnExportToo() {
    InputException e =
        assertThrows(
            InputException.class,
            () ->
                csv(
                    """
                    Book Id,Title,Author,Author l-f,Exclusive Shelf
                    1,Sand,Frank Hill,"Hill, Frank",read
                    2,Sand, Sea and Sun,Ann Shore,"Shore, Ann",read
                    """));
    assertTrue(
        e.getMessage().contains("export.csv, line 3, column 6: the row has 6 cells"),
        e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "1399,0",
    "1400,1400",
    "2100,2100",
    "2101,0",
    "c1987,1987",
    "1988.0,1988",
    "2001-05-01T00:00:00+00:00,2001",
    "5/1/2001,2001",
    "'New York : X, 1988, c1980',1988",
    "12345,0",
    "-750,0",
    "0101-01-01,0"
  })
  void aYearIsFourDigitsFrom1400To2100(String cell, int year) throws IOException {
    assertEquals(
        List.of(book(1, "Sand", "", "", year, "")),
        csv("title,publication date\nSand,\"" + cell + "\"\n"));
  }
}
