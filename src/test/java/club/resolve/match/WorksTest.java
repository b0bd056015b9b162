package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import club.resolve.book.Candidate.Details;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorksTest {
  private static Candidate book(String title, int rank) {
    return new Candidate(
        Candidate.Kind.RECORD,
        "https://www.goodreads.com/book/show/" + rank,
        title,
        Optional.of("Ada Quist"),
        rank,
        "library");
  }

  private static Candidate ofWork(String title, int rank) {
    return book(title, rank).with(Details.NONE.ofWork(Optional.of("OL" + rank + "W")));
  }

  /** Sources enter works twice, and volumes of one name once each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Harbour                  | The Harbour!                 | true
          The Harbour (Olaf, #2)       | The Harbour (Olaf, #2)       | true
          The Harbour (Olaf, #2)       | The Harbour                  | true
          The Harbour (Olaf, #2)       | The Harbour (Olaf, #3)       | false
          The Harbour (Olaf, #2)       | The Harbour (Stormwalkers, #2) | false
          The Harbour (1961)           | The Harbour (1961)           | true
          The Harbour (1961)           | The Harbour (1994)           | false
          The Harbour (1961)           | The Harbour                  | false
          The Harbour: Rust            | The Harbour                  | false
          """)
  void ofTwoWorksThatASourceNamesEqualTitlesAreOne(String one, String other, boolean same) {
    assertEquals(same, Works.same(ofWork(one, 1), ofWork(other, 2)));
    assertEquals(same, Works.same(ofWork(other, 2), ofWork(one, 1)), "in the other order");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Harbour (Olaf, #2)       | The Harbour (Stormwalkers, #2) | true
          The Harbour (1961)           | The Harbour (1994)           | true
          The Harbour: Rust            | The Harbour                  | true
          The Harbour: Rust            | The Harbour: Salt            | false
          The Harbour, Vol. 2          | The Harbour, Vol. 3          | false
          The Harbour (Graphic Novel)  | The Harbour                  | false
          """)
  void whereNoSourceNamesTwoTheTitlesAreReadKindly(String one, String other, boolean same) {
    assertEquals(same, Works.same(book(one, 1), book(other, 2)));
    assertEquals(same, Works.same(ofWork(one, 1), book(other, 2)), "where only one is named");
  }

  @Test
  void aWorkIsOneWhateverItsTitles() {
    Details work = Details.NONE.ofWork(Optional.of("OL1W"));

    assertTrue(Works.same(book("The Harbour", 1).with(work), book("Der Hafen", 2).with(work)));
  }
}
