package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list in which there is nothing to do is a mistake, in every command. */
final class EmptyListTest {
  private static final String RESULT =
      "Title,Link,Status,Confidence,Source,Seconds,Matched Title,Matched Author,Reason\n";

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() throws IOException {
    program = new Program(folder);
    program.file("empty", "");
    program.file("blank", "\n  \r\n\r");
    program.file("comments", "# links\n\n# of mine");
    program.file("titles.csv", "title,author\r\n");
    program.file("links.csv", "title,link\n");
    program.file("result.csv", RESULT);
    program.file("labels.csv", "typed,goodreads_id\n");
    program.file("catalog.csv", "title,goodreads_id\n");
    program.file("books.csv", "title\nEmma\n");
  }

  @ParameterizedTest
  @CsvSource({
    "empty, @empty --source=catalog",
    "blank, @blank --source=catalog",
    "titles.csv, @titles.csv --source=catalog",
    "titles.csv, @titles.csv --source=catalog --plan",
    "blank, @blank --source=catalog --plan",
    "result.csv, @result.csv --source=catalog --retry-failed",
    "result.csv, rescore @result.csv --source=catalog",
    "result.csv, review @result.csv",
    "links.csv, check @links.csv",
    "comments, check @comments",
    "blank, check @blank",
    "empty, check @empty",
    "links.csv, texts @links.csv --dir=@texts",
    "comments, texts @comments --dir=@texts",
    "titles.csv, compare @titles.csv",
    "blank, compare @blank",
    "links.csv, compare @links.csv --job=links",
    "comments, compare @comments --job=texts",
    "labels.csv, eval @labels.csv --catalog=@catalog.csv",
    "blank, eval @blank --catalog=@catalog.csv",
    "catalog.csv, index @catalog.csv -o @index",
    "blank, index @blank -o @index",
    "catalog.csv, @books.csv --source=catalog=@catalog.csv",
    "blank, @books.csv --source=catalog=@blank",
  })
  void isNamedBeforeAnythingIsDone(String list, String command) throws IOException {
    String before = program.files();

    Program.Run run = program.run(command.split(" "));

    assertEquals(2, run.code(), run.out() + run.err());
    assertTrue(run.err().startsWith("resolve: " + program.path(list) + ": "), run.err());
    assertEquals(1, run.errLines().size(), run.err());
    assertEquals("", run.out());
    assertEquals(before, program.files().replace(" home", ""));
  }
}
