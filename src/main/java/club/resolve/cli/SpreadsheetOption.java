package club.resolve.cli;

import club.resolve.output.Formulas;
import picocli.CommandLine.Option;

/** What becomes of cells that a spreadsheet would run: for every command that writes a CSV. */
final class SpreadsheetOption {
  @Option(
      names = "--spreadsheet-safe",
      description = {
        "Puts an apostrophe before each cell of a CSV that a spreadsheet would run as a formula:"
            + " those that begin with =, +, -, @, tab or carriage return."
      })
  private boolean safe;

  Formulas formulas() {
    return safe ? Formulas.DEFUSED : Formulas.KEPT;
  }
}
