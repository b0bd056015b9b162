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

/** The rows that {@code --candidates} writes, in a run of the whole program. */
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

  /** The fields as {@code name: level}. */
  private static List<String> fields(JsonObject candidate) {
    return StreamSupport.stream(candidate.getAsJsonArray("Fields").spliterator(), false)
        .map(field -> field.getAsJsonObject())
        .map(field -> text(field, "Field") + ": " + text(field, "Level"))
        .toList();
  }

  private static String text(JsonObject candidate, String name) {
    return candidate.get(name).isJsonNull() ? "-" : candidate.get(name).getAsString();
  }

  private static String told(JsonObject candidate) {
    return String.join(
        "|",
        List.of("Row", "Rank", "Link", "Picked").stream()
            .map(name -> text(candidate, name).replace(PAGE, ""))
            .toList());
  }

  @Test
  void eachCandidateIsALineBestFirstInTheOrderOfTheRows() throws Exception {
    run();

    assertEquals(
        List.of("1|1|3|true", "1|2|2|false", "3|1|4|true"),
        candidates().stream().map(CandidatesTest::told).toList());
  }

  @Test
  void whatIsAskedAndWhatIsFoundStandSideBySide() throws Exception {
    run();

    JsonObject second = candidates().get(1);
    assertEquals(
        "[Row, Title, Author, Source, Rank, Link, Candidate Title, Candidate Author, Percent,"
            + " Fields, Bits, Picked]",
        second.keySet().toString());
    assertEquals("The Lady of the Lake", text(second, "Title"));
    assertEquals("Walter Scott", text(second, "Author"));
    assertEquals("catalog", text(second, "Source"));
    assertEquals("The Lady of the Lake", text(second, "Candidate Title"));
    assertEquals("Raymond Chandler", text(second, "Candidate Author"));
    assertEquals("-", text(candidates().get(2), "Author"));
  }

  @Test
  void fieldsTellWhatCountedForAndAgainst() throws Exception {
    run();

    List<String> first = fields(candidates().get(0));
    assertTrue(
        first.containsAll(List.of("title: title equal", "author: author equal")), first::toString);
    List<String> second = fields(candidates().get(1));
    assertTrue(
        second.containsAll(List.of("title: title equal", "author: author other")),
        second::toString);
    List<String> third = fields(candidates().get(2));
    assertTrue(third.contains("author: author not typed"), third::toString);
    JsonObject author =
        StreamSupport.stream(candidates().get(1).getAsJsonArray("Fields").spliterator(), false)
            .map(field -> field.getAsJsonObject())
            .filter(field -> text(field, "Field").equals("author"))
            .findFirst()
            .orElseThrow();
    assertEquals("Walter Scott", text(author, "Typed"));
    assertEquals("Raymond Chandler", text(author, "Found"));
    assertTrue(author.get("Bits").getAsDouble() < 0, author::toString);
    assertTrue(
        candidates().get(0).get("Bits").getAsDouble()
            > candidates().get(1).get("Bits").getAsDouble());
  }

  @Test
  void theOnePickedIsTheOneOfTheResult() throws Exception {
    run();

    List<String> rows = Program.rowsButForSeconds(program.read("out.csv"));
    String lady = text(candidates().get(0), "Percent");
    String emma = text(candidates().get(2), "Percent");
    assertTrue(
        rows.get(1).startsWith("The Lady of the Lake," + PAGE + "3,match," + lady + ",catalog,-,"),
        rows.get(1));
    assertTrue(
        rows.get(3).startsWith("Emma," + PAGE + "4,match," + emma + ",catalog,-,"), rows.get(3));
  }

  @Test
  void aDoubtHasAPickAndARivalThatShareTheProbability() throws Exception {
    program.file("books.csv", "title\nThe Lady of the Lake\n");
    run();

    assertEquals(
        List.of("1|1|2|true", "1|2|3|false"),
        candidates().stream().map(CandidatesTest::told).toList());
    String percent = text(candidates().get(0), "Percent");
    assertEquals(percent, text(candidates().get(1), "Percent"));
    assertTrue(Integer.parseInt(percent) <= 50, percent);
    String out = program.read("out.csv");
    assertTrue(out.contains("," + PAGE + "2,review," + percent + ","), out);
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
