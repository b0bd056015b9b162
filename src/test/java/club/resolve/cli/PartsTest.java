package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list in parts, and the parts joined. */
class PartsTest {
  @TempDir Path folder;
  private Program program;

  @BeforeEach
  void writeList() throws IOException {
    program = new Program(folder);
    StringBuilder list = new StringBuilder("title,note\n");
    IntStream.range(0, 7)
        .forEach(
            i ->
                list.append("Book ")
                    .append(i)
                    .append(",\"two\nlines \"\"")
                    .append(i)
                    .append("\"\"\"\n"));
    Files.writeString(folder.resolve("books.csv"), list);
  }

  private Program.Run resolve(String... more) {
    List<String> args =
        new ArrayList<>(List.of("@books.csv", "--source=catalog", "--columns=own,Link,Status"));
    args.addAll(List.of(more));
    return program.run(args.toArray(String[]::new));
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void joinedPartsAreTheWholeResult() throws IOException {
    resolve("-o", "@whole.csv");
    for (int number = 1; number <= 3; number++) {
      assertEquals(0, resolve("--part=" + number + "/3").code());
    }
    assertFalse(Files.exists(folder.resolve("books_links.csv")));
    Program.Run joined = program.run("join", "@books.csv");
    assertEquals(0, joined.code(), joined.err());
    assertEquals(read("whole.csv"), read("books_links.csv"));
  }

  @Test
  void linesOfJsonAreJoinedToo() throws IOException {
    resolve("-o", "@whole.jsonl");
    resolve("-o", "@out.jsonl", "--part=1/2");
    resolve("-o", "@out.jsonl", "--part=2/2");
    assertEquals(0, program.run("join", "@books.csv", "-o", "@out.jsonl").code());
    assertEquals(read("whole.jsonl"), read("out.jsonl"));
  }

  @Test
  void aMissingPartIsNamedAndNothingIsWritten() {
    resolve("--part=1/3");
    resolve("--part=3/3");
    Program.Run joined = program.run("join", "@books.csv");
    assertEquals(2, joined.code());
    assertTrue(joined.err().contains("books_links.2-of-3.csv is missing"), joined.err());
    assertTrue(joined.err().contains("--part=2/3"), joined.err());
    assertFalse(Files.exists(folder.resolve("books_links.csv")));
  }

  @Test
  void aPartThatIsNotWholeIsNamed() throws IOException {
    resolve("--part=1/2");
    resolve("--part=2/2");
    Path part = folder.resolve("books_links.2-of-2.csv");
    List<String> lines = Files.readAllLines(part);
    Files.write(part, lines.subList(0, lines.size() - 2));
    Program.Run joined = program.run("join", "@books.csv");
    assertEquals(2, joined.code());
    assertTrue(joined.err().contains("has 3 rows, and not the 4 of its part"), joined.err());
  }

  @Test
  void aPartOfOtherRowsIsNamed() throws IOException {
    for (int number = 1; number <= 7; number++) {
      resolve("--part=" + number + "/7");
    }
    Files.copy(
        folder.resolve("books_links.3-of-7.csv"),
        folder.resolve("books_links.5-of-7.csv"),
        StandardCopyOption.REPLACE_EXISTING);
    Program.Run joined = program.run("join", "@books.csv");
    assertEquals(2, joined.code());
    assertTrue(joined.err().contains("its row 1 is \"Book 2\", and row 5 of"), () -> joined.err());
    assertFalse(Files.exists(folder.resolve("books_links.csv")));
  }

  @Test
  void aPartWithoutRowsIsJoinedToo() throws IOException {
    resolve("-o", "@whole.csv");
    for (int number = 1; number <= 8; number++) {
      assertEquals(0, resolve("--part=" + number + "/8").code());
    }
    assertEquals(0, program.run("join", "@books.csv").code());
    assertEquals(read("whole.csv"), read("books_links.csv"));
  }

  @Test
  void rowsWithoutTheirTitlesAreJoinedAsTheyAre() throws IOException {
    for (int number = 1; number <= 2; number++) {
      program.run(
          "@books.csv", "--source=catalog", "--columns=Link,Status", "--part=" + number + "/2");
    }
    assertEquals(0, program.run("join", "@books.csv").code());
    assertEquals(8, Files.readAllLines(folder.resolve("books_links.csv")).size());
  }

  @Test
  void resultsOfAnotherNameAreFound() {
    resolve("-o", "@all.csv", "--part=1/2");
    resolve("-o", "@all.csv", "--part=2/2");
    Program.Run unnamed = program.run("join", "@books.csv");
    assertEquals(2, unnamed.code());
    assertTrue(unnamed.err().contains("name it: -o " + folder.resolve("all.csv")), unnamed.err());
    assertEquals(0, program.run("join", "@books.csv", "-o", "@all.csv").code());
    assertTrue(program.run("join", "@links.csv", "-o", "@all.csv").err().contains("no such file"));
  }

  @Test
  void theResultInThePlaceOfTheListIsTold() {
    resolve("-o", "@all.csv", "--part=1/2");
    Program.Run joined = program.run("join", "@all.csv");
    assertEquals(2, joined.code());
    assertTrue(joined.err().contains("FILE is the list that was run"), joined.err());
  }

  @Test
  void partsWithOtherColumnsAreRefused() {
    resolve("--part=1/2");
    program.run("@books.csv", "--source=catalog", "--part=2/2");
    Program.Run joined = program.run("join", "@books.csv");
    assertEquals(2, joined.code());
    assertTrue(joined.err().contains("another header than the first part"), joined.err());
  }

  @Test
  void aPublicWebSearchIsNotAskedForParts() {
    Program.Run run = program.run("@books.csv", "--source=duckduckgo", "--part=1/2");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("public web search"), run.err());
  }

  @Test
  void aPageIsOfTheWholeList() {
    Program.Run run =
        program.run("@books.csv", "--source=catalog", "-o", "@page.html", "--part=1/2");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("a page is made of the whole list"), run.err());
  }

  @Test
  void eachPartHasItsShareOfAPace() {
    Program.Run run = program.run("@books.csv", "--source=openlibrary", "--part=1/8", "--plan");
    assertTrue(run.out().contains("8.00 s"), run.out());
  }

  @Test
  void theEngineForSparkIsElsewhere() {
    Program.Run run = program.run("@books.csv", "--source=catalog", "--engine=spark");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("./mvnw -Pspark package"), run.err());
    assertEquals(2, program.run("@books.csv", "--source=catalog", "--answers=@answers.db").code());
  }
}
