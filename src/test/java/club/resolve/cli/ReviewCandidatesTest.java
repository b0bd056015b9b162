package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.review.Keys;
import club.resolve.service.LibraryServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A review over the candidates of sources, up to the result that is written anew. */
@Timeout(60)
final class ReviewCandidatesTest {
  private static final String PAGE = "https://www.goodreads.com/book/show/";
  private static final String CATALOG = "--source=catalog=@shelf.csv";

  @TempDir private Path folder;
  private Program program;
  private LibraryServer library;
  private final List<String> opened = new ArrayList<>();

  @BeforeEach
  void prepare() throws IOException {
    library = new LibraryServer();
    program =
        new Program(folder)
            .browser(
                address -> {
                  opened.add(address);
                  return true;
                });
    program.file(
        "shelf.csv",
        """
        title,author,goodreads_id,year
        The Fall,Albert Camus,11,1956
        The Fall,Guillermo del Toro,12,2010
        The Fall of Hyperion,Dan Simmons,13,1990
        Emma,Jane Austen,20,1815
        """);
    program.file("books.csv", "title,author\nThe Fall,\nThe Falls,\nNobody's Book,\nEmma,\n");
    assertEquals(0, program.run("@books.csv", CATALOG).code());
  }

  @AfterEach
  void stop() {
    library.close();
  }

  private String review(String keys, String... options) {
    String[] args = new String[options.length + 3];
    args[0] = "review";
    args[1] = "@books_links.csv";
    args[2] = CATALOG;
    System.arraycopy(options, 0, args, 3, options.length);
    Program.Run run = program.keys(keys).run(args);
    assertEquals(0, run.code(), run.err());
    return run.out();
  }

  private List<String> decisions() throws IOException {
    Path file = program.path("decisions.csv");
    return Files.exists(file) ? Files.readAllLines(file).stream().skip(1).toList() : List.of();
  }

  private List<String> column(String name) throws IOException {
    return program.column("books_links.csv", name);
  }

  @Test
  void allCandidatesAreListedBestFirst() {
    String out = review("q");
    assertTrue(out.contains("\n  typed    The Fall\n  because  "), out);
    assertTrue(
        out.contains(
            """
              1 * The Fall (Albert Camus, 1956)
                  https://www.goodreads.com/book/show/11
              2   The Fall (Guillermo del Toro, 2010)
                  https://www.goodreads.com/book/show/12
            y/1-2 take  n none  l link  o open  f find  s skip  q quit  ?
            """),
        out);
  }

  @Test
  void aNumberTakesItsCandidateAndTheResultIsWrittenAnew() throws IOException {
    List<String> before = Program.rowsButForSeconds(program.read("books_links.csv"));

    String out = review("2q");

    assertTrue(out.contains("> 2\ntaken: " + PAGE + "12\n"), out);
    assertTrue(
        out.endsWith(program.path("books_links.csv") + " is written anew with 1 decision.\n"), out);
    assertEquals(List.of("The Fall,," + PAGE + "12"), decisions());
    List<String> after = Program.rowsButForSeconds(program.read("books_links.csv"));
    assertEquals(
        "The Fall,%s12,match,100,decided,-,The Fall,,decided by hand,,".formatted(PAGE),
        after.get(1));
    assertEquals(
        before.subList(2, 5).stream().map(ReviewCandidatesTest::untimed).toList(),
        after.subList(2, 5).stream().map(ReviewCandidatesTest::untimed).toList());
    assertTrue(Files.exists(program.path("books_links.csv.bak")));
  }

  private static String untimed(String row) {
    return row.replace(",-,", ",,");
  }

  @Test
  void aNumberThatNoCandidateHasIsTold() throws IOException {
    String out = review("904q");
    assertTrue(out.contains("The candidates are 1-2."), out);
    assertEquals(List.of(), decisions());
  }

  @Test
  void ofTenOrMoreCandidatesANumberEndsWithEnter() throws IOException {
    StringBuilder shelf = new StringBuilder("title,author,goodreads_id\n");
    for (int i = 1; i <= 12; i++) {
      shelf.append("The Fall,Author %c,%d\n".formatted('A' + i, 100 + i));
    }
    program.file("shelf.csv", shelf.toString());
    String out = review("13\b1\r1\u001bq", "--results=20");
    int listed = out.split("https://www.goodreads.com/book/show/1\\d\\d", -1).length - 1;
    assertTrue(listed >= 10, out);
    assertTrue(out.contains("\n  typed    The Fall\ny/1-"), out);
    String eleventh = out.substring(out.indexOf("  11 "));
    String link = eleventh.substring(eleventh.indexOf(PAGE)).lines().findFirst().orElseThrow();
    assertEquals(List.of("The Fall,," + link), decisions());
  }

  @Test
  void aBookThatWasNotFoundIsWalkedTooAndItsLinkIsTyped() throws IOException {
    int rows = column("Status").indexOf("not_found");
    assertEquals("Nobody's Book", column("Title").get(rows));
    String out = review("ssl" + PAGE + "99\rq");
    assertTrue(out.contains("not_found"), out);
    assertEquals(List.of("Nobody's Book,," + PAGE + "99"), decisions());
    assertEquals(PAGE + "99", column("Link").get(rows));
    assertEquals("match", column("Status").get(rows));
  }

