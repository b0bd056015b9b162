package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The columns of a result, and the commands that read it. */
final class ColumnsTest {
  private static final String EMMA = "https://www.goodreads.com/book/show/6969";
  private static final String MINE = "https://www.goodreads.com/book/show/4711";
  private static final String OURS =
      "Link,Status,Confidence,Source,Seconds,Matched Title,Matched Author,Reason,Unanswered";

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() throws IOException {
    program = new Program(folder);
    program.file("books.csv", "Nr,Book,Note,Note\n1,Emma,a,b\n2,No Such Book,c,\n");
  }

  private Program.Run run(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "@books.csv";
    args[1] = "--title-column=Book";
    args[2] = "--source=catalog";
    System.arraycopy(more, 0, args, 3, more.length);
    return program.run(args);
  }

  private static Program.Run ok(Program.Run run) {
    assertEquals(0, run.code(), run.err());
    return run;
  }

  private List<String> lines(String file) throws IOException {
    return Program.rowsButForSeconds(program.read(file));
  }

  @Test
  void titleAndLinkAreAllThatManyWant() throws IOException {
    ok(run("--columns=Title,Link"));

    assertEquals("Title,Link\nEmma," + EMMA + "\nNo Such Book,\n", program.read("books_links.csv"));
  }

  @Test
  void oursCanStandBehindTheList() throws IOException {
    Program.Run run = ok(run("--columns=own,Link,Status", "-o", "-"));

    assertEquals(
        "Nr,Book,Note,Note,Link,Status\n1,Emma,a,b,"
            + EMMA
            + ",match\n2,No Such Book,c,,,not_found\n",
        run.out());
  }

  @Test
  void jsonLinesHaveTheChosenFieldsInTheirOrder() throws IOException {
    Program.Run run = ok(run("--columns=Link,Title,Nr,Confidence", "-o", "-", "-f", "jsonl"));

    assertEquals(
        "{\"Link\":\"" + EMMA + "\",\"Title\":\"Emma\",\"Nr\":\"1\",\"Confidence\":89}",
        run.out().lines().findFirst().orElseThrow());
  }

  @Test
  void aPageShowsTheNamedColumnsOfTheList() throws IOException {
    Program.Run run = ok(run("--columns=Title,Link,Nr", "-o", "-", "-f", "md"));

    assertEquals("- [Emma](" + EMMA + "), Jane Austen; Nr: 1", run.out().lines().toList().get(0));
  }

  @Test
  void aNameWithACommaStandsInQuotationMarks() throws IOException {
    program.file("books.csv", "Book,\"Shelf, own\"\nEmma,top\n");

    Program.Run run = ok(run("--columns=\"Shelf, own\",Title", "-o", "-"));

    assertEquals("\"Shelf, own\",Title\ntop,Emma\n", run.out());
  }

