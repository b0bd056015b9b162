package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong gets one clear line and exit code 2, and nothing is written. */
final class BadInputTest {
  private static final String GOOD = "title,author\nEmma,Jane Austen\n";

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() throws IOException {
    program = new Program(folder);
    program.file("books.csv", GOOD);
  }

  @AfterEach
  void theListIsUntouched() throws IOException {
    assertEquals(GOOD, program.read("books.csv"));
  }

  /** Runs, and sees to it that there is one line, which contains all of these. */
  private void complains(List<String> contents, String... args) throws IOException {
    String filesBefore = program.files();

    Program.Run run = program.run(args);

    assertEquals(2, run.code(), run.err());
    // A second line may tell where to find help.
    List<String> lines =
        run.errLines().stream()
            .filter(line -> !line.startsWith("resolve: resolve --help"))
            .toList();
    assertEquals(1, lines.size(), run.err());
    for (String content : contents) {
      assertTrue(lines.getFirst().contains(content), content + " is missing in: " + run.err());
    }
    assertEquals("", run.out());
    assertEquals(filesBefore, program.files());
  }

  private void complainsAbout(String file, String text, String... contents) throws IOException {
    program.file(file, text);
    complains(List.of(contents), "@" + file, "--source=catalog", "--output=@out.csv");
  }

  @Test
  void noFileAtAll() throws IOException {
    complains(List.of("FILE"));
  }

  @Test
  void noSuchFile() throws IOException {
    complains(List.of("nowhere.csv", "no such file"), "@nowhere.csv", "--source=catalog");
  }

  @Test
  void aFolder() throws IOException {
    Files.createDirectory(program.path("lists.csv"));

    complains(List.of("lists.csv", "folder"), "@lists.csv", "--source=catalog");
  }

  @Test
  void anEmptyFile() throws IOException {
    complainsAbout("empty.csv", "", "empty.csv", "empty");
  }

  @Test
  void anEmptyPlainList() throws IOException {
    complainsAbout("empty.txt", "", "empty.txt", "empty");
  }

  @Test
  void anEmptyStandardInput() throws IOException {
    program.stdin("");

    complains(List.of("standard input", "empty"), "-", "--source=catalog");
  }

  @Test
  void noTitleColumnListsTheColumnsThereAre() throws IOException {
    complainsAbout(
        "other.csv", "tome,year\nEmma,1815\n", "other.csv", "line 1", "title", "tome, year");
  }

  @Test
  void aTitleColumnThatIsNotThere() throws IOException {
    complains(
        List.of("books.csv", "line 1", "\"Buch\"", "title, author", "--title-column"),
        "@books.csv",
        "--title-column=Buch",
        "--source=catalog");
  }

  @Test
  void anAuthorColumnThatIsNotThere() throws IOException {
    complains(
        List.of("books.csv", "line 1", "\"Autor\"", "title, author", "--author-column"),
        "@books.csv",
        "--author-column=Autor",
        "--source=catalog");
  }

  @Test
  void aQuotationMarkThatIsNotClosed() throws IOException {
    complainsAbout(
        "quote.csv",
        "title,author\nEmma,Jane Austen\n\"Broken,Nobody\nOther,Nobody\n",
        "quote.csv",
        "line 3",
        "column \"title\"",
        "quotation mark");
  }

  @Test
  void aRowWithMoreCellsThanTheHeader() throws IOException {
    complainsAbout(
        "wide.csv",
        "title,author\nEmma,Jane Austen\nGuns, Germs, and Steel\n",
        "wide.csv",
        "line 3",
        "column 3");
  }

  @Test
  void bytesThatAreNotUtf8() throws IOException {
    damaged("latin.csv", "title\nZoë\nJane Eyre by Bront~\n");

    complains(
        List.of("latin.csv", "line 3", "column 19", "UTF-8"), "@latin.csv", "--source=catalog");
  }

