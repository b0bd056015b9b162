package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every run says how it understands its list, and a person can put that right. */
final class UnderstoodListTest {
  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() throws IOException {
    program = new Program(folder);
    program.file("books.csv", "Werk;Wer;Nummer;Regal\nEmma;Jane Austen;9780141439587;oben\n");
  }

  @Test
  void theColumnsThatAreNamedAreSaidBeforeAnythingElse() throws IOException {
    Program.Run run =
        program.run(
            "@books.csv",
            "--title-column=werk",
            "--author-column=wer",
            "--isbn-column=nummer",
            "--source=catalog");

    assertEquals(
        "Reading %s, columns: title \"Werk\", author \"Wer\", ISBN \"Nummer\", carried along: 1"
            .formatted(program.path("books.csv")),
        run.errLines().getFirst());
    assertEquals(List.of("oben"), program.column("books_links.csv", "Regal"));
  }

  @Test
  void aColumnThatIsNotUsedIsPointedOutAndTheAdviceWorks() throws IOException {
    Program.Run run = program.run("@books.csv", "--title-column=Werk", "--source=catalog");

    String advice = "--isbn-column=\"Nummer\"";
    assertEquals(
        "resolve: The column \"Nummer\" is not used; if it should be, add " + advice + ".",
        run.errLines().get(1));
    Program.Run followed =
        program.run(
            "@books.csv",
            "--title-column=Werk",
            advice.replace("\"", ""),
            "--source=catalog",
            "--overwrite");
    assertTrue(followed.err().contains("ISBN \"Nummer\""), followed.err());
    assertFalse(followed.err().contains("is not used"), followed.err());
  }

  @Test
  void aPlanSaysItToo() throws IOException {
    Program.Run run =
        program.run("@books.csv", "--title-column=Werk", "--plan", "--source=catalog");

    assertTrue(run.err().startsWith("Reading "), run.err());
    assertFalse(run.out().contains("Reading "), run.out());
  }

  @Test
  void oneTitleOnTheCommandLineNeedsNoSuchLine() {
    Program.Run run = program.run("--title=Emma", "--source=catalog");

    assertFalse(run.err().contains("Reading "), run.err());
  }

  @Test
  void quietIsQuiet() {
    Program.Run run =
        program.run(
            "@books.csv", "--title-column=Werk", "--isbn-column=Nummer", "-q", "--source=catalog");

    assertFalse(run.err().contains("Reading "), run.err());
  }

  @Test
  void standardInputIsReadByItsContentToo() {
    program.stdin("[{\"titre\":\"Emma\",\"auteur\":\"Jane Austen\"}]");

    Program.Run run = program.run("-", "--source=catalog");

    assertEquals(
        "Reading standard input, columns: title \"titre\", author \"auteur\", ISBN –, carried"
            + " along: 0",
        run.errLines().getFirst());
    assertTrue(run.out().contains("Emma"), run.out());
  }
}
