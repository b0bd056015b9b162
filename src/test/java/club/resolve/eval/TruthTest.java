package club.resolve.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Site;
import club.resolve.eval.Truth.Presence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TruthTest {
  private final Truth truth = new Truth(Site.GOODREADS);

  @BeforeEach
  void fill() {
    add(1, "The Stranger", "Albert Camus", "w1", "L'Étranger");
    add(2, "The Outsider", "Albert Camus", "w1");
    add(3, "The Outsider", "Richard Wright", "w2");
    add(4, "Emma: A Novel", "Jane Austen", "");
    add(5, "Emma", "Austen, Jane", "");
    add(link(6), "Persuasion", "Jane Austen", "w6", "9780141439686");
    add(link(7), "Persuasion (Annotated)", "Jane Austen", "w6", "9780307390783");
    // A catalogue that knows no other link to it.
    add(isbnLink("9780141439587"), "Emma", "Jane Austen", "", "9780141439587");
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

  private void add(String link, String title, String author, String work, String isbn) {
    truth.add(
        new Candidate(
            Candidate.Kind.RECORD,
            link,
            title,
            Optional.of(author),
            1,
            "catalog",
            Candidate.Details.NONE
                .ofWork(Optional.of(work).filter(text -> !text.isEmpty()))
                .withIsbn(Isbn.parse(isbn))));
  }

  private static Label label(String meant) {
    return new Label(2, new Book(1, "Whatever", Optional.empty()), meant, "");
  }

  private static String isbnLink(String isbn) {
    return "https://www.goodreads.com/book/isbn/" + isbn;
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
    Label label = new Label(2, new Book(1, typed, name), link(id), "");

    assertEquals(place, truth.place(label));
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
    // A book that is not in the catalogue is known by its link alone.
    "9, 9, true",
    "9, 1, false",
    "1, 9, false",
  })
  void everyEditionOfTheWorkIsRight(long meant, long found, boolean right) {
    assertEquals(right, truth.right(label(link(meant)), link(found)));
  }

  @ParameterizedTest
  @CsvSource({
    "6, 9780141439686, true",
    // The ISBN of another edition of the work.
    "6, 9780307390783, true",
    "4, 9780141439587, true",
    "1, 9780141439686, false",
    // An ISBN that the catalogue does not know.
    "6, 9780141439518, false",
    "9, 9780141439518, false",
  })
  void aLinkByIsbnIsRightWhereTheCatalogueCallsItTheSameWork(long id, String isbn, boolean right) {
    assertEquals(right, truth.right(label(link(id)), isbnLink(isbn)));
    assertEquals(right, truth.right(label(isbnLink(isbn)), link(id)), "the other way round");
  }

  @ParameterizedTest
  @CsvSource({"9780141439686, THERE", "9780141439587, THERE", "9780141439518, ABSENT"})
  void aLabelByIsbnIsThereWhereTheCatalogueKnowsIt(String isbn, Presence place) {
    assertEquals(place, truth.place(label(isbnLink(isbn))));
    assertTrue(truth.right(label(isbnLink(isbn)), isbnLink(isbn)));
  }
}
