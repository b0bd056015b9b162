package club.resolve.output;

/** The treatment of the cells of a CSV that a spreadsheet would run as formulas. */
public enum Formulas {
  /** They are written as they are. */
  KEPT,
  /**
   * An apostrophe in front makes them text (https://owasp.org/www-community/attacks/CSV_Injection).
   */
  DEFUSED;

  private static final String BEGINNINGS = "=+-@\t\r";

  public String in(String cell) {
    boolean formula = !cell.isEmpty() && BEGINNINGS.indexOf(cell.charAt(0)) >= 0;
    return formula && this == DEFUSED ? "'" + cell : cell;
  }
}
