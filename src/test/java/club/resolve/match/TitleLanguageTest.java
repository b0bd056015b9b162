package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language that a title is probably in. */
final class TitleLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Kite Runner                        | ''
          Circe                                  | ''
          A Man Called Ove                       | ''
          The Girl on the Train                  | ''
          Normal People                          | ''
          1984                                   | ''
          ''                                     | ''
          Die Trying                             | ''
          No Longer Human                        | ''
          O Pioneers!                            | ''
          As Good as Dead                        | ''
          The Da Vinci Code                      | ''
          Da Vinci Code                          | ''
          Van Gogh                               | ''
          Et Tu, Babe                            | ''
          Der Schwarm                            | de
          Im Westen nichts Neues                 | de
          Straßen                                | de
          Les Misérables                         | fr
          Du côté de chez Swann                  | fr
          El amor en los tiempos del cólera      | es
          La sombra del viento                   | ''
          Cien años de soledad                   | es
          Il nome della rosa                     | it
          Os Lusíadas                            | pt
          Het diner                              | nl
          Män som hatar kvinnor och hundar       | sv
          Pan Tadeusz się                        | pl
          Мастер и Маргарита                     | ru
          Ζορμπάς                                | el
          ノルウェイの森                          | ja
          三体                                    | zh
          82년생 김지영                            | ko
          """)
  void isReadFromScriptAndSmallWords(String title, String language) {
    assertEquals(language, TitleLanguage.of(title).map(TitleLanguage::iso).orElse(""));
  }
}
