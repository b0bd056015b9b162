package club.resolve.eval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Book;
import club.resolve.book.Site;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Labels and links; faults of a file of labels are tested with the whole program. */
final class LabelTest {
  private static final String BY_ID = "https://www.goodreads.com/book/show/";
  private static final String BY_ISBN = "https://www.goodreads.com/book/isbn/";

  private static List<Label> read(String text) throws Exception {
    return Label.read("labels.csv", new ByteArrayInputStream(text.getBytes(UTF_8)), Site.GOODREADS);
  }

  @Test
  void columnsAreKnownByTheirNames() throws Exception {
    assertEquals(
        List.of(
            new Label(
                2, new Book(1, "Dune ", Optional.of("Frank Herbert")), BY_ID + "44767458", "club"),
            new Label(3, new Book(2, "Emma", Optional.empty()), BY_ID + "6969", "")),
        read(
            "list,GOODREADS_ID,author,Typed\nclub,44767458, Frank Herbert,Dune \n,6969,  ,Emma\n"));
  }

  @Test
  void theBookThatWasMeantIsKnownByItsIdAndElseByAnIsbn() throws Exception {
    List<Label> labels =
        read(
            """
            typed,goodreads_id,isbn
            Dune,44767458,9780441172719
            Emma,,0-14-143958-0
            """);

    assertEquals(
        List.of(BY_ID + "44767458", BY_ISBN + "9780141439587"),
        labels.stream().map(Label::meant).toList());
    assertEquals(
        List.of(BY_ISBN + "9780141439587"),
        read("typed,isbn\nEmma,9780141439587\n").stream().map(Label::meant).toList());
  }

  @Test
  void theIsbnOfALabelIsNoneThatWasTyped() throws Exception {
    assertEquals(
        Optional.empty(), read("typed,isbn\nEmma,9780141439587\n").getFirst().book().isbn());
  }

  @Test
  void blankLinesAreNoLabelsButLinesOfTheFile() throws Exception {
    List<Label> labels = read("typed,goodreads_id\n\nDune,1\n,\nEmma,2\n\n");

    assertEquals(List.of(3L, 5L), labels.stream().map(Label::line).toList());
    assertEquals(List.of(1L, 2L), labels.stream().map(label -> label.book().row()).toList());
  }
}
