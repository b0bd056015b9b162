package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.service.LibraryServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that a person types into a result, and the next runs of the same command. */
@Timeout(30)
final class HandWorkTest {
  private static final String MINE = "https://www.goodreads.com/book/show/4711";
  private static final String STORE = "home/.cache/resolve/answers.db";

  private LibraryServer library;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() throws IOException {
    library = new LibraryServer();
    program = new Program(folder);
    program.file("books.csv", "title,author\nEmma,\nNobody's Book,\nDune,\n");
  }

  @AfterEach
  void stop() {
    library.close();
  }

  private Program.Run run(String... more) {
    return runOf("@books.csv", more);
  }

  private Program.Run runOf(String list, String... more) {
    String[] args = new String[more.length + 3];
    args[0] = list;
    args[1] = library.source();
    args[2] = "--mode=sequential";
    System.arraycopy(more, 0, args, 3, more.length);
    return program.run(args);
  }

  private Program.Run ok(Program.Run run) {
    assertEquals(0, run.code(), run.err());
    return run;
  }

  /** As by a person in an editor. */
  private void edit(String row, String with) throws IOException {
    String before = program.read("books_links.csv");
    String after = before.replaceFirst("(?m)^" + row + ",[^,]*,[^,]*,", row + "," + with + ",");
    assertFalse(after.equals(before), before);
    program.file("books_links.csv", after);
  }

  private List<String> column(String name) throws IOException {
    return program.column("books_links.csv", name);
  }

  @Test
  void aLinkThatWasTypedHoldsInAllLaterRuns() throws IOException {
    ok(run());
    edit("Nobody's Book", MINE + ",match");

    for (int i = 0; i < 3; i++) {
      Program.Run next = ok(run(i == 1 ? "--refresh" : "--workers=3"));

      assertTrue(next.err().contains("1 row was changed by hand, and holds."), next.err());
      assertEquals(
          List.of(LibraryServer.link("Emma"), MINE, LibraryServer.link("Dune")), column("Link"));
      assertEquals(List.of("match", "match", "match"), column("Status"));
      assertEquals("changed by hand", column("Reason").get(1));
    }
  }

  @Test
  void anUnchangedRowIsDecidedAnew() throws IOException {
    ok(run());
    program.file("decisions.csv", "Title,Author,Link\nDune,," + MINE + "\n");

    Program.Run next = ok(run());

    assertFalse(next.err().contains("by hand"), next.err());
    assertEquals(MINE, column("Link").get(2));
  }

  /** The first row is a match of the program, the second was not found by it. */
  @ParameterizedTest
  @CsvSource({
    "Emma, MINE|match, MINE, match",
    "Emma, MINE|review, MINE, review",
    "Emma, '|not_found', '', not_found",
    "Emma, '|match', '', not_found",
    "Emma, OLD|not_found, '', not_found",
    "Emma, OLD|guess, OLD, guess",
    "Emma, '|blocked', OLD, match",
    "Nobody's Book, MINE|not_found, MINE, match",
    "Nobody's Book, MINE|match, MINE, match",
    "Nobody's Book, https://example.org/club|match, https://example.org/club, match",
    "Nobody's Book, www.goodreads.com/book/show/4711|match, MINE, match",
    "Nobody's Book, '|skipped', '', skipped"
  })
  void whatAPersonMakesOfARowHolds(String title, String typed, String link, String status)
      throws IOException {
    ok(run());
    String old = LibraryServer.link("Emma");
    edit(title, typed.replace("MINE", MINE).replace("OLD", old).replace("|", ","));

    ok(run());
    ok(run());

    int row = title.equals("Emma") ? 0 : 1;
    assertEquals(link.replace("MINE", MINE).replace("OLD", old), column("Link").get(row));
    assertEquals(status, column("Status").get(row));
  }

