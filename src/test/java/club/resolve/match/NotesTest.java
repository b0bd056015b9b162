package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NotesTest {
  private static Claims claims(String title) {
    return TitleForm.of(title, "").claims();
  }

  private static String name(String title) {
    return String.join(" ", TitleForm.of(title, "").full());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour, Book 3",
        "Harbour, Book Three",
        "Harbour Book III",
        "Harbour: Book 3",
        "Harbour - Book 3",
        "Harbour (Book 3)",
        "Harbour [Book 3]",
        "Harbour (Book 3",
        "Harbour Vol. 3",
        "Harbour, Vol. III",
        "Harbour: Volume Three",
        "Harbour #3",
        "Harbour (#3)",
        "Harbour (3)",
        "Harbour (No. 3)",
        "Harbour, No. 3",
        "Harbour Nr. 3",
        "Harbour bk 3",
        "Harbour BOOK3",
        "Harbour Vol3",
        "Harbour, Band 3",
        "Harbour Bd. 3",
        "Harbour Buch 3",
        "Harbour, tome 3",
        "Harbour, tome III",
        "Harbour, livre 3",
        "Harbour, Libro 3",
        "Harbour, Tomo 3",
        "Harbour, Livro 3",
        "Harbour, deel 3",
        "Harbour, tom 3",
        "Harbour. Том 3",
        "Harbour, книга 3",
        "Harbour 第3巻",
        "Harbour 3巻",
        "Harbour 3권",
        "Harbour, Issue 3",
        "Harbour: Episode 3",
        "Harbour, Volume 03",
        "Harbour, Volume 3 of 5",
        "Harbour, Band 3 von 5"
      })
  void aVolumeIsANumberHoweverItIsWritten(String title) {
    assertEquals(Set.of("3"), claims(title).volumes());
    assertEquals("harbour", name(title));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour, Part 2",
        "Harbour: Part Two",
        "Harbour (Part II)",
        "Harbour (Part Two)",
        "Harbour Pt. 2",
        "Harbour Part2",
        "Harbour, Teil 2",
        "Harbour Teil2",
        "Harbour, Parte 2",
        "Harbour, partie 2",
        "Harbour, część 2",
        "Harbour, часть 2",
        "Harbour, Part 2 of 3",
        "Harbour (Part 2 of 3)"
      })
  void aPartOfAWorkIsAnotherThingThanAVolume(String title) {
    assertEquals(Set.of("2"), claims(title).parts());
    assertEquals(Set.of(), claims(title).volumes());
    assertEquals("harbour", name(title));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Harbour (Stormwalkers, #2)         | 2
          Harbour (Stormwalkers #2)          | 2
          Harbour (Stormwalkers Book 2)      | 2
          Harbour (Stormwalkers, Vol. II)    | 2
          Harbour (Stormwalkers, #1-3)       | 1-3
          Harbour (Stormwalkers, #0.5)       | 0.5
          Harbour (Stormwalkers, #02)        | 2
          Harbour (Stormwalkers, Books 1-3)  | 1-3
          Harbour (Stormwalkers, Books 1 to 3) | 1-3
          """)
  void aNumberInASeriesIsAPlace(String title, String place) {
    assertEquals(Set.of(place), claims(title).places());
    assertEquals(Set.of(), claims(title).volumes());
    assertEquals("stormwalkers", String.join(" ", TitleForm.of(title, "").series()));
  }

  @ParameterizedTest
  @CsvSource({
    "'Harbour, 2nd edition', 2",
    "'Harbour 2nd ed.', 2",
    "Harbour (Second Edition), 2",
    "Harbour (3rd Edition), 3",
    "'Harbour, 3. Auflage', 3",
    "'Harbour, 2e', 2",
    "'Harbour, 2a edición', 2",
    "'Harbour, 4th revised edition', 4",
    "'Harbour: 10th edition', 10"
  })
  void anEditionHasANumber(String title, int number) {
    assertEquals(OptionalInt.of(number), claims(title).edition());
    assertEquals("harbour", name(title));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour (Kindle Edition)",
        "Harbour (Revised Edition)",
        "Harbour, Illustrated Edition",
        "Harbour (Movie Tie-In Edition)",
        "Harbour [audiobook]",
        "Harbour (Unabridged)",
        "Harbour Hardcover",
        "Harbour (Mass Market Paperback)",
        "Harbour - Taschenbuch",
        "Harbour (Hörbuch)",
        "Harbour: A Novel",
        "Harbour, a memoir",
        "Harbour (a novel)",
        "Harbour: Roman",
        "Harbour: Ein Roman",
        "Harbour : Novela",
        "Harbour: A Novel (Kindle Edition)",
        "Harbour (Kindle Edition) (Paperback)"
      })
  void aFormIsNoPartOfTheName(String title) {
    assertEquals("harbour", name(title));
    assertEquals(OptionalInt.empty(), claims(title).edition());
    assertEquals(Set.of(), claims(title).volumes());
  }

  @ParameterizedTest
  @CsvSource({
    "Harbour (German), GERMAN",
    "Harbour (in German), GERMAN",
    "Harbour (German Edition), GERMAN",
    "Harbour (Deutsche Ausgabe), GERMAN",
    "'Harbour, Spanish Edition', SPANISH",
    "Harbour (Français), FRENCH",
    "Harbour (French translation), FRENCH",
    "Harbour [Polski], POLISH"
  })
  void aLanguageIsNamed(String title, TitleLanguage language) {
    assertEquals(Optional.of(language), claims(title).language());
    assertEquals("harbour", name(title));
  }

  @ParameterizedTest
  @CsvSource({
    "Harbour (1961), 1961",
    "Harbour [1961], 1961",
    "Harbour (c. 1815), 1815",
    "Harbour (1891-92), 1891",
    "Harbour (1918-1956), 1918"
  })
  void aYearInBracketsIsOne(String title, int year) {
    assertEquals(OptionalInt.of(year), claims(title).year());
    assertEquals("harbour", name(title));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Book of Three            | book of 3
          Novel                        | novel
          A Novel Idea                 | novel idea
          Part of Me                   | part of me
          Harbour 1923                 | harbour 1923
          Volume                       | volume
          Paperback Harbour            | paperback harbour
          The German Harbour           | german harbour
          Book Book                    | book book
          (Harbour)                    | harbour
          """)
  void theseWordsBelongToTheName(String title, String name) {
    assertEquals(name, name(title));
    assertEquals(Claims.NONE, claims(title));
  }
}
