package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.batch.Mode;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code --candidates} writes, in a run of the whole program. */
final class CandidatesTest {
  private static final String PAGE = "https://www.goodreads.com/book/show/";

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void write() throws Exception {
    program = new Program(folder);
    program.file(
        "catalog.csv",
        """
        goodreads_id,title,author,ratings_count
        2,The Lady of the Lake,Raymond Chandler,500
        3,The Lady of the Lake,Walter Scott,50
        4,Emma,Jane Austen,900
        """);
    program.file(
        "books.csv",
        """
        title,author,link
        The Lady of the Lake,Walter Scott,
        No Such Thing,,
        Emma,,
        ,,
        """);
  }

  private void run(String... more) {
    Stream<String> args =
        Stream.of(
            "@books.csv",
            "--source=catalog=@catalog.csv",
            "--output=@out.csv",
            "--candidates=@all.jsonl");
    Program.Run run = program.run(Stream.concat(args, Stream.of(more)).toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
  }

  private List<JsonObject> candidates() throws Exception {
    return program
        .read("all.jsonl")
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  /** Features as {@code text points}. */
  private static List<String> reasons(JsonObject candidate) {
    return StreamSupport.stream(candidate.getAsJsonArray("Reasons").spliterator(), false)
        .map(reason -> reason.getAsJsonObject())
        .map(reason -> reason.get("Text").getAsString() + " " + reason.get("Points").getAsInt())
        .toList();
  }

  private static String text(JsonObject candidate, String name) {
    return candidate.get(name).isJsonNull() ? "-" : candidate.get(name).getAsString();
  }

  private static String told(JsonObject candidate) {
    return String.join(
        "|",
        List.of("Row", "Rank", "Link", "Percent", "Picked").stream()
            .map(name -> text(candidate, name).replace(PAGE, ""))
            .toList());
  }

  @Test
  void eachCandidateIsALineBestFirstInTheOrderOfTheRows() throws Exception {
    run();

    assertEquals(
        List.of("1|1|3|100|true", "1|2|2|55|false", "3|1|4|92|true"),
        candidates().stream().map(CandidatesTest::told).toList());
  }

  @Test
  void whatIsAskedAndWhatIsFoundStandSideBySide() throws Exception {
    run();

    JsonObject second = candidates().get(1);
    assertEquals(
        "[Row, Title, Author, Source, Rank, Link, Candidate Title, Candidate Author, Percent,"
            + " Reasons, Picked]",
        second.keySet().toString());
    assertEquals("The Lady of the Lake", text(second, "Title"));
    assertEquals("Walter Scott", text(second, "Author"));
    assertEquals("catalog", text(second, "Source"));
    assertEquals("The Lady of the Lake", text(second, "Candidate Title"));
    assertEquals("Raymond Chandler", text(second, "Candidate Author"));
    assertEquals("-", text(candidates().get(2), "Author"));
  }

  @Test
  void reasonsTellWhatCountedForAndAgainst() throws Exception {
    run();

    assertEquals(List.of("title equal 0", "author equal 0"), reasons(candidates().get(0)));
    assertEquals(
        List.of("title equal 0", "author differs: Raymond Chandler 45"),
        reasons(candidates().get(1)));
    assertEquals(List.of("title equal 0", "no author given 8"), reasons(candidates().get(2)));
  }

  @Test
  void theOnePickedIsTheOneOfTheResult() throws Exception {
    run();

    List<String> rows = Program.rowsButForSeconds(program.read("out.csv"));
    assertTrue(rows.get(1).startsWith("The Lady of the Lake," + PAGE + "3,match,100,catalog,-,"));
    assertTrue(rows.get(3).startsWith("Emma," + PAGE + "4,match,92,catalog,-,"), rows.get(3));
  }

  @Test
  void aDoubtHasAPickAndARival() throws Exception {
    program.file("books.csv", "title\nThe Lady of the Lake\n");
    run();

    assertEquals(
        List.of("1|1|2|97|true", "1|2|3|97|false"),
        candidates().stream().map(CandidatesTest::told).toList());
    assertTrue(program.read("out.csv").contains("," + PAGE + "2,review,74,"));
  }

  @Test
  void rowsThatAreNotSearchedForHaveNone() throws Exception {
    program.file("books.csv", "title,link\nThe Lady of the Lake," + PAGE + "77\nEmma,\n");
    program.file("decisions.csv", "Title,Author,Link\nEmma,," + PAGE + "88\n");
    run();

    assertEquals("", program.read("all.jsonl"));
    List<String> rows = Program.rowsButForSeconds(program.read("out.csv"));
    assertTrue(rows.get(1).contains(PAGE + "77,match,100,given,"), rows.get(1));
    assertTrue(rows.get(2).contains(PAGE + "88,match,100,decided,"), rows.get(2));
  }

  @ParameterizedTest
  @EnumSource
  void everyModeWritesTheSame(Mode mode) throws Exception {
    run();
    String usual = program.read("all.jsonl");
    run("--mode=" + mode.name().toLowerCase(Locale.ROOT));

    assertFalse(usual.isEmpty());
    assertEquals(usual, program.read("all.jsonl"));
  }

  @Test
  void theResultIsTheSameWithoutThem() throws Exception {
    run();
    String with = program.read("out.csv");
    Files.delete(program.path("all.jsonl"));

    program.run("@books.csv", "--source=catalog=@catalog.csv", "-o", "@alone.csv");

    assertEquals(
        Program.rowsButForSeconds(with), Program.rowsButForSeconds(program.read("alone.csv")));
    assertFalse(Files.exists(program.path("all.jsonl")));
  }

  @Test
  void anOlderFileIsKept() throws Exception {
    program.file("all.jsonl", "precious");
    run();

    assertEquals("precious", program.read("all.jsonl.bak"));
  }
}
