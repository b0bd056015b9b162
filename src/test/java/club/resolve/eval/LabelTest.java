package club.resolve.eval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Book;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is wrong with a file of labels is tested with the whole program. */
final class LabelTest {

  private static List<Label> read(String text) throws Exception {
    return Label.read("labels.csv", new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @Test
  void columnsAreKnownByTheirNames() throws Exception {
    assertEquals(
        List.of(
            new Label(2, new Book(1, "Dune ", Optional.of("Frank Herbert")), 44767458, "club"),
            new Label(3, new Book(2, "Emma", Optional.empty()), 6969, "")),
        read(
            "list,GOODREADS_ID,author,Typed\nclub,44767458, Frank Herbert,Dune \n,6969,  ,Emma\n"));
  }

  @Test
  void blankLinesAreNoLabelsButLinesOfTheFile() throws Exception {
    List<Label> labels = read("typed,goodreads_id\n\nDune,1\n,\nEmma,2\n\n");

    assertEquals(List.of(3L, 5L), labels.stream().map(Label::line).toList());
    assertEquals(List.of(1L, 2L), labels.stream().map(label -> label.book().row()).toList());
  }
}
