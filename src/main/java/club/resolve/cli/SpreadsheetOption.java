package club.resolve.cli;

import club.resolve.output.Formulas;

/** The treatment of cells that a spreadsheet would run, for every command that writes a CSV. */
final class SpreadsheetOption {
  private final Value<Boolean> safe;

  SpreadsheetOption(Options options) {
    safe =
        options.flag(
            "--spreadsheet-safe",
            "Makes a CSV safe for spreadsheets: an apostrophe stands before each cell that one"
                + " would run as a formula (those that begin with =, +, -, @, tab or carriage"
                + " return), and the file begins with the mark by which Excel knows UTF-8.");
  }

  Formulas formulas() {
    return safe.get() ? Formulas.DEFUSED : Formulas.KEPT;
  }
}
