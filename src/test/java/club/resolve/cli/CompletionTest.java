package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers that the scripts for the shells get; CompletionIT presses the key itself. */
final class CompletionTest {
  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() {
    program = new Program(folder);
  }

  /**
   * @param line its last word, perhaps empty, is completed
   */
  private List<String> answer(String shell, String line) {
    List<String> args = new ArrayList<>(List.of("completion", shell, "--"));
    args.addAll(Arrays.asList(line.split(" ", -1)));
    Program.Run run = program.run(args.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    return run.out().lines().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ch                               | files        | check
          check ch                         | files        |
          cache o                          | -            | open
          help cache o                     | -            | open
          completion f                     | -            | fish
          --contac                         | on           | --contact=
          --qui                            | -            | --quiet
          check --ok                       | on           | --ok= --ok-of=
          --ok                             | on           |
          --mode = t                       | -            | threads
          --mode =                         | -            | sequential threads virtual
          -m v                             | -            | virtual
          -qm v                            | -            | virtual
          -o x                             | files        |
          --title-column = T               | -            |
          --source = duckduckgo,wiki       | on           | duckduckgo,wikidata
          --source = sea                   | on           | searxng=
          --source = brave,bra             | on           |
          --columns = Title,Li             | on           | Title,Link Title,Link By
          --columns = Title,T              | on           | Title,Tries
          --columns = o                    | on           | own
          compare --modes = threads : 5,t  | on           | 5,threads
          compare --job links --modes = as | on           | async
          check --also =                   | on           | goodreads.com
          --source = catalog =             | files        |
          --source = searxng = http : //lo | files        |
          -- --mo                          | files        |
          --heading = J                    | -            |
          explain E                        | -            |
          """)
  void bashGetsWhatCanFollow(String line, String signs, String choices) {
    List<String> answer = answer("bash", line);

    assertEquals(signs.replace("-", ""), answer.getFirst().strip());
    assertEquals(
        choices == null ? "" : choices, String.join(" ", answer.subList(1, answer.size())));
  }

  @Test
  void theColumnsAreThoseOfTheListOnTheLine() throws IOException {
    program.file("books.csv", "Buch,\"Wer $(x)\"\nEmma,\n");

    assertEquals(
        List.of("", "Buch", "Wer $(x)"), answer("bash", folder + "/books.csv --title-column = "));
    assertEquals(
        List.of("", "--author-column=", "Wer $(x)"),
        answer("zsh", folder + "/books.csv --author-column=W"));
  }

  @Test
  void columnsOfTheListFollowThoseOfTheProgram() throws IOException {
    program.file("books.csv", "Title,Nr,\"a, b\",,Link\nEmma,,,,\n");
    List<String> all = answer("bash", folder + "/books.csv --columns = ");

    assertEquals("on", all.getFirst());
    assertEquals(List.of("Title", "Link", "Status"), all.subList(1, 4));
    assertEquals(List.of("own", "Nr"), all.subList(all.size() - 2, all.size()));
    assertEquals(List.of("on", "own,Nr"), answer("bash", folder + "/books.csv --columns own,N"));
  }

  @Test
  void aNameInTheHomeFolderIsFound() throws IOException {
    program.with("HOME", folder.toString()).file("books.csv", "Buch\nEmma\n");

    assertEquals(List.of("", "Buch"), answer("bash", "~/books.csv --title-column "));
  }

  /** Zsh puts a description behind a colon, and fish behind a tab. */
  @Test
  void zshAndFishGetDescriptionsToo() {
    assertTrue(
        answer("zsh", "che").contains("check:Checks the links of a list"),
        answer("zsh", "che").toString());
    assertTrue(
        answer("fish", "--heading")
            .contains("--heading=\tThe heading of a list in md or html, such as \"June 2026\""),
        answer("fish", "--heading").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void eachShellHasAScriptThatAsksTheProgram(String shell) {
    String script = program.run("completion", shell).out();

    assertTrue(script.contains(" completion " + shell + " -- "), script);
  }

  @Test
  void anotherShellIsToldWhichThereAre() {
    Program.Run run = program.run("completion", "tcsh");

    assertEquals(2, run.code());
    assertTrue(run.err().contains("SHELL: 'tcsh' is none of bash, zsh, fish"), run.err());
  }
}
