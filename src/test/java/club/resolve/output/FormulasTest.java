package club.resolve.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormulasTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-30-", "@SUM(A1)", "\t=1", "\r=1", "=", "-"})
  void whatASpreadsheetWouldRunIsDefused(String cell) {
    assertEquals("'" + cell, Formulas.DEFUSED.in(cell));
    assertEquals(cell, Formulas.KEPT.in(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Emma", "1984", " =1", "'=1", "a=b", "ノルウェイの森", "\n=1"})
  void allOtherCellsAreLeftAlone(String cell) {
    assertEquals(cell, Formulas.DEFUSED.in(cell));
  }
}
