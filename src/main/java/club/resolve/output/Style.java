package club.resolve.output;

import club.resolve.book.Dialect;
import java.util.Optional;

/**
 * The looks of a result, as far as its format leaves a choice.
 *
 * @param formulas treatment of cells that a spreadsheet would run
 * @param heading over a list for people; other formats have no place for it
 * @param dialect of a CSV
 */
public record Style(Formulas formulas, Optional<String> heading, Dialect dialect) {
  /** All cells as they are, and no heading. */
  public static final Style PLAIN = of(Formulas.KEPT);

  /** No heading, and the usual dialect. */
  public static Style of(Formulas formulas) {
    return new Style(formulas, Optional.empty(), Dialect.USUAL);
  }

  /** The same in another dialect. */
  public Style in(Dialect other) {
    return new Style(formulas, heading, other);
  }
}