  @Test
  void theyCanStandInTheConfiguration() throws IOException {
    Files.createDirectories(program.path("home/.config/resolve"));
    program.file("home/.config/resolve/resolve.properties", "columns=Title,Status\n");

    assertEquals("Title,Status\nEmma,match\n", ok(run("-o", "-")).out().substring(0, 24));
    assertTrue(ok(run("-o", "-", "-f", "html")).out().contains("Emma"), "a page is not refused");
    assertTrue(ok(run("-o", "-", "--columns=Link")).out().startsWith("Link\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--columns=Lnk | no column is called \"Lnk\"; did you mean Link? there are: Title, Link,",
        "--columns=Title,Nr,title | \"title\" is named twice",
        "--columns=Title,,Link | names a column without letters",
        "--columns=\"Title | a quotation mark in it is opened and not closed",
        "--columns=Status -fhtml | Status is for csv and jsonl; md and html say in words what",
        "--columns=Lnk --plan | no column is called \"Lnk\"; did you mean Link?",
      })
  void whatCannotBeChosenIsSaidBeforeAnythingIsAsked(String options, String message)
      throws IOException {
    Program.Run run = run(options.split(" ", -1));

    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("--columns"), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertFalse(Files.exists(program.path("books_links.csv")), program.files());
  }

  @ParameterizedTest
  @CsvSource({
    "'Title,Link', Status, rescore review --retry-failed",
    "'own,Link,Status', Title, rescore review --retry-failed",
    "'Title,Link,Status', Confidence, rescore --retry-failed",
    "'Title,Link,Status,Confidence,Source,Matched Title,Matched Author', Reason, rescore",
  })
  void whoNeedsAColumnThatIsNotThereNamesIt(String columns, String missing, String commands)
      throws IOException {
    ok(run("--columns=" + columns));
    String before = program.read("books_links.csv");

    for (String command : commands.split(" ", -1)) {
      Program.Run run = program.keys("n").run(command, "@books_links.csv", "--source=catalog");

      assertEquals(2, run.code(), run.err());
      assertTrue(
          run.err().contains("line 1: no column is called \"" + missing + "\"; a CSV that resolve"),
          run.err());
    }
    assertEquals(before, program.read("books_links.csv"));
  }

  @Test
  void theSameRunWritesOverItsOwnResult() throws IOException {
    for (int i = 0; i < 2; i++) {
      Program.Run run = ok(run("--columns=Title,Link"));

      assertFalse(run.err().contains("resolve review"), "it could not");
      assertEquals(2, lines("books_links.csv").size() - 1);
    }
    assertTrue(ok(run()).err().contains("resolve review"));
    assertTrue(program.read("books_links.csv").startsWith("Title," + OURS));
    ok(run("--columns=Title,Link"));
  }

  @Test
  void whatWasTypedIntoAResultWithoutStatusIsNotWrittenOver() throws IOException {
    ok(run("--columns=Title,Link"));
    String edited = program.read("books_links.csv").replace("Book,", "Book,https://e.org");
    program.file("books_links.csv", edited);

    for (String columns : List.of("Title,Link", "Title,Link,Status")) {
      Program.Run run = run("--columns=" + columns);

      assertEquals(2, run.code(), run.err());
      assertTrue(
          run.err().contains("no column is called \"Status\", so what was changed by hand cannot"),
          run.err());
      assertTrue(run.err().contains("--overwrite"), run.err());
    }
    assertEquals(edited, program.read("books_links.csv"));
    ok(run("--columns=Title,Link", "--overwrite"));
  }

  @Test
  void whatIsTypedBesideAStatusHolds() throws IOException {
    ok(run("--columns=own,Title,Link,Status"));
    program.file(
        "books_links.csv",
        program.read("books_links.csv").replace("Book,,not_found", "Book," + MINE + ",match"));

    for (int i = 0; i < 2; i++) {
      Program.Run run = ok(run("--columns=own,Title,Link,Status"));

      assertTrue(run.err().contains("1 row was changed by hand"), run.err());
      assertEquals("2,c,,No Such Book," + MINE + ",match", lines("books_links.csv").get(2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Title,Link,Status", "own,Status,Title,Link"})
  void aReviewNeedsNoMoreThanTheRows(String columns) throws IOException {
    assertTrue(ok(run("--columns=" + columns)).err().contains("resolve review"));
    String before = program.read("books_links.csv");

    Program.Run run =
        ok(program.keys("lgoodreads.com/book/show/4711\r").run("review", "@books_links.csv"));

    assertTrue(run.out().contains("written anew with 1 decision"), run.out());
    assertEquals(
        before
            .replace("No Such Book,,not_found", "No Such Book," + MINE + ",match")
            .replace(",,not_found,No Such Book,", ",,match,No Such Book," + MINE),
        program.read("books_links.csv"));
  }

  @Test
  void whatIsTypedIntoAResultWithoutTheAuthorsIsKeptBesideTheNext() throws IOException {
    program.file("books.csv", "Book,Author\nNo Such Book,Nobody\n");
    ok(run("--columns=Title,Link,Status"));
    String edited = program.read("books_links.csv").replace(",,not_found", "," + EMMA + ",match");
    program.file("books_links.csv", edited);

    Program.Run run = ok(run("--columns=Title,Link,Status"));

    assertTrue(run.err().contains("Some changes by hand are in no row or column"), run.err());
    assertEquals(edited, program.read("books_links.edited.csv"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"own,", "own,Title,", "Title,", "Note,Title,Tries,"})
  void aResultThatIsWorkedOnKeepsItsColumns(String columns) throws IOException {
    program.file(
        "club.csv", "Nr,Title,Note,Note\n1,Emma,a,b\n2,No Such Book,c,\n3,Persuasion,d,e\n");
    ok(program.run("@club.csv", "--source=catalog", "--columns=" + columns + OURS));
    String before = program.read("club_links.csv").lines().findFirst().orElseThrow();
    List<String> rows = lines("club_links.csv");

    ok(program.run("rescore", "@club_links.csv", "--source=catalog"));
    assertEquals(rows, lines("club_links.csv"), "in every way as it was");

    ok(program.run("@club_links.csv", "--retry-failed", "--source=catalog"));
    assertEquals(before, program.read("club_links.csv").lines().findFirst().orElseThrow());
    assertEquals(
        List.of("Emma", "No Such Book", "Persuasion"), program.column("club_links.csv", "Title"));

    ok(program.keys("n").run("review", "@club_links.csv", "--source=catalog"));
    assertEquals(before, program.read("club_links.csv").lines().findFirst().orElseThrow());
    assertTrue(program.column("club_links.csv", "Reason").get(1).startsWith("decided by hand"));
  }

  @Test
  void anUnfinishedRowIsAskedForAgainWhereverItsColumnsStand() throws IOException {
    program.file(
        "links.csv", "Nr,Note,Title," + OURS + ",Note\n1,a,Emma,,blocked,,,,,,busy,web,b\n");

    ok(program.run("@links.csv", "--retry-failed", "--source=catalog"));

    assertEquals(
        List.of(
            "Nr,Note,Title," + OURS + ",Note",
            "1,a,Emma,"
                + EMMA
                + ",match,89,catalog,-,Emma,Jane Austen,"
                + "\"title equal, word by word, a single word, no author given\",,b"),
        lines("links.csv"));
  }
}