  @ParameterizedTest
  @CsvSource({"62, review, 62", "62.0, review, 62", "99.8, review, 99.8", "much, guess, ''"})
  void aRowThatAPersonDoubtsKeepsItsConfidence(String typed, String status, String shown)
      throws IOException {
    ok(run());
    String before = program.read("books_links.csv");
    program.file(
        "books_links.csv",
        before.replaceFirst("(?m)^(Emma,[^,]*),match,[^,]*", "$1,review," + typed));

    ok(run());

    assertEquals(status, column("Status").getFirst());
    assertEquals(shown, column("Confidence").getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://www.goodreads.com/search?q=Nobody | a search on Goodreads, not the page of a book",
        "https://www.goodreads.com/work/editions/3060926"
            + " | a list of editions on Goodreads, not the page of a book",
        "https://www.goodreads.com/author/show/12"
            + " | a page on Goodreads that is not the page of a book",
        "goodreads.com/author/show/12 | a page on Goodreads that is not the page of a book",
        "https://www.goodreads.com/book/isbn/9780316556340"
            + " | a link by an ISBN whose check digit is wrong"
      })
  void anAddressOfTheSiteThatIsNoBookPageIsNoLinkOfARow(String link, String why)
      throws IOException {
    ok(run());
    edit("Nobody's Book", link + ",match");
    String edited = program.read("books_links.csv");

    Program.Run refused = run();

    assertEquals(2, refused.code(), refused.err());
    assertTrue(
        refused
            .err()
            .contains(
                "books_links.csv, line 3, column \"Link\": '%s' is %s; ".formatted(link, why)),
        refused.err());
    assertEquals(edited, program.read("books_links.csv"));
    Files.delete(program.path(STORE));
    Program.Run retried = runOf("@books_links.csv", "--retry-failed");
    assertTrue(retried.err().contains("is " + why), retried.err());
    assertEquals(2, retried.code(), retried.err());
  }

  @Test
  void aSpreadsheetMaySaveItInItsOwnWay() throws IOException {
    ok(run());
    edit("Nobody's Book", MINE + ",match");
    String saved =
        program.read("books_links.csv").replace("\"title equal, no author given\"", "equal");
    program.file("books_links.csv", "\uFEFF" + saved.replace(',', ';').replace("\n", "\r\n"));

    Program.Run next = ok(run());

    assertTrue(next.err().contains("1 row was changed by hand, and holds."), next.err());
    String written = program.read("books_links.csv");
    assertTrue(written.startsWith("\uFEFFTitle;Link;Status;"), written);
    assertTrue(written.contains("\r\nNobody's Book;" + MINE + ";match;"), written);
  }

  @Test
  void ofTwoRowsWithOneTitleTheOneThatWasChangedIsTold() throws IOException {
    program.file("books.csv", "title,author\nEmma,Jane Austen\nEmma,Kate Saunders\n");
    ok(run());
    String[] lines = program.read("books_links.csv").split("\n");
    lines[2] = lines[2].replace(LibraryServer.link("Emma"), MINE);
    program.file("books_links.csv", String.join("\n", lines) + "\n");

    Program.Run next = ok(run());

    assertTrue(next.err().contains("1 row was changed by hand, and holds."), next.err());
    assertEquals(List.of(LibraryServer.link("Emma"), MINE), column("Link"));
  }

  @Test
  void aDecisionThatIsNewerWinsAndOneThatIsOlderDoesNot() throws IOException {
    program.file("decisions.csv", "Title,Author,Link\nDune,,none\n");
    ok(run());
    edit("Dune", MINE + ",match");
    for (int i = 0; i < 2; i++) {
      ok(run());
      assertEquals(MINE, column("Link").get(2), "the decision was there before");
    }

    program.file("decisions.csv", "Title,Author,Link\nDune,," + LibraryServer.link("x") + "\n");
    ok(run());
    assertEquals(LibraryServer.link("x"), column("Link").get(2), "it was made afterwards");
  }

  @Test
  void retryingAndRescoringLeaveIt() throws IOException {
    library.refuseAfter(1, Optional.of("0"));
    assertEquals(3, run().code());
    edit("Nobody's Book", MINE + ",match");
    library.relent();

    ok(runOf("@books_links.csv", "--retry-failed"));
    assertEquals(MINE, column("Link").get(1));
    ok(program.run("rescore", "@books_links.csv", library.source()));
    assertEquals(MINE, column("Link").get(1));
    ok(run());
    assertEquals(MINE, column("Link").get(1));
    assertEquals("changed by hand", column("Reason").get(1));
  }

