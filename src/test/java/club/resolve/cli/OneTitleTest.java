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
import org.junit.jupiter.params.provider.ValueSource;

/** One title on the command line, in place of a list. */
final class OneTitleTest {
  private static final String EMMA = "https://www.goodreads.com/book/show/6969\n";

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() {
    program = new Program(folder);
  }

  @Test
  void theLinkOfAMatchIsAllOfTheData() throws IOException {
    Program.Run run = program.run("The Great Gatsby", "--source=catalog");

    assertEquals(0, run.code(), run.err());
    assertEquals("https://www.goodreads.com/book/show/4671\n", run.out());
    assertEquals(
        "match: The Great Gatsby, F. Scott Fitzgerald (title equal, word by word, no author"
            + " given)\n",
        run.err());
    assertEquals("", program.files());
  }

  @Test
  void oneWordIsATitleWhereThatIsSaid() {
    Program.Run run = program.run("--title=Emma", "--author=Jane Austen", "--source=catalog", "-q");

    assertEquals(EMMA, run.out());
    assertEquals("", run.err());
  }

  /** It is not certain, so a script must not take it for a link of the book. */
  @Test
  void aLinkToLookAtIsSaidAndIsNoData() {
    Program.Run run = program.run("--title=Emma", "--author=Jane Auster", "--source=catalog");

    assertEquals(0, run.code(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("review: Emma, Jane Austen (title equal, "), run.err());
    assertTrue(run.err().contains("author equal but for a letter of the surname"), run.err());
    assertTrue(run.err().endsWith("; look at " + EMMA), run.err());
  }

  @Test
  void aBookThatNobodyKnowsHasNoLink() {
    Program.Run run = program.run("No Such Book At All", "--source=catalog");

    assertEquals(new Program.Run(0, "", "not_found: not known to catalog\n"), run);
  }

  @Test
  void aTitleThatCouldNotBeLookedUpIsUnfinished() {
    Program.Run run = program.run("The Great Gatsby", "--source=openlibrary", "--offline");

    assertEquals(3, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("blocked: openlibrary: "), run.err());
    assertTrue(run.err().contains("Run the same command again"), run.err());
  }

  /** As on a train, at the first run of all. */
  @Test
  void whereNobodyIsReachedItIsSaidWhatWorksAllTheSame() {
    String[] args = {"The Great Gatsby", "--source=openlibrary=http://no-such-name.invalid"};

    assertTrue(program.run(args).errLines().getFirst().contains("--source=catalog"));
    assertFalse(program.run("--title=Emma", "--source=catalog").err().contains("network"));
  }

  @Test
  void withAnOutputItIsAListOfOneRow() throws IOException {
    Program.Run run = program.run("A \"Great\" Gatsby", "--source=catalog", "-o", "@one.csv");

    assertEquals(0, run.code(), run.err());
    assertEquals("", run.out());
    assertEquals(List.of("A \"Great\" Gatsby"), program.column("one.csv", "Title"));
  }

  @Test
  void withAFormatTheListGoesToStandardOutput() {
    Program.Run run = program.run("--title=Emma", "--source=catalog", "-f", "jsonl");

    assertTrue(run.out().startsWith("{\"Title\":\"Emma\",\"Link\":\"" + EMMA.strip()), run.out());
  }

  /** They are meant for lists. */
  @Test
  void whatIsConfiguredForListsDoesNotCount() throws IOException {
    program.with("RESOLVE_OUTPUT", program.path("links.csv").toString());
    program.with("RESOLVE_FORMAT", "jsonl");
    program.with("RESOLVE_COLUMNS", "own,Link");
    program.with("RESOLVE_TITLE_COLUMN", "Book");
    program.with("RESOLVE_AUTHOR_COLUMN", "By");

    assertEquals(EMMA, program.run("--title=Emma", "--source=catalog").out());
    assertEquals("", program.files());
  }

  @Test
  void aDecisionHoldsForItToo() throws IOException {
    Path decisions = program.file("mine.csv", "Title,Author,Link\nEmma,,none\n");
    Program.Run run = program.run("--title=Emma", "--source=catalog", "--decisions=" + decisions);

    assertEquals("", run.out());
    assertTrue(run.err().startsWith("not_found: "), run.err());
  }

  @Test
  void aFileOfThatNameIsAList() throws IOException {
    Files.writeString(folder.resolve("The Great Gatsby"), "Emma\nBeloved\n");
    Program.Run run = program.run("@The Great Gatsby", "--source=catalog", "-o", "-");

    assertEquals(3, run.out().lines().count(), run.out() + run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"my boks.csv", "a folder/of mine", "MY BOOKS.TXT", "the\\great gatsby"})
  void theNameOfAFileIsNoTitle(String name) {
    Program.Run run = program.run(name, "--source=catalog");

    assertEquals(2, run.code());
    assertTrue(run.err().contains(name + ": there is no such file"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--title=", "--title=x books.csv", "--author=x books.csv", "--author=x"})
  void aTitleAndAListAreNotTakenTogether(String args) {
    Program.Run run = program.run(args.split(" "));

    assertEquals(2, run.code());
    assertFalse(run.err().contains("no such file"), run.err());
  }
}
