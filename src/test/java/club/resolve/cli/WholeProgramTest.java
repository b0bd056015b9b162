package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.batch.Mode;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a list to a list, without any service. */
final class WholeProgramTest {
  private static final String FIVE =
      """
      title
      The Talented Mr Ripley
      Ripley's game
      Invisible Women
      Beyond Interpretation
      Men without women
      """;
  private static final String HEADER =
      "Title,Link,Status,Confidence,Source,Seconds,Matched Title,Matched Author,Reason,Unanswered";

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() throws IOException {
    program = new Program(folder);
    program.file("books.csv", FIVE);
  }

  private static List<String> linksAndStatuses(String csv) {
    List<String> found = new ArrayList<>();
    for (String line : csv.lines().skip(1).toList()) {
      String[] cells = line.split(",", 4);
      found.add(cells[1].replaceFirst("^https://www.goodreads.com/book/show/", "") + cells[2]);
    }
    return found;
  }

  @ParameterizedTest
  @EnumSource
  void theFiveSampleTitlesByCatalogue(Mode mode) throws Exception {
    Program.Run run = program.run("@books.csv", "--source=catalog", "--mode=" + name(mode));

    assertEquals(0, run.code(), run.err());
    List<String> rows = linksAndStatuses(program.read("books_links.csv"));
    assertEquals("2247142match", rows.get(0));
    assertEquals("41104077match", rows.get(2));
    assertEquals("31950871match", rows.get(4));
    assertEquals(5, rows.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog", "simulated=1ms"})
  void everyModeWritesTheSameRowsButForSeconds(String source) throws Exception {
    List<List<String>> results = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      Program.Run run =
          program.run(
              "@books.csv", "--source=" + source, "--mode=" + name(mode), "--workers=5", "-o", "-");
      assertEquals(0, run.code(), run.err());
      results.add(Program.rowsButForSeconds(run.out()));
    }

    assertEquals(6, results.getFirst().size());
    assertEquals(HEADER, results.getFirst().getFirst());
    assertEquals(results.get(0), results.get(1));
    assertEquals(results.get(0), results.get(2));
  }

  @Test
  void theSimulatedSearchFindsWhatTheCatalogueFinds() throws Exception {
    String catalog = program.run("@books.csv", "--source=catalog", "-o", "-").out();
    String simulated = program.run("@books.csv", "--source=simulated=1ms", "-o", "-").out();

    assertEquals(linksAndStatuses(catalog), linksAndStatuses(simulated));
  }

  @Test
  void whatComesFromStandardInputGoesToStandardOutput() throws Exception {
    Program.Run run = program.stdin("Emma\nWar of the Nobodies\n").run("-", "--source=catalog");

    assertEquals(0, run.code(), run.err());
    assertEquals(List.of("6969match", "not_found"), linksAndStatuses(run.out()));
    assertEquals("books.csv", program.files());
  }

  @ParameterizedTest
  @CsvSource({
    "books.csv, '', books_links.csv",
    "books.csv, --format=jsonl, books_links.jsonl",
    "my.books.csv, '', my.books_links.csv",
    "titles.txt, '', titles_links.csv",
    "titles, '', titles_links.csv",
  })
  void theResultLiesBesideTheList(String list, String option, String result) throws Exception {
    program.file(list, "title\nEmma\n");

    Program.Run run =
        option.isEmpty()
            ? program.run("@" + list, "--source=catalog")
            : program.run("@" + list, "--source=catalog", option);

    assertEquals(0, run.code(), run.err());
    assertTrue(Files.exists(program.path(result)), program.files());
    assertTrue(run.err().contains(result), run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "out.csv, '', csv",
    "out.jsonl, '', jsonl",
    "out.JSONL, '', jsonl",
    "out.txt, '', csv",
    "out.csv, --format=jsonl, jsonl",
    "out.jsonl, --format=csv, csv",
  })
  void theFormatIsThatOfTheEndingUnlessItIsNamed(String output, String option, String format)
      throws Exception {
    program.run(
        "@books.csv", "--source=catalog", "-o", "@" + output, option.isEmpty() ? "-q" : option);

    assertEquals(format.equals("csv"), program.read(output).startsWith(HEADER));
  }

  @Test
  void jsonLinesHaveTheSameFieldsAndTheTries() throws Exception {
    program.file("books.csv", "title,shelf\nEmma,3\n,4\n");

    Program.Run run = program.run("@books.csv", "--source=simulated=1ms", "-f", "jsonl", "-o", "-");

    List<JsonObject> rows =
        run.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertEquals(
        "[Title, Link, Status, Confidence, Source, Seconds, Matched Title, Matched Author, Reason,"
            + " Unanswered, Tries, Link By, shelf]",
        rows.getFirst().keySet().toString());
    assertEquals("match", rows.getFirst().get("Status").getAsString());
    assertEquals(1, rows.getFirst().get("Tries").getAsInt());
    assertTrue(rows.get(1).get("Seconds").isJsonNull(), "not measured is not 0");
    assertEquals("id", rows.getFirst().get("Link By").getAsString());
    assertTrue(rows.get(1).get("Link By").isJsonNull());
  }

  @Test
  void whatStoodThereBeforeIsKept() throws Exception {
    program.file("books_links.csv", "precious");

    program.run("@books.csv", "--source=catalog");

    assertEquals("precious", program.read("books_links.csv.bak"));
    assertTrue(program.read("books_links.csv").startsWith(HEADER));
    assertEquals("books.csv books_links.csv books_links.csv.bak home", program.files());
  }

  @Test
  void otherColumnsAreKeptAndThoseOfOurNamesAreCalledInput() throws Exception {
    program.file(
        "books.csv", "shelf,Link,title,STATUS\n3,http://a,Emma,read\n\"a, b\",,Beloved,\n");

    Program.Run run = program.run("@books.csv", "--source=catalog", "-o", "-");

    List<String> lines = run.out().lines().toList();
    assertEquals(HEADER + ",shelf,Input Link,Input STATUS", lines.getFirst());
    assertTrue(lines.get(1).endsWith(",3,http://a,read"), lines.get(1));
    assertTrue(lines.get(2).endsWith(",\"a, b\",,"), lines.get(2));
  }

  @Test
  void anEarlierResultCanBePutInAgain() throws Exception {
    program.run("@books.csv", "--source=catalog");

    Program.Run again = program.run("@books_links.csv", "--source=catalog", "-o", "-");

    assertEquals(0, again.code(), again.err());
    assertEquals(linksAndStatuses(program.read("books_links.csv")), linksAndStatuses(again.out()));
  }

  @Test
  void rowsWithoutATitleAreKeptAndChangeNothing() throws Exception {
    program.file("books.csv", "title,author\nEmma,\n,Jane Austen\n  ,\nBeloved,\n");

    Program.Run run = program.run("@books.csv", "--source=catalog", "-o", "-");

    assertEquals(0, run.code(), run.err());
    assertEquals(
        List.of("6969match", "skipped", "skipped", "6149match"), linksAndStatuses(run.out()));
    assertTrue(run.err().contains("2 titles: 2 on Goodreads"), run.err());
  }

  @Test
  void aQuotedCellWithCommasQuotesAndLineBreaksIsOneRow() throws Exception {
    program.file("books.csv", "title,note\n\"Emma\",\"a, \"\"b\"\"\nc\"\nBeloved,\n");

    Program.Run run = program.run("@books.csv", "--source=catalog", "-o", "-");

    assertTrue(run.out().contains(",\"a, \"\"b\"\"\nc\"\n"), run.out());
    assertTrue(run.err().contains("2 titles: 2 on Goodreads"), run.err());
  }

  @Test
  void timingsHaveARowATitle() throws Exception {
    program.run("@books.csv", "--source=simulated=1ms", "--timings=@timings.csv", "-o", "@out.csv");

    List<String> lines = program.read("timings.csv").lines().toList();
    assertEquals(6, lines.size());
    String header = lines.getFirst().toLowerCase(Locale.ROOT);
    for (String name : List.of("queued", "waited", "fetched", "total", "tries", "source")) {
      assertTrue(header.contains(name), header);
    }
    assertTrue(
        Pattern.matches(
            "1,The Talented Mr Ripley(,[0-9]+\\.[0-9]{3}){4},1,simulated", lines.get(1)),
        lines.get(1));
  }

  @Test
  void whatWasNotMeasuredIsEmptyInTheTimings() throws Exception {
    program.run("@books.csv", "--source=catalog", "--timings=@timings.csv", "-o", "@out.csv");

    String first = program.read("timings.csv").lines().toList().get(1);
    assertTrue(
        Pattern.matches("1,The Talented Mr Ripley,[0-9.]+,,,[0-9]+\\.[0-9]{3},0,catalog", first),
        first);
  }

  @ParameterizedTest
  @CsvSource({
    "sequential, 5, '(sequential)'",
    "threads, 5, '(threads, 5 workers)'",
    "virtual, 3, '(virtual, 3 workers)'",
  })
  void theSummaryTellsCountsTimeAndMode(String mode, String workers, String manner)
      throws Exception {
    Program.Run run =
        program.run(
            "@books.csv", "--source=simulated=1ms", "--mode=" + mode, "--workers=" + workers);

    assertTrue(Pattern.matches("5 titles: [0-9] on Goodreads.*", run.errLines().get(1)), run.err());
    assertTrue(
        Pattern.compile(
                "^Took [0-9.]+ m?s " + Pattern.quote(manner) + "; sources: ", Pattern.MULTILINE)
            .matcher(run.err())
            .find(),
        run.err());
    assertTrue(run.err().contains("median"), run.err());
    assertTrue(run.err().contains("95th percentile"), run.err());
  }

  @Test
  void quietSaysNothing() throws Exception {
    Program.Run run = program.terminal(80).run("@books.csv", "--source=catalog", "-q");

    assertEquals("", run.err());
    assertEquals("", run.out());
    assertEquals(0, run.code());
  }

  @Test
  void progressIsForTerminals() throws Exception {
    Program.Run piped = program.run("@books.csv", "--source=simulated=1ms");
    Program.Run shown = program.terminal(80).run("@books.csv", "--source=simulated=1ms");

    assertFalse(piped.err().contains("\r"), piped.err());
    assertTrue(shown.err().contains("\r"), shown.err());
  }

  @Test
  void colourIsForTerminalsAndNoColorIsObeyed() throws Exception {
    String[] wrong = {"@nowhere.csv"};

    assertFalse(program.run(wrong).err().contains("\u001b"));
    assertTrue(program.run("@nowhere.csv", "--color=always").err().contains("\u001b"));
    assertTrue(program.terminal(80).run(wrong).err().contains("\u001b"));
    assertFalse(program.run("@nowhere.csv", "--color=never").err().contains("\u001b"));
    assertFalse(program.with("NO_COLOR", "1").run(wrong).err().contains("\u001b"));
  }

  @Test
  void titlesNeverReachTheTerminalRaw() throws Exception {
    program.file(
        "books.csv",
        "title\n\u001b[2J\u001b]0;owned\u0007Emma\n\"a\u009b31mb\rc\"\n\u202eEmma\u0000\n");

    Program.Run run =
        program.run("@books.csv", "--source=simulated=1ms", "--fallback=first", "-o", "@out.csv");

    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.err().codePoints().allMatch(c -> c == '\n' || !Character.isISOControl(c)), run.err());
  }

