package club.resolve.output;

import java.util.Optional;

/**
 * The looks of a result, as far as its format leaves a choice.
 *
 * @param formulas treatment of cells that a spreadsheet would run
 * @param heading over a list for people; other formats have no place for it
 */
public record Style(Formulas formulas, Optional<String> heading) {
  /** All cells as they are, and no heading. */
  public static final Style PLAIN = new Style(Formulas.KEPT, Optional.empty());
}