  @Test
  void nothingIsWrittenWhereNothingWasDecided() throws IOException {
    String before = program.read("books_links.csv");
    String out = review("sbq");
    assertFalse(out.contains("written anew"), out);
    assertEquals(before, program.read("books_links.csv"));
    assertTrue(Files.notExists(program.path("books_links.csv.bak")));
  }

  @Test
  void undoingGoesBackToTheRowAndLeavesNothing() throws IOException {
    String before = program.read("books_links.csv");
    String out = review("u2uq");
    assertTrue(out.contains("Nothing was decided that could be undone."), out);
    assertTrue(out.contains("undone: The Fall\n\n1 of "), out);
    assertEquals(List.of(), decisions());
    assertEquals(before, program.read("books_links.csv"));
    assertTrue(out.endsWith("Nothing was decided.\n"), out);

    review("2n");
    assertEquals(PAGE + "12", column("Link").getFirst());
    String again = review("1u", "--all");
    assertTrue(again.contains("  decided  " + PAGE + "12"), again);
    assertEquals("The Fall,," + PAGE + "12", decisions().getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "o2, https://www.goodreads.com/book/show/12",
    "oo, https://www.goodreads.com/book/show/11",
    "'o\r', https://www.goodreads.com/book/show/11",
    "og, https://www.goodreads.com/search?q=The+Fall",
    "o9, ''",
    "ox, ''"
  })
  void aPageIsOpenedInTheBrowser(String keys, String address) throws IOException {
    String out = review(keys + "q");
    assertEquals(address.isEmpty() ? List.of() : List.of(address), opened);
    assertEquals(!address.isEmpty(), out.contains("  opened: " + address + "\n"), out);
    assertEquals(List.of(), decisions());
  }

