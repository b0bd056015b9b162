package club.resolve.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.eval.Truth.Presence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TruthTest {
  private final Truth truth = new Truth();

  @BeforeEach
  void fill() {
    add(1, "The Stranger", "Albert Camus", "w1", "L'Étranger");
    add(2, "The Outsider", "Albert Camus", "w1");
    add(3, "The Outsider", "Richard Wright", "w2");
    add(4, "Emma: A Novel", "Jane Austen", "");
    add(5, "Emma", "Austen, Jane", "");
  }

  private void add(long id, String title, String author, String work, String... others) {
    truth.add(
        new Candidate(
            Candidate.Kind.RECORD,
            link(id),
            title,
            Optional.of(author),
            1,
            "catalog",
            Candidate.Details.NONE
                .titled(List.of(others))
                .ofWork(Optional.of(work).filter(text -> !text.isEmpty()))));
  }

  private static String link(long id) {
    return "https://www.goodreads.com/book/show/" + id;
  }

  @ParameterizedTest
  @CsvSource({
    // By its id, whatever was typed.
    "Something Else,  '',             1, THERE",
    "The Stranger,    Albert Camus,   9, LEFT_OUT",
    "l'etranger,      '',             9, LEFT_OUT",
    "Stranger,        '',             9, LEFT_OUT",
    "Emma: An Opera,  '',             9, LEFT_OUT",
    "Emma,            Someone Else,   9, ABSENT",
    "The Stranger,    Richard Wright, 9, ABSENT",
    "The Outsider,    Richard Wright, 9, LEFT_OUT",
    "Strangers,       Albert Camus,   9, ABSENT",
  })
  void whereALabelStands(String typed, String author, long id, Presence place) {
    Optional<String> name = Optional.of(author).filter(text -> !text.isEmpty());
    Label label = new Label(2, new Book(1, typed, name), id, "");

    assertEquals(place, truth.place(label, link(id)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, true",
    // The same work, as the catalogue says.
    "1, 2, true",
    "2, 3, false",
    // The same title and author, where it says nothing.
    "4, 5, true",
    "4, 1, false",
    // Of what is not in the catalogue only the link itself is known.
    "9, 9, true",
    "9, 1, false",
    "1, 9, false",
  })
  void everyEditionOfTheWorkIsRight(long meant, long found, boolean right) {
    assertEquals(right, truth.right(link(meant), link(found)));
  }
}
