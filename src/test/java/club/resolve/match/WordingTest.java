package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTest {

  private static Wording of(String title, String author) {
    return Wording.of(title, author == null ? Optional.empty() : Optional.of(author));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Master & Margarita | | the master and margarita |",
        "Émile Zola: Germinal!  | | Emile Zola  Germinal |",
        "3. Dune                | | Dune |",
        "\uD83D\uDCDA Dune      | | “Dune” |",
        "The Fall | Albert Camus | Fall | ALBERT CAMUS",
        "2010: Odyssey Two | | 2010: odyssey two |",
        "--- | | --- |",
      })
  void whatCertainlyMeansTheSameIsEqual(String one, String author, String other, String another) {
    assertEquals(of(one, author), of(other, another));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Fall | | Fall |",
        "Dune | | Dune | Frank Herbert",
        "Emma | Jane Austen | Emma | Alexander McCall Smith",
        "Saga (Vol. 1) | | Saga (Vol. 2) |",
        "Saga | | Saga (Vol. 2) |",
        "Dune (1965) | | Dune (2021) |",
        "2001: A Space Odyssey | | 2010: A Space Odyssey |",
        "C++ Primer | | C Primer |",
        "C# in Depth | | C in Depth |",
        "--- | | *** |",
        "Educated | | Educated: A Memoir |",
      })
  void whatMayBeAnotherBookIsNot(String one, String author, String other, String another) {
    assertNotEquals(of(one, author), of(other, another));
  }

  @Test
  void aBlankAuthorIsNone() {
    assertEquals(of("Dune", null), of("Dune", " "));
  }
}
