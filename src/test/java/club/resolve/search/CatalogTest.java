package club.resolve.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.input.CsvTable;
import club.resolve.input.InputException;
import club.resolve.match.Site;
import club.resolve.search.Catalog.Entry;
import club.resolve.timing.Meter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {
  private static final String BOOK = "https://www.goodreads.com/book/show/";

  private static Catalog catalog(String text) throws IOException {
    return Catalog.load(
        "books.csv", new ByteArrayInputStream(text.getBytes(UTF_8)), Site.GOODREADS);
  }

  private static Catalog sample() throws IOException {
    return Catalog.sample(Site.GOODREADS);
  }

  private static List<String> links(Catalog catalog, String title) {
    return catalog.find(title).stream().map(Entry::link).toList();
  }

  private static String complaint(String text) {
    return String.valueOf(assertThrows(InputException.class, () -> catalog(text)).getMessage());
  }

  private static void assertSays(String message, String... parts) {
    for (String part : parts) {
      assertTrue(message.contains(part), () -> "'" + part + "' is not in: " + message);
    }
  }

  @Test
  void aBookIsFoundByItsId() throws IOException {
    Catalog catalog = catalog("title,author,goodreads_id\nEmma,Jane Austen,6969\n");
    assertEquals(
        List.of(new Entry("Emma", Optional.of("Jane Austen"), BOOK + "6969")),
        catalog.find("emma"));
  }

  @Test
  void aBookIsFoundByItsLinkInCanonicalForm() throws IOException {
    Catalog catalog =
        catalog("Title;Authors;Link\nEmma;;http://goodreads.com/en/book/show/6969.Emma?x=1\n");
    assertEquals(List.of(new Entry("Emma", Optional.empty(), BOOK + "6969")), catalog.find("Emma"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"goodreads_id", "Goodreads ID", "goodreads_book_id", "Goodreads Book Id"})
  void theColumnOfIdsMayBearSeveralNames(String name) throws IOException {
    assertEquals(List.of(BOOK + "6969"), links(catalog("title," + name + "\nEmma,6969\n"), "Emma"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"link", "URL", "Goodreads Link", "goodreads_url"})
  void theColumnOfLinksMayBearSeveralNames(String name) throws IOException {
    assertEquals(
        List.of(BOOK + "6969"),
        links(catalog("title," + name + "\nEmma," + BOOK + "6969\n"), "Emma"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Talented Mr. Ripley                   | talented mr ripley
          Invisible Women: Data Bias in a World     | Invisible Women
          Invisible Women                           | Invisible Women: Data Bias in a World
          The Way of Kings (The Stormlight #1)      | The Way of Kings
          The Way of Kings                          | The Way of Kings (The Stormlight #1)
          Wild: From Lost to Found (Anniversary)    | Wild
          Wild                                      | Wild - From Lost to Found
          Les Misérables                            | Les Miserables
          War & Peace                               | War and Peace
          """)
  void aTitleIsFoundInAnotherForm(String known, String asked) throws IOException {
    Catalog catalog = catalog("title\tgoodreads_id\n" + known + "\t1\nOther Book\t2\n");
    assertEquals(List.of(BOOK + "1"), links(catalog, asked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Wild: Another Subtitle", "Wilder", "Lost to Found", "", "???", "The", "Wild 2"})
  void whatDoesNotAgreeIsNotFound(String asked) throws IOException {
    Catalog catalog = catalog("title,goodreads_id\nWild: From Lost to Found,1\n");
    assertEquals(List.of(), catalog.find(asked));
  }

  @Test
  void booksOfTheSameTitleComeInTheOrderOfTheFile() throws IOException {
    Catalog catalog =
        catalog(
            "title,author,goodreads_id\nEmma,B,2\nPersuasion,A,3\nEmma: A Novel,A,1\nEmma,C,5\n");
    assertEquals(List.of(BOOK + "2", BOOK + "1", BOOK + "5"), links(catalog, "Emma"));
  }

  @Test
  void titlesOfTheSameHashAreToldApart() throws IOException {
    assertEquals("man".hashCode(), "mc0".hashCode());
    Catalog catalog = catalog("title,goodreads_id\nMan,1\nMc0,2\n");
    assertEquals(List.of(BOOK + "1"), links(catalog, "man"));
    assertEquals(List.of(BOOK + "2"), links(catalog, "MC0"));
    assertEquals("xan".hashCode(), "xc0".hashCode());
    assertEquals(List.of(), links(catalog("title,goodreads_id\nXan,1\n"), "xc0"));
  }

  @Test
  void manyBooksAreAllFound() throws IOException {
    StringBuilder text = new StringBuilder("title,goodreads_id\n");
    for (int i = 1; i <= 30_000; i++) {
      text.append("The Book of Number ").append(i).append(": A Subtitle,").append(i).append('\n');
    }
    Catalog catalog = catalog(text.toString());
    for (int i = 1; i <= 30_000; i += 7) {
      assertEquals(List.of(BOOK + i), links(catalog, "book of number " + i));
    }
    assertEquals(List.of(), links(catalog, "book of number 30001"));
  }

  @Test
  void rowsWithoutTitleOrLinkAreLeftOut() throws IOException {
    Catalog catalog = catalog("title,goodreads_id\n,1\nEmma,\n  ,2\nPersuasion,3\nx\n");
    assertEquals(List.of(), links(catalog, "Emma"));
    assertEquals(List.of(BOOK + "3"), links(catalog, "Persuasion"));
    Catalog linked =
        catalog("title,link\nEmma,https://www.amazon.com/dp/1\nPersuasion," + BOOK + "3\n");
    assertEquals(List.of(), links(linked, "Emma"));
    assertEquals(List.of(BOOK + "3"), links(linked, "Persuasion"));
  }

  @Test
  void anEarlierResultGivesItsMatchesAlone() throws IOException {
    Catalog catalog =
        catalog(
            "Title,Link,Status\nEmma,%s1,match\nPersuasion,%s2,guess\nSanditon,%s3,Match\nWild,,not_found\n"
                .formatted(BOOK, BOOK, BOOK));
    assertEquals(List.of(BOOK + "1"), links(catalog, "Emma"));
    assertEquals(List.of(), links(catalog, "Persuasion"));
    assertEquals(List.of(BOOK + "3"), links(catalog, "Sanditon"));
    assertEquals(List.of(), links(catalog, "Wild"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Emma", "0", "-5", "1.5", "12 34", "1234567890123", "1e6"})
  void anIdThatIsNoneIsAnErrorThatNamesItsPlace(String id) {
    assertSays(
        complaint("title,author,goodreads_id\nEmma,x,6969\nPersuasion,y," + id + "\n"),
        "books.csv",
        "line 3",
        "column 3",
        "'" + id + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title,author", "name,goodreads_id", "title", "goodreads_id,link"})
  void missingColumnsAreAnErrorThatListsThoseThere(String header) {
    assertSays(
        complaint(header + "\nEmma,1\n".substring(0, header.contains(",") ? 8 : 5) + "\n"),
        "books.csv",
        "title",
        "goodreads_id",
        "link",
        header.replace(",", ", "));
  }

  @Test
  void aCatalogueWithoutASingleBookIsAnError() {
    assertSays(complaint("title,goodreads_id\nEmma,\n"), "books.csv", "no book", "Goodreads");
    assertSays(complaint("title,goodreads_id\n"), "books.csv", "no book");
    assertSays(complaint(""), "books.csv", "is empty");
  }

  @Test
  void theFileIsClosedAtTheEnd() throws IOException {
    boolean[] closed = new boolean[1];
    InputStream in =
        new ByteArrayInputStream("title,goodreads_id\nEmma,1\n".getBytes(UTF_8)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    Catalog.load("books.csv", in, Site.GOODREADS);
    assertTrue(closed[0]);
  }

  @Test
  void aLinkHelpsOutWhereTheIdIsMissing() throws IOException {
    Catalog catalog = catalog("title,goodreads_id,link\nEmma,," + BOOK + "6969\n");
    assertEquals(List.of(BOOK + "6969"), links(catalog, "Emma"));
  }

  @Test
  void everyBookOfTheSampleIsFoundByTitleAndByAuthor() throws IOException {
    Catalog catalog = sample();
    Source source = new CatalogSource(catalog);
    int books = 0;
    InputStream in = Objects.requireNonNull(Catalog.class.getResourceAsStream("catalog.csv"));
    try (CsvTable table = CsvTable.open("catalog.csv", in)) {
      for (Optional<CsvTable.Line> line = table.next(); line.isPresent(); line = table.next()) {
        String title = line.get().cells().get(0);
        String author = line.get().cells().get(1);
        String link = BOOK + line.get().cells().get(2);
        assertEquals(List.of(link), links(catalog, title), title);
        assertEquals(List.of(link), Answers.links(ask(source, title, Optional.of(author))), title);
        assertEquals(new Answer.Nothing(), ask(source, title, Optional.of("Nobody Atall")), title);
        books++;
      }
    }
    assertEquals(59, books);
  }

  @ParameterizedTest
  @CsvSource({
    "The Talented Mr Ripley, 2247142",
    "Invisible Women, 41104077",
    "Men without women, 31950871"
  })
  void theSampleKnowsTitlesAsPeopleTypeThem(String title, long id) throws IOException {
    assertEquals(List.of(BOOK + id), links(sample(), title));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ripley's game", "Beyond Interpretation"})
  void theSampleDoesNotKnowAllBooks(String title) throws IOException {
    assertEquals(new Answer.Nothing(), ask(new CatalogSource(sample()), title, Optional.empty()));
  }

  private static Answer ask(Source source, String title, Optional<String> author) {
    try {
      return source.search(new Query(title, author), new Meter());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSourceGivesRecordsInOrder() throws IOException {
    Source source =
        new CatalogSource(
            catalog("title,author,goodreads_id\nEmma,Jane Austen,6969\nEmma: A Novel,,1\n"));
    assertEquals("catalog", source.name());
    assertEquals(
        List.of(
            new Candidate(
                Candidate.Kind.RECORD,
                BOOK + "6969",
                "Emma",
                Optional.of("Jane Austen"),
                1,
                "catalog"),
            new Candidate(
                Candidate.Kind.RECORD,
                BOOK + "1",
                "Emma: A Novel",
                Optional.empty(),
                2,
                "catalog")),
        Answers.candidates(ask(source, "Emma", Optional.empty())));
  }

  @Test
  void aSourceLeavesOutOtherAuthorsButKeepsUnknownOnes() throws IOException {
    Source source =
        new CatalogSource(
            catalog(
                "title,author,goodreads_id\nEmma,Jane Austen,1\nEmma,McCall Smith,2\nEmma,,3\n"));
    assertEquals(
        List.of(BOOK + "1", BOOK + "3"),
        Answers.links(ask(source, "Emma", Optional.of("Austen, Jane"))));
    assertEquals(
        List.of(BOOK + "3"), Answers.links(ask(source, "Emma", Optional.of("Somebody Else"))));
  }

  @Test
  void aSourceAsksNoOne() throws IOException, InterruptedException {
    Meter meter = new Meter();
    Answer answer = new CatalogSource(sample()).search(new Query("Emma", Optional.empty()), meter);
    assertEquals(1, Answers.candidates(answer).size());
    assertEquals(0, meter.tries());
    assertEquals(Optional.empty(), meter.fetched());
    assertEquals(Optional.empty(), meter.waited());
  }
}
