package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions made by hand, in a run of the whole program. */
final class DecisionsTest {
  private static final String LINK = "https://www.goodreads.com/book/show/1";

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void list() throws Exception {
    program = new Program(folder);
    program.file("books.csv", "title,author\nInvisible Women,\nNo Such Book,Nobody\n");
  }

  @Test
  void decisionsBesideTheListAreAskedFirst() throws Exception {
    program.file(
        "decisions.csv",
        "Title,Author,Link\nno such book!,Nobody,%s\nInvisible Women,,none\n".formatted(LINK));
    Program.Run run = program.run("@books.csv", "--source=catalog", "-o", "-");
    assertEquals(0, run.code(), run.err());
    assertEquals(
        """
        Title,Link,Status,Confidence,Source,Seconds,Matched Title,Matched Author,Reason,Unanswered,author
        Invisible Women,,not_found,,,-,,,decided by hand: none,,
        No Such Book,%s,match,100,decided,-,No Such Book,Nobody,decided by hand,,Nobody
        """
            .formatted(LINK),
        String.join("\n", Program.rowsButForSeconds(run.out())) + "\n");
  }

  @Test
  void theyMayLieElsewhere() throws Exception {
    program.file("club.csv", "Title,Author,Link\nNo Such Book,Nobody,%s\n".formatted(LINK));
    Program.Run run =
        program.run("@books.csv", "--source=catalog", "-o", "-", "--decisions=@club.csv");
    assertTrue(run.out().contains("decided by hand"), run.out());
  }

  @Test
  void brokenOnesAreNamedBeforeAnythingIsWritten() throws Exception {
    program.file("decisions.csv", "Title,Author,Link\nNo Such Book,Nobody,\n");
    Program.Run run = program.run("@books.csv", "--source=catalog");
    assertEquals(2, run.code());
    assertEquals(
        "resolve: %s, line 2, column \"Link\": '' is neither the page of a book on Goodreads nor the word none"
            .formatted(program.path("decisions.csv")),
        run.err().strip());
    assertEquals("books.csv decisions.csv", program.files());
  }

  @Test
  void theResultNeverOverwritesThem() throws Exception {
    Program.Run run = program.run("@books.csv", "--source=catalog", "-o", "@decisions.csv");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("would overwrite the decisions"), run.err());
  }
}