  @Test
  void whereNothingIsKnownARunRefusesBeforeItAsks() throws IOException {
    ok(run());
    Files.delete(program.path(STORE));
    library.forget();
    String before = program.read("books_links.csv");

    Program.Run refused = run();

    assertEquals(2, refused.code(), refused.err());
    assertEquals(List.of(), library.questions());
    for (String help : List.of("--overwrite", "resolve review ", "-o ")) {
      assertTrue(refused.err().contains(help), refused.err());
    }
    assertEquals(before, program.read("books_links.csv"));

    ok(run("--overwrite"));
    assertEquals(before, program.read("books_links.csv.bak"));
    ok(run());
  }

  @Test
  void overwritingDecidesAllRowsAnew() throws IOException {
    ok(run());
    edit("Emma", MINE + ",match");

    Program.Run next = ok(run("--overwrite"));

    assertFalse(next.err().contains("by hand"), next.err());
    assertEquals(LibraryServer.link("Emma"), column("Link").getFirst());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "precious",
        "Title,Link,Status\n",
        "Title,Link,Status\nEmma,,blocked\n,,\n",
      })
  void aFileInWhichNothingCanBeLostIsReplaced(String text) throws IOException {
    program.file("books_links.csv", text);
    ok(run());
    assertEquals(3, column("Link").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title,Link,Status\nEmma,,not_found\n",
        "Title,Link,Status\nSomething Else,http://example.org,match\n",
        "my,own\nlist,of things\n",
        "\"never closed\n"
      })
  void aFileOfSomebodyElseIsNotReplaced(String text) throws IOException {
    program.file("books_links.csv", text);
    Program.Run run = run();
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("--overwrite"), run.err());
    assertEquals(text, program.read("books_links.csv"));
    assertEquals(List.of(), library.questions());
  }

  @Test
  void whatMakesNoSenseIsNamedWithItsPlace() throws IOException {
    ok(run());
    edit("Dune", MINE + ",found it");
    Program.Run run = run();
    assertEquals(2, run.code(), run.err());
    assertTrue(
        run.err().contains("books_links.csv, line 4, column \"Status\": 'found it' is no status"),
        run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "md", "html"})
  void otherFormatsAreNotReplacedOnceSomebodyHasWorkedOnThem(String format) throws IOException {
    String output = "june." + format;
    ok(run("-o", "@" + output));
    ok(run("-o", "@" + output));
    String edited = program.read(output) + "More to come.";
    program.file(output, edited);

    Program.Run refused = run("-o", "@" + output);

    assertEquals(2, refused.code(), refused.err());
    assertTrue(refused.err().contains("changed by hand since it was written"), refused.err());
    assertEquals(edited, program.read(output));
    ok(run("-o", "@" + output, "--overwrite"));
    assertEquals(edited, program.read(output + ".bak"));
  }

  @Test
  void whatIsInNoRowOrColumnOfTheNewResultIsKeptForGood() throws IOException {
    ok(run());
    edit("Emma", MINE + ",match");
    program.file("books.csv", "title,author\nDune,\n");
    String edited = program.read("books_links.csv");

    Program.Run next = ok(run());

    Path kept = program.path("books_links.edited.csv");
    assertTrue(next.err().contains("is kept as " + kept + "."), next.err());
    assertEquals(edited, Files.readString(kept));
    ok(run());
    assertEquals(edited, Files.readString(kept));
  }

  @Test
  void aColumnThatWasAddedIsKeptForGoodThoughNoRowWasChanged() throws IOException {
    ok(run());
    String noted =
        program.read("books_links.csv").replaceFirst("\n", ",Notes\n").replace(",\n", ",,mine\n");
    program.file("books_links.csv", noted);

    Program.Run next = ok(run());

    Path kept = program.path("books_links.edited.csv");
    assertTrue(next.err().contains("is kept as " + kept + "."), next.err());
    assertEquals(noted, Files.readString(kept));
    assertFalse(next.err().contains("changed by hand, and hold"), next.err());
  }

  @Test
  void aRunThatWasStoppedKnowsItsOwnRows() throws IOException {
    Thread running = Thread.currentThread();
    CountDownLatch ended = new CountDownLatch(1);
    library.meanwhile(
        () -> {
          if (library.questions().size() > 2) {
            running.interrupt();
            try {
              ended.await();
            } catch (InterruptedException _) {
              Thread.currentThread().interrupt();
            }
          }
        });
    assertEquals(130, run().code());
    library.meanwhile(() -> {});
    ended.countDown();
    assertEquals(2, column("Link").size());

    ok(run());

    assertEquals(3, column("Link").size());
  }
}