  /** A list in UTF-8, in which "~" stands for a byte of another encoding. */
  private void damaged(String file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '~' ? (byte) 0xE9 : bytes[i];
    }
    Files.write(program.path(file), bytes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%PDF-1.7                       | this is a PDF, not a list",
        "<!DOCTYPE html><p>Emma         | this is a web page (HTML), not a list",
        "{\\rtf1 Emma                   | this is a document (RTF), not a list",
        "Emma;Jane@Persuasion;Jane      | line 1: no line names the columns",
      })
  void aFileThatIsNoList(String text, String refusal) throws IOException {
    complainsAbout("books.csv.txt", text.replace('@', '\n'), "books.csv.txt", refusal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--mode=turbo          | 'turbo'        | sequential, threads, virtual",
        "--mode=               | --mode         | sequential, threads, virtual",
        "--source=altavista    | altavista      | openlibrary, hardcover, googlebooks, wikidata,"
            + " brave, duckduckgo, searxng, catalog, simulated",
        "--source=             | source         | openlibrary",
        "--source=catalog,     | source         | openlibrary",
        "--source=searxng      | searxng        | searxng=http",
        "--source=searxng=x    | 'x'            | http",
        "--source=openlibrary=ftp://a/ | 'ftp://a/' | http",
        "--source=simulated=soon | 'soon'       | 700ms",
        "--delay=5             | '5'            | 5s",
        "--delay=-5s           | '-5s'          | 5s",
        "--interval=fast       | 'fast'         | 700ms",
        "--timeout=1year       | '1year'        | 2m",
        "--timeout=0           | --timeout      | 0",
        "--format=xlsx         | 'xlsx'         | csv, jsonl",
        "--workers=0           | --workers: '0' | not a whole number from 1",
        "--workers=-3          | --workers: '-3' | not a whole number from 1",
        "--workers=many        | --workers: 'many' | not a whole number from 1",
        "--workers=99999999999 | --workers: '99999999999' | not a whole number from 1 to",
        "--results=0           | --results: '0' | not a whole number from 1",
        "--retries=-1          | --retries: '-1' | not a whole number from 0",
        "--accept=101          | --accept: '101' | not a number from 0 to 100 with at most one"
            + " decimal",
        "--accept=99.55        | --accept: '99.55' | at most one decimal",
        "--review=half         | --review: 'half' | not a number from 0 to 100",
        "--review=99           | --review=99    | is below",
        "--review=99.5         | --review=99.5  | is below",
        "--fallback=last       | 'last'         | first, none",
        "--color=pink          | 'pink'         | auto, always, never",
        "--contact=nobody      | 'nobody'       | mail",
        "--colour=auto         | --colour       | ''",
      })
  void aValueThatCannotBeRight(String option, String named, String right) throws IOException {
    complains(List.of(named, right), "@books.csv", option);
  }

  @Test
  void aSecondFile() throws IOException {
    complains(
        List.of("unexpected argument '", "more.csv'", "quotation marks"),
        "@books.csv",
        "@more.csv");
  }

  @Test
  void aCatalogueThatIsNotThere() throws IOException {
    complains(
        List.of("mine.csv", "no such file"),
        "@books.csv",
        "--source=catalog=" + program.path("mine.csv"));
  }

  @Test
  void aCatalogueWithoutLinks() throws IOException {
    program.file("mine.csv", "title,shelf\nEmma,3\n");

    complains(
        List.of("mine.csv", "line 1", "title, shelf"),
        "@books.csv",
        "--source=catalog=" + program.path("mine.csv"));
  }

  @Test
  void aCatalogueInWhichNoIdIsOne() throws IOException {
    program.file("mine.csv", "title,goodreads_id\nOther,12x\n");

    complains(
        List.of("mine.csv", "1 with a link, id or ISBN that belongs to no book"),
        "@books.csv",
        "--source=catalog=" + program.path("mine.csv"));
  }

  @Test
  void anOutputFolderThatDoesNotExist() throws IOException {
    complains(
        List.of("missing/out.csv", "no folder"),
        "@books.csv",
        "--source=catalog",
        "--output=@missing/out.csv");
  }

  @Test
  void anOutputThatIsAFolder() throws IOException {
    Files.createDirectory(program.path("out"));

    complains(List.of("out", "folder"), "@books.csv", "--source=catalog", "--output=@out");
  }

  @Test
  void anOutputFolderThatMayNotBeWritten() throws IOException {
    Path locked = Files.createDirectory(program.path("locked"));
    assertTrue(locked.toFile().setWritable(false));
    assumeFalse(Files.isWritable(locked), "someone who may write everywhere runs this test");

    complains(List.of("locked"), "@books.csv", "--source=catalog", "--output=@locked/out.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@books.csv", "@./books.csv", "@x/../books.csv"})
  void anOutputThatIsTheList(String output) throws IOException {
    Files.createDirectory(program.path("x"));

    complains(List.of("books.csv"), "@books.csv", "--source=catalog", "--output=" + output);
  }

  @Test
  void anOutputThatIsALinkToTheList() throws IOException {
    Files.createSymbolicLink(program.path("link.csv"), program.path("books.csv"));

    complains(List.of("link.csv"), "@books.csv", "--source=catalog", "--output=@link.csv");
  }

  @Test
  void anOutputWhoseBackupWouldBeTheList() throws IOException {
    program.file("a.csv", "an earlier result");
    program.file("a.csv.bak", GOOD);

    complains(List.of("a.csv"), "@a.csv.bak", "--source=catalog", "--output=@a.csv");
    assertEquals(GOOD, program.read("a.csv.bak"));
  }

  @Test
  void timingsThatAreTheList() throws IOException {
    complains(List.of("books.csv"), "@books.csv", "--source=catalog", "--timings=@books.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--output", "--timings", "--candidates"})
  void anOutputThatIsTheCatalogue(String output) throws IOException {
    program.file("mine.csv", "title,goodreads_id\nEmma,6969\n");

    complains(
        List.of("mine.csv: writing it would overwrite a catalogue"),
        "@books.csv",
        "--source=catalog,catalog=@mine.csv",
        output + "=@mine.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--timings", "--candidates"})
  void standardOutputIsForTheResult(String output) throws IOException {
    complains(
        List.of(output + ": needs the name of a file; only the result goes to standard output"),
        "@books.csv",
        "--source=catalog",
        output + "=-");
  }

  @ParameterizedTest
  @CsvSource({
    "--candidates=@books.csv, the list itself",
    "--candidates=@out.csv, another file of this run",
    "--candidates=@missing/c.jsonl, there is no folder",
    "--candidates=@decisions.csv, the decisions",
  })
  void candidatesInAPlaceThatIsNone(String option, String what) throws IOException {
    complains(List.of(what), "@books.csv", "--source=catalog", "--output=@out.csv", option);
  }

  @Test
  void timingsThatAreTheResult() throws IOException {
    complains(
        List.of("out.csv"),
        "@books.csv",
        "--source=catalog",
        "--output=@out.csv",
        "--timings=@out.csv");
  }

  @Test
  void nothingHostileReachesTheTerminal() throws IOException {
    program.file("evil.csv", "na\u001b[31mme,\u0007year\u009b2J\nEmma,1815\n");

    Program.Run run = program.run("@evil.csv", "--source=catalog");

    assertEquals(2, run.code());
    assertTrue(
        run.err().codePoints().allMatch(c -> c == '\n' || !Character.isISOControl(c)), run.err());
  }

  @Test
  void aQuotationMarkThatIsNotClosedInAnotherColumn() throws IOException {
    complainsAbout(
        "quote.csv",
        "title,author\nEmma,Jane Austen\nOther,\"Nobody\n",
        "quote.csv",
        "line 3",
        "column \"author\"",
        "quotation mark");
  }

  @Test
  void aByteThatIsNotUtf8AtTheBeginningOfALineDoesNotEndTheListThere() throws IOException {
    damaged("latin.csv", "title\nEmmä\n~mile\nEmma\n");

    complains(List.of("latin.csv", "line 3", "column 1"), "@latin.csv", "--source=catalog");
  }

  @Test
  void aByteThatIsNotUtf8FarDownIsFoundBeforeAnythingIsAsked() throws IOException {
    damaged("long.csv", "title\n" + "Emmä\n".repeat(50_000) + "~");

    complains(List.of("long.csv", "line 50002", "column 1"), "@long.csv", "--source=catalog");
  }
}
