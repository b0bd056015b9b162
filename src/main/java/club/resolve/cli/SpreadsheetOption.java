package club.resolve.cli;

import club.resolve.output.Formulas;

/** The treatment of cells that a spreadsheet would run, for every command that writes a CSV. */
final class SpreadsheetOption {
  private final Value<Boolean> safe;

  SpreadsheetOption(Options options) {
    safe =
        options.flag(
            "--spreadsheet-safe",
            "Puts an apostrophe before each cell of a CSV that a spreadsheet would run as a"
                + " formula: those that begin with =, +, -, @, tab or carriage return.");
  }

  Formulas formulas() {
    return safe.get() ? Formulas.DEFUSED : Formulas.KEPT;
  }
}