  @Test
  void withoutABrowserTheAddressIsPrinted() {
    program.browser(_ -> false);
    String out = review("o2q");
    assertTrue(out.contains("  open in a browser: " + PAGE + "12\n"), out);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.goodreads.com/search?q=Emma, a search on Goodreads",
    "https://www.goodreads.com/work/editions/3360164, a list of editions on Goodreads",
    "https://openlibrary.org/works/OL1W, not the page of a book on Goodreads"
  })
  void aPageThatIsNoBooksIsOpenedAndNotTaken(String link, String words) throws IOException {
    program.file("books_links.csv", "Title,Link,Status\nEmma,%s,guess\n".formatted(link));
    program.file("shelf.csv", "title,author,goodreads_id\nDune,Frank Herbert,1\n");
    for (String key : List.of("y", "\r", "1")) {
      opened.clear();
      String out = review(key + "q");
      assertTrue(out.contains("This link cannot be taken, as it is " + words), out);
      assertEquals(List.of(link), opened);
      assertEquals(List.of(), decisions());
    }
  }

  @Test
  void aLinkByIsbnIsTaken() throws IOException {
    String link = "https://www.goodreads.com/book/isbn/9780141439587";
    program.file("books_links.csv", "Title,Link,Status\nEmmeline,%s,review\n".formatted(link));
    program.keys("y").run("review", "@books_links.csv", CATALOG);
    assertEquals(List.of("Emmeline,," + link), decisions());
  }

  @Test
  void whatAServiceSaysReachesTheTerminalInPrintableForm() throws IOException {
    program.file("shelf.csv", "title,author,goodreads_id\nThe Fall,\u001b[2J\u202eCamus,11\n");
    String out = review("f\rq");
    assertTrue(out.contains("(\\u001b[2J\\u202eCamus)"), out);
    assertFalse(out.contains("\u001b"), out);
  }

  @Test
  void theSourcesAreAskedAgainForWhatIsTyped() throws IOException {
    String out = review("f\u0015Emma / Jane Austen\r1q");
    assertTrue(out.contains("  title / author: The Fall"), out);
    assertTrue(out.contains("  1   Emma (Jane Austen, 1815)"), out);
    assertEquals(List.of("The Fall,," + PAGE + "20"), decisions());
  }

  @Test
  void aSearchThatFindsNothingLeavesTheCandidates() throws IOException {
    String out = review("f\u0015Zzyzx\r2q");
    assertTrue(out.contains("Nothing is found; the candidates are those from before."), out);
    assertEquals(List.of("The Fall,," + PAGE + "12"), decisions());
  }

  @ParameterizedTest
  @ValueSource(strings = {"f\u001b", "f\u0015\r"})
  void theSearchCanBeLeft(String keys) throws IOException {
    assertFalse(review(keys + "2q").contains("are asked"));
    assertEquals(List.of("The Fall,," + PAGE + "12"), decisions());
  }

  @Test
  void keptAnswersAreShownAndOnlyASearchAsksTheService() throws IOException {
    assertEquals(
        0, program.run("@books.csv", library.source(), "--accept=100", "--overwrite").code());
    library.forget();

    String out = review("s" + "fx\u0015Persuasion\rq", library.source());

    assertTrue(out.contains(LibraryServer.link("The Fall")), out);
    assertTrue(out.contains(LibraryServer.link("Persuasion")), out);
    assertEquals(List.of("Persuasion"), library.asked(LibraryServer.Kind.TITLE));
    library.forget();
    String offline = review("f\u0015Middlemarch\rq", library.source(), "--offline");
    assertTrue(offline.contains("openlibrary: no answer is stored"), offline);
    assertEquals(List.of(), library.questions());
  }

  @Test
  void rowsThatAreToBeRunAgainAreCountedAndNotWalked() throws IOException {
    program.file(
        "books_links.csv", "Title,Link,Status\nEmma,,blocked\nDune,,error\nThe Fall,,not_found\n");
    Program.Run run = program.keys("q").run("review", "@books_links.csv", CATALOG);
    assertTrue(run.out().contains("1 of 1   not_found\n"), run.out());
    assertEquals(
        "2 rows are blocked or error, and not asked about: run resolve again for them.",
        run.err().strip());
  }

  @Test
  void aResultThatCannotBeWrittenLeavesTheDecisionsAndSaysWhatToDo() throws IOException {
    String broken =
        program.read("books_links.csv").replaceFirst("(?m)^Emma,([^,]*),match", "Emma,$1,found it");
    program.file("books_links.csv", broken);

    Program.Run run = program.keys("2q").run("review", "@books_links.csv", CATALOG);

    assertEquals(2, run.code());
    assertTrue(run.err().contains("is not written anew: "), run.err());
    assertTrue(run.err().contains("resolve rescore "), run.err());
    assertEquals(List.of("The Fall,," + PAGE + "12"), decisions());
    assertEquals(broken, program.read("books_links.csv"));
  }

  @Test
  void whatWasTypedIntoTheResultHolds() throws IOException {
    program.file(
        "books_links.csv",
        program
            .read("books_links.csv")
            .replaceFirst("(?m)^Emma,[^,]*,match", "Emma,%s77,match".formatted(PAGE)));

    review("2q");

    assertEquals(PAGE + "77", column("Link").get(3));
    assertEquals("changed by hand", column("Reason").get(3));
    assertEquals(0, program.run("@books.csv", CATALOG).code());
    assertEquals(PAGE + "77", column("Link").get(3));
    assertEquals(PAGE + "12", column("Link").getFirst());
  }

  @Test
  void whereNobodyKnowsWhoWroteARowItStaysAndIsStillNotReplaced() throws IOException {
    Files.delete(program.path("home/.cache/resolve/answers.db"));
    program.file(
        "books_links.csv",
        program
            .read("books_links.csv")
            .replaceFirst("(?m)^Emma,[^,]*,match", "Emma,%s77,match".formatted(PAGE)));

    review("2q");

    assertEquals(
        List.of(PAGE + "12", PAGE + "77"),
        List.of(column("Link").getFirst(), column("Link").get(3)));
    Program.Run refused = program.run("@books.csv", CATALOG);
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("not known what was changed"), refused.err());
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80})
  void linesAreBrokenBetweenWordsToFitTheTerminal(int columns) {
    program.terminal(columns);
    String out = review("nnuo2?q").replace(folder.toString(), "");
    out.lines()
        .filter(line -> !line.contains("://") && !line.contains("written anew"))
        .forEach(line -> assertTrue(line.length() <= columns, line));
    assertTrue(out.contains("u undo  b back  q quit  ?"), out);
  }

  @Test
  void aTerminalThatWasResizedIsFilledAnew() {
    program.keys(() -> Keys.resizing("?s?q", 40, 40, 100));
    Program.Run run = program.run("review", "@books_links.csv", CATALOG);
    String narrow = run.out().substring(0, run.out().indexOf("2 of "));
    String wide = run.out().substring(run.out().indexOf("2 of "));
    narrow
        .lines()
        .filter(line -> !line.contains("://"))
        .forEach(line -> assertTrue(line.length() <= 40, line));
    String key = "  l          type or paste the link of another Goodreads book page\n";
    assertFalse(narrow.contains(key), narrow);
    assertTrue(wide.contains(key), wide);
  }

  @Test
  void allKeysAreExplained() {
    String out = review("?q");
    assertTrue(out.contains("  u          undo the last decision\n"), out);
  }

  @Test
  void aTypedAuthorIsReadFromTheColumnThatIsNamed() throws IOException {
    program.file("books.csv", "title,writer\nNobody's Book,A. Nemo\nNobody's Book,B. Nemo\n");
    program.run("@books.csv", CATALOG, "--author-column=writer", "--overwrite");
    review("sl" + PAGE + "99\r", "--author-column=writer");
    assertEquals(List.of("Nobody's Book,B. Nemo," + PAGE + "99"), decisions());
    assertEquals(List.of("not_found", "match"), column("Status"));
  }
}
