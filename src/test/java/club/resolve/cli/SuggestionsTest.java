package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A word that is not known: the message has the one that may have been meant. */
final class SuggestionsTest {
  @TempDir private Path folder;

  private String error(String... args) {
    Program.Run run = new Program(folder).run(args);
    assertEquals(2, run.code(), run.err());
    assertEquals("", run.out());
    return run.err();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          comapre                       | comapre: there is no such file; did you mean the command compare?
          comapre --job=links           | there is no command 'comapre'; did you mean compare?
          chek books.csv                | there is no command 'chek'; did you mean check?
          cache clera                   | there is no command 'clera'; did you mean clear?
          books.csv --moed=threads      | there is no option '--moed'; did you mean --mode?
          books.csv --out=x.csv         | there is no option '--out'; did you mean --output?
          check x --link-colum=URL      | there is no option '--link-colum'; did you mean --link-column?
          books.csv --mode=thred        | 'thred' is none of sequential, threads, virtual; did you mean threads?
          books.csv --source=openlibary | unknown source 'openlibary'; did you mean openlibrary?
          cache show                    | there is no command 'show'; there are info, clear, export, open
          help comapre                  | there is no command 'comapre'; did you mean compare?
          help cache show               | there is no command 'show'; there are info, clear, export, open
          completion zhs                | 'zhs' is none of bash, zsh, fish; did you mean zsh?
          """)
  void theNearestWordIsNamed(String args, String message) {
    assertTrue(error(args.split(" ")).contains(message), () -> error(args.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          check             | FILE is missing (resolve check --help tells more)
          index             | --output=FOLDER is missing (resolve index --help tells more)
          books.csv -w      | --workers needs a value: --workers=N (resolve --help tells more)
          check x --format  | --format needs a value: --format=FORMAT (resolve check --help tells more)
          """)
  void whatIsMissingIsNamed(String args, String message) {
    assertEquals("resolve: " + message + "\n", error(args.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"books.csv --zzz", "books.csv -z", "books.csv --mode=quick", "xyzzy.csv"})
  void nothingIsGuessedWhereNothingIsNear(String args) {
    assertFalse(error(args.split(" ")).contains("did you mean"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "check ", "texts ", "review ", "compare "})
  void theNearestFileOfTheFolderIsNamed(String command) throws IOException {
    new Program(folder).file("books.csv", "title\nEmma\n");
    new Program(folder).file("other.csv", "title\nEmma\n");

    String error = error((command + "@boks.csv").split(" "));
    assertTrue(
        error.endsWith("/boks.csv: there is no such file; did you mean books.csv?\n"), error);
  }

  @Test
  void oneWordMayHaveBeenATitle() {
    String error = error("Middlemarch");

    assertTrue(
        error.contains("there is no such file; one title is typed as --title=Middlemarch"), error);
  }

  @Test
  void withoutArgumentsThereIsAnExample() {
    assertTrue(error().contains("resolve books.csv or resolve \"The Great Gatsby\""));
  }
}