  @ParameterizedTest
  @CsvSource({"--help, Exit codes", "-h, --source", "--version, resolve "})
  void helpAndVersionGoToStandardOutput(String option, String content) throws Exception {
    Program.Run run = program.run(option);

    assertEquals(0, run.code());
    assertTrue(run.out().contains(content), run.out());
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog.csv", "catalog.index"})
  void anIsbnFindsItsEditionInACatalogueOrItsIndex(String catalog) throws Exception {
    program.file(
        "catalog.csv",
        """
        goodreads_id,title,author,isbn,ratings_count
        2,The Lady of the Lake,Raymond Chandler,0394758250,500
        3,The Lady of the Lake,Walter Scott,,50
        4,Emma,Jane Austen,9780141439587,90000
        """);
    program.file(
        "books.csv",
        """
        title,isbn
        The Lady of the Lake,978-0-394-75825-1
        The Lady of the Lake,
        Persuasion,9780141439587
        Emma,9780394758251
        """);
    Program.Run indexed = program.run("index", "@catalog.csv", "-o", "@catalog.index");
    assertEquals(0, indexed.code(), indexed.err());

    Program.Run run = program.run("@books.csv", "--source=catalog=@" + catalog, "-o", "-");

    assertEquals(0, run.code(), run.err());
    assertEquals(
        List.of("2match", "2review", "4review", "4match"), linksAndStatuses(run.out()), run.out());
    assertTrue(run.out().contains(",match,99.9,catalog,"), run.out());
    assertTrue(run.out().contains(",\"ISBN equal, title differs"), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"review", "explain", "doctor", "index", "eval"})
  void everyCommandKnowsHelpAndVersion(String command) throws Exception {
    assertTrue(program.run(command, "--help").out().contains("Usage: resolve " + command));
    assertTrue(program.run(command, "--version").out().startsWith("resolve "));
  }

  @Test
  void theCommandLineWinsThenTheEnvironmentThenTheFile() throws Exception {
    Files.createDirectories(program.path("config/resolve"));
    program.file("config/resolve/resolve.properties", "source=catalog\nmode=sequential\n");
    program.with("XDG_CONFIG_HOME", program.path("config").toString());

    assertTrue(program.run("@books.csv").err().contains("(sequential)"));
    program.with("RESOLVE_MODE", "threads");
    assertTrue(program.run("@books.csv").err().contains("(threads, 8 workers)"));
    assertTrue(program.run("@books.csv", "-m", "virtual").err().contains("(virtual, 8 workers)"));
  }

  @Test
  void theFileLiesInTheHomeFolderWhereNothingElseIsSaid() throws Exception {
    Files.createDirectories(program.path("home/.config/resolve"));
    program.file("home/.config/resolve/resolve.properties", "source=catalog\nworkers=3\n");

    Program.Run run = program.run("@books.csv");

    assertTrue(run.err().contains("3 workers"), run.err());
  }

  @ParameterizedTest
  @CsvSource({"mood=virtual, 'mood'", "help=true, 'help'", "resolve-mode=x, 'resolve-mode'"})
  void aWrongKeyInTheFileIsAnErrorThatNamesIt(String line, String key) throws Exception {
    Files.createDirectories(program.path("config/resolve"));
    program.file("config/resolve/resolve.properties", line + "\n");

    Program.Run run =
        program.with("XDG_CONFIG_HOME", program.path("config").toString()).run("@books.csv");

    assertEquals(2, run.code());
    assertEquals(1, run.errLines().size(), run.err());
    assertTrue(run.err().contains(key), run.err());
    assertTrue(run.err().contains("resolve.properties"), run.err());
    assertFalse(Files.exists(program.path("books_links.csv")));
  }

  @Test
  void aWrongValueOutsideTheCommandLineNamesThePlaceItCameFrom() throws Exception {
    Program.Run run = program.with("RESOLVE_MODE", "turbo").run("@books.csv", "--source=catalog");

    assertEquals(2, run.code());
    assertTrue(run.err().contains("'turbo'"), run.err());
    assertTrue(run.err().contains("RESOLVE_MODE"), run.err());
  }

  @Test
  void unknownVariablesAndThoseOfTheLauncherAreIgnored() throws Exception {
    program.with("RESOLVE_JAVA_OPTS", "-Xmx64m").with("RESOLVE_NONSENSE", "x");

    assertEquals(0, program.run("@books.csv", "--source=catalog").code());
  }

  @Test
  void aTitleTypedTwiceIsAskedOnceAndNamedInTheSummary() throws Exception {
    program.file("books.csv", "title\nInvisible Women\nEmma\n3. invisible women!\n");

    // One by one, as the search gets the title as it stands in whichever row comes first.
    Program.Run run =
        program.run(
            "@books.csv", "--source=simulated=1ms", "--mode=sequential", "-o", "-", "-f", "jsonl");

    assertTrue(
        run.err()
            .contains(
                "1 title repeats an earlier one of the list, and was not searched for again."),
        run.err());
    List<String> rows = run.out().lines().toList();
    assertTrue(rows.get(2).contains("/show/41104077"), rows.get(2));
    assertEquals(2, rows.stream().filter(row -> row.contains("\"Tries\":1")).count(), run.out());
  }

  @ParameterizedTest
  @EnumSource
  void theCandidatesAreWrittenInTheOrderOfTheRows(Mode mode) throws Exception {
    program.file("books.csv", "title\nInvisible Women\nNo Such Book\nBeloved\n");

    Program.Run run =
        program.run(
            "@books.csv",
            "--source=simulated=1ms",
            "--mode=" + name(mode),
            "--candidates=@candidates.jsonl");

    assertEquals(0, run.code(), run.err());
    List<String> lines = program.read("candidates.jsonl").lines().toList();
    assertTrue(lines.getFirst().startsWith("{\"Row\":1,\"Title\":\"Invisible Women\","));
    assertTrue(lines.getLast().startsWith("{\"Row\":3,\"Title\":\"Beloved\","));
    assertEquals(
        1,
        lines.stream()
            .filter(line -> line.startsWith("{\"Row\":1,") && line.contains("\"Picked\":true"))
            .count());
  }

  @Test
  void noFileOfARunOverwritesAnother() throws Exception {
    Program.Run run =
        program.run("@books.csv", "--source=catalog", "--timings=@x.csv", "--candidates=@x.csv");

    assertEquals(2, run.code());
    assertTrue(run.err().contains("would overwrite another file of this run"), run.err());
  }

  @Test
  void theDelayCountsAsWaited() throws Exception {
    program.file("books.csv", "title\nEmma\n");

    program.run(
        "@books.csv", "--source=catalog", "--delay=50ms", "--timings=@timings.csv", "-o", "-");

    String waited = program.read("timings.csv").lines().toList().get(1).split(",", -1)[3];
    assertTrue(Double.parseDouble(waited) >= 0.05, waited);
  }

  private static String name(Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  @Test
  void aQuotedLastCellBeforeCrLfIsOneRow() throws Exception {
    program.file("books.csv", "title,note\r\n\"Emma\",\"a, \"\"b\"\"\r\nc\"\r\nBeloved,\r\n");

    Program.Run run = program.run("@books.csv", "--source=catalog", "-o", "-");

    assertTrue(run.out().contains(",\"a, \"\"b\"\"\r\nc\"\n"), run.out());
    assertTrue(run.err().contains("2 titles: 2 on Goodreads"), run.err());
  }
}
