package club.resolve.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Edition;
import club.resolve.book.Site;
import club.resolve.input.InputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogIndexTest {
  private static final CatalogIndex INDEX =
      Catalogs.index(
          "1,The Sound and the Fury,,William Faulkner,1,100",
          "2,Catch-22,,Joseph Heller,2,100",
          "3,The Master and Margarita,Мастер и Маргарита,Mikhail Bulgakov,3,100",
          "4,Norwegian Wood,ノルウェイの森,Haruki Murakami,4,100",
          "5,Snow Crash,,Neal Stephenson,5,100",
          "6,\"American Gods (American Gods, #1)\",,Neil Gaiman,6,100",
          "7,The Hard Thing About Hard Things: Building a Business,,Ben Horowitz,7,100",
          "8,Les Misérables,,Victor Hugo,8,100",
          "9,\"Foundation (Foundation, #1)\",,Isaac Asimov,9,100",
          "10,Foundation,,Mercedes Lackey,10,500",
          "11,The Brothers Karamazov,,Fyodor Dostoyevsky,11,100",
          "12,Emma,,Jane Austen,12,10",
          "13,Emma,,Jane Austen,12,900",
          "14,\"Guns, Germs, and Steel\",,Jared Diamond,14,100",
          "15,???,,Nobody,15,100");

  @AfterAll
  static void close() {
    INDEX.close();
  }

  private static List<String> search(String title) throws IOException {
    return Catalogs.titles(INDEX.search(title, Optional.empty(), 10));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sound and Fury                        | The Sound and the Fury
          Catch 22                              | Catch-22
          The Master & Margarita                | The Master and Margarita
          мастер и маргарита                    | The Master and Margarita
          Norwegian Wood, Haruki Marukami       | Norwegian Wood
          📕 Snow crash (1992)                  | Snow Crash
          Snowcrash                             | Snow Crash
          Snow Crash by Neal Stephenson         | Snow Crash
          01: american gods 📕                  | American Gods (American Gods, #1)
          The hard things about hard things     | The Hard Thing About Hard Things: Building a Business
          Les Miserables                        | Les Misérables
          The Brother Karamasov                 | The Brothers Karamazov
          Karamasow                             | The Brothers Karamazov
          Guns Germs & Steel - Diamond          | Guns, Germs, and Steel
          ???                                   | ???
          """)
  void findsWhatPeopleType(String typed, String title) throws IOException {
    assertEquals(title, search(typed).getFirst());
  }

  @Test
  void showsAllWorksOfATitleThatIsEqualTheOneMostPeopleHaveFirst() throws IOException {
    assertEquals(List.of("Foundation", "Foundation (Foundation, #1)"), search("foundation"));
  }

  @Test
  void showsTheBooksOfTheAuthorFirst() throws IOException {
    List<CatalogRow> rows = INDEX.search("Foundation", Optional.of("Isaac Asimov"), 10);
    assertEquals(Optional.of("Isaac Asimov"), rows.getFirst().author());
    assertEquals(2, rows.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 200})
  void showsTheBookOfTheAuthorInBracketsHoweverManyBearItsTitle(int others) throws IOException {
    List<String> lines =
        new ArrayList<>(
            IntStream.range(0, others)
                .mapToObj(i -> "%d,The Green Key,,Berta Lund%d,%d,900".formatted(i + 2, i, i))
                .toList());
    lines.add("1,The Green Key,,Ada Quist,w,1");
    try (CatalogIndex index = Catalogs.index(lines.toArray(String[]::new))) {
      List<CatalogRow> rows = index.search("The Green Key (Ada Quist)", Optional.empty(), 10);

      assertEquals(Optional.of("Ada Quist"), rows.getFirst().author());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Green Key by Ada Quist                       | The Green Key
          Ada Quist - The Green Key                        | The Green Key
          Quist, Ada: The Green Key                        | The Green Key
          """)
  void looksNoFurtherWhereACellHoldsATitleAndItsAuthor(String typed, String title)
      throws IOException {
    try (CatalogIndex index = greenBooks()) {
      assertEquals(
          List.of(title), Catalogs.titles(index.search(typed, Optional.empty(), 10)), typed);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Green: Harbour by Ada Quist                      | Harbour: Green
          Green / Key / Ring / Shore / Harbour by Ada Quist| Green / Key / Ring / Shore / Harbour (Green, #1-5)
          The Green Key by Berta Lund                      | The Green Key Ring
          """)
  void looksFurtherWhereAPartOfACellIsATitleButNotTheRestItsAuthor(String typed, String title)
      throws IOException {
    try (CatalogIndex index = greenBooks()) {
      List<String> titles = Catalogs.titles(index.search(typed, Optional.empty(), 10));
      assertTrue(titles.contains(title), titles.toString());
    }
  }

  private static CatalogIndex greenBooks() throws IOException {
    return Catalogs.index(
        "1,The Green Key,,Ada Quist,1,100",
        "2,The Green Key Ring,,Berta Lund,2,100",
        "3,Green,,Ada Quist,3,100",
        "4,Harbour: Green,,Ada Quist,4,100",
        "5,\"Green / Key / Ring / Shore / Harbour (Green, #1-5)\",,Ada Quist,5,100");
  }

  @Test
  void looksFurtherWhenNoBookOfTheTitleIsTheAuthors() throws IOException {
    List<CatalogRow> rows = INDEX.search("Emma", Optional.of("Jostein Faulkner"), 10);
    assertTrue(Catalogs.titles(rows).contains("The Sound and the Fury"), rows.toString());
    assertEquals("Emma", rows.getFirst().title());
  }

  @Test
  void putsTheEditionFirstThatMostPeopleHave() throws IOException {
    List<CatalogRow> rows = INDEX.search("Emma", Optional.empty(), 10);
    assertEquals("https://www.goodreads.com/book/show/13", rows.getFirst().link());
    assertEquals(2, rows.size());
  }

  @Test
  void manyEditionsDoNotCrowdOutAnotherWork() throws IOException {
    String[] lines =
        Stream.concat(
                IntStream.range(100, 120).mapToObj(i -> i + ",Inferno,,Dan Brown,1," + i),
                Stream.of("1,Inferno,,Dante Alighieri,2,5"))
            .toArray(String[]::new);
    try (CatalogIndex index = Catalogs.index(lines)) {
      List<CatalogRow> rows = index.search("Inferno", Optional.empty(), 10);
      assertEquals(10, rows.size());
      assertEquals(Optional.of("Dante Alighieri"), rows.get(1).author());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"📕", "", "!!!", "Zzyzx", "\u0000"})
  void findsNothingWhereThereIsNothing(String typed) throws IOException {
    assertEquals(List.of(), search(typed));
  }

  @Test
  void takesTitlesOfAnyLength() throws IOException {
    String endless = "endless words ".repeat(5_000) + "x".repeat(100_000);
    assertEquals(List.of(), search(endless));
    try (CatalogIndex index =
        Catalogs.index("1," + "word ".repeat(4_000) + "x".repeat(2_000) + ",,A,1,1")) {
      assertEquals(1, index.search("word xxx", Optional.empty(), 10).size());
    }
  }

  @Test
  void showsNoMoreThanAreAskedFor() throws IOException {
    assertEquals(1, INDEX.search("Foundation", Optional.empty(), 1).size());
    assertEquals(2, INDEX.search("the and wood emma", Optional.empty(), 2).size());
  }

  @Test
  void givesBackTheRowAsItWas() throws IOException {
    CatalogRow row = INDEX.search("Мастер и Маргарита", Optional.empty(), 1).getFirst();
    CatalogRow read =
        Catalogs.row(
            Catalogs.HEADER
                + "3,The Master and Margarita,Мастер и Маргарита,Mikhail Bulgakov,3,100\n");
    assertEquals(read, row);
  }

  @Test
  void titledHoldsOnlyEqualTitles() throws IOException {
    assertEquals(List.of("Snow Crash"), Catalogs.titles(INDEX.titled("snow crash", 10)));
    assertEquals(List.of(), INDEX.titled("snow", 10));
  }

  @Test
  void rareWordsWeighMore() {
    try (CatalogIndex index =
        Catalogs.index(
            IntStream.range(1, 400)
                .mapToObj(
                    i -> i + ",The Book of " + (i % 40 == 0 ? "Margarita" : "Stories") + ",,A,1,1")
                .toArray(String[]::new))) {
      assertTrue(index.weight("zzyzx") > 0.99);
      assertTrue(index.weight("margarita") > index.weight("stories"));
      assertTrue(index.weight("stories") >= 0.1);
      assertTrue(index.weight("of") <= 0.15);
      assertTrue(index.known("margarita"));
      assertFalse(index.known("zzyzx"));
    }
  }

  @Test
  void aCatalogueWithNothingOfUseIsAnError() {
    InputException empty =
        assertThrows(
            InputException.class,
            () -> CatalogIndex.inMemory("books.csv", Catalogs.reader("title,link\nEmma,\n")));
    assertEquals(
        "books.csv: holds no book with a title and a link; left out: 1 without a link, id or ISBN",
        empty.getMessage());
  }

  @Test
  void theSampleIsThere() throws IOException {
    try (CatalogIndex sample = CatalogIndex.sample(Site.GOODREADS)) {
      assertEquals(1, sample.search("The Talented Mr Ripley", Optional.empty(), 10).size());
    }
  }

  @Test
  void rowsAreFoundByTheirLink() throws IOException {
    assertEquals(
        List.of("Catch-22"), Catalogs.titles(INDEX.withLink(Site.GOODREADS.bookPage(2), 10)));
    assertEquals(List.of(), INDEX.withLink("https://www.goodreads.com/book/show/", 10));
  }

  @Test
  void worksAreFoundByTheNumbersOfTheirEditions() throws IOException {
    CatalogRow work =
        new CatalogRow(
            "https://openlibrary.org/works/OL1W",
            "Emma",
            List.of(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.of("OL1W"),
            OptionalLong.empty(),
            new WorkRecord(
                List.of(new Edition("Emma", Optional.of(77L), Optional.empty(), List.of(), false)),
                List.of()));
    try (CatalogIndex index = CatalogIndex.of("works", List.of(work))) {
      assertEquals(List.of(work), index.withEdition(77, 10));
      assertEquals(List.of(work), index.withLink("https://openlibrary.org/works/OL1W", 10));
      assertEquals(List.of(), index.withEdition(7, 10));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // An equal title before those that only begin so; then by readers.
        "foundation | Foundation, Foundation (Foundation, #1)",
        "the so | The Sound and the Fury",
        "SOUND AND | The Sound and the Fury",
        "murakami nor | Norwegian Wood",
        "em | Emma, Emma",
        "мас | The Master and Margarita",
        "nothing such | ''"
      })
  void booksBeginAsTyped(String typed, String titles) throws IOException {
    assertEquals(titles, String.join(", ", Catalogs.titles(INDEX.beginning(typed, 10))));
    assertTrue(INDEX.beginning(typed, 1).size() <= 1);
  }
}
