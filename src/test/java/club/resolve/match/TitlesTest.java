package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Talented Mr. Ripley        | talented mr ripley
          RIPLEY'S GAME                  | ripleys game
          Ripley’s Game                  | ripleys game
          Les Misérables                 | les miserables
          Brontë                         | bronte
          Smørrebrød                     | smorrebrod
          Straße                         | strasse
          Æsop                           | aesop
          War & Peace                    | war and peace
          War&Peace                      | war and peace
          Catch-22                       | catch 22
          A Tale of Two Cities           | tale of two cities
          An Artist of the Floating World| artist of the floating world
          The                            | the
          A                              | a
          Thérèse  ,   Raquin !          | therese raquin
          ＦＵＬＬ Ｗｉｄｔｈ            | full width
          ノルウェイの森                 | ノルウェイの森
          Война и мир                    | война и мир
          Пам’ять                        | память
          Пам'ять                        | память
          """)
  void theNormalFormHasNoCaseAccentsPunctuationOrArticle(String title, String normal) {
    // A kana or a Cyrillic letter keeps its mark, and is one letter with it.
    assertEquals(normal, Titles.normal(title));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "???", "—", "'", "..."})
  void whatHasNoLetterAndNoDigitIsEmpty(String title) {
    assertEquals("", Titles.normal(title));
  }

  @Test
  void theNormalFormIsItsOwn() {
    String normal = Titles.normal("The Immortal Life of Henrietta Lacks & Co.");
    assertEquals(normal, Titles.normal(normal));
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertEquals(Titles.normal("Caf\u00e9"), Titles.normal("Cafe\u0301"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Way of Kings (The Stormlight Archive, #1)  | The Way of Kings
          Gideon the Ninth (The Locked Tomb #1)          | Gideon the Ninth
          Emma (Annotated) [1815]                        | Emma
          Emma                                           | Emma
          (Untitled)                                     | (Untitled)
          (S)mothering                                   | (S)mothering
          """)
  void bracketsAtTheEndAreTakenAway(String title, String rest) {
    assertEquals(rest, Titles.withoutBrackets(title));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sapiens: A Brief History of Humankind      | Sapiens
          Sapiens - A Brief History                  | Sapiens
          Sapiens – A Brief History                  | Sapiens
          Sapiens — A Brief History (Anniversary)    | Sapiens
          Catch-22                                   | Catch-22
          Slaughterhouse-Five                        | Slaughterhouse-Five
          2:46                                       | 2:46
          : nothing before                           | : nothing before
          """)
  void theMainTitleEndsBeforeTheSubtitle(String title, String main) {
    assertEquals(main, Titles.main(title));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Talented Mr Ripley         | The Talented Mr. Ripley
          Ripley's game                  | Ripley’s Game
          Invisible Women                | Invisible Women: Data Bias in a World Designed for Men
          Sapiens                        | Sapiens - A Brief History of Humankind
          The Way of Kings               | The Way of Kings (The Stormlight Archive, #1)
          Saga, Volume 1                 | Saga, Volume 1 (Saga, #1)
          Catch 22                       | Catch-22
          War & Peace                    | War and Peace
          Les Miserables                 | Les Misérables
          Emma                           | EMMA
          Mansfield Park [Paperback]     | Mansfield Park
          Mother!                        | Mother
          ???                            | ???
          """)
  void titlesOfTheSameBookAgree(String one, String other) {
    assertTrue(Titles.agree(one, other));
    assertTrue(Titles.agree(other, one), "in the other order");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Emma                           | Persuasion
          Educated                       | Summary of Educated
          The Road                       | The Road to Wigan Pier
          Ripley's Game                  | Ripley Under Ground
          Sapiens: A Brief History       | Sapiens: A Graphic History
          Saga, Volume 1                 | Saga, Volume 2
          1984                           | 1985
          Men Without Women              | Women Without Men
          ???                            | !!!
          """)
  void titlesOfDifferentBooksDoNot(String one, String other) {
    assertFalse(Titles.agree(one, other));
    assertFalse(Titles.agree(other, one), "in the other order");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Emma                           | EMMA!
          The Road                       | Road
          Emma                           | Emma: A Novel
          Educated                       | Educated - a memoir
          Les Misérables                 | Les Miserables: A Story
          Sapiens: An History            | Sapiens
          ???                            | ???
          """)
  void titlesOfOneEditionAreEqualButForAFormNote(String one, String other) {
    assertTrue(Titles.sameEdition(one, other));
    assertTrue(Titles.sameEdition(other, one), "in the other order");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Emma                           | Emma: The Graphic Novel
          Emma                           | Emma: A Novel in Pictures
          Emma                           | Emma (Manga Classics)
          Emma                           | A Novel
          Sapiens                        | Sapiens: A Brief History of Humankind
          : A Novel                      | ???
          ???                            | !!!
          """)
  void anotherSubtitleIsAnotherEdition(String one, String other) {
    assertFalse(Titles.sameEdition(one, other));
    assertFalse(Titles.sameEdition(other, one), "in the other order");
  }
}
