package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jane Austen                       | Jane Austen
          jane austen                       | JANE AUSTEN
          Austen, Jane                      | Jane Austen
          Austen                            | Jane Austen
          J.R.R. Tolkien                    | J. R. R. Tolkien
          J. R. R. Tolkien                  | John Ronald Reuel Tolkien
          Tolkien, J.R.R.                   | J.R.R. Tolkien
          Neil Gaiman and Terry Pratchett   | Terry Pratchett
          Neil Gaiman & Terry Pratchett     | Pratchett, Terry
          Gaiman, Neil; Pratchett, Terry    | Terry Pratchett
          Terry Pratchett, Neil Gaiman      | Neil Gaiman
          Kurt Vonnegut Jr.                 | Kurt Vonnegut
          Vonnegut, Kurt, Jr.               | Kurt Vonnegut
          Martin Luther King Jr.            | King, Martin Luther
          Charlotte Brontë                  | Charlotte Bronte
          Gabriel García Márquez            | García Márquez, Gabriel
          Ursula K. Le Guin                 | Le Guin, Ursula K.
          Daphne du Maurier                 | Du Maurier, Daphne
          David   Epstein                   | David Epstein
          Flannery O'Connor                 | Flannery O’Connor
          Jo Nesbø                          | Jo Nesbo
          村上春樹                          | 村上春樹
          Andy Weir with Someone Else       | Andy Weir
          """)
  void namesOfTheSameAuthorAgree(String one, String other) {
    assertTrue(Authors.agree(one, other));
    assertTrue(Authors.agree(other, one), "in the other order");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jane Austen                       | Charlotte Brontë
          Jane Austen                       | Jane Smiley
          Austen, Jane                      | Jane Smiley
          Martin Amis Jr.                   | Robert Downey Jr.
          Neil Gaiman and Terry Pratchett   | Stephen King and Peter Straub
          Sandra Anders                     | Anders Sandberg
          """)
  void namesOfDifferentAuthorsDoNot(String one, String other) {
    assertFalse(Authors.agree(one, other));
    assertFalse(Authors.agree(other, one), "in the other order");
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "'', Jane Austen", "'?', '?'", "' , ', ' , '"})
  void noNameAgreesWithNone(String one, String other) {
    assertFalse(Authors.agree(one, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          King, Stephen          | Fry, Stephen
          Austen, Jane           | Smiley, Jane
          Martin, George R. R.   | Tolkien, J. R. R.
          """)
  void aForenameInCommonIsNoAuthorInCommon(String one, String other) {
    assertFalse(Authors.agree(one, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          John Gray Ph.D.                | John Gray
          Bessel van der Kolk M.D.       | Bessel van der Kolk
          """)
  void degreesAreNoSurnames(String one, String other) {
    assertTrue(Authors.agree(one, other));
  }
}
