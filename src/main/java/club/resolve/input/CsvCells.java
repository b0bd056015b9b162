package club.resolve.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a text into rows of cells as RFC 4180 says, streaming. A line ends in LF or CR LF; inside
 * quotation marks both are kept as they are. More forgiving than the RFC with people who type: a
 * quotation mark inside an unquoted cell is just a letter, and so is one inside a quoted cell
 * unless the cell ends behind it. Not thread-safe.
 *
 * <p>The reader of opencsv is not used, as it cannot do both: keep CR LF inside cells, and read
 * blank lines and quoted cells before a CR LF (5.12.0, with withKeepCarriageReturn).
 */
final class CsvCells {
  /** A cell of more lines than this is a quotation mark that was never closed. */
  private static final int MOST_LINES_IN_A_CELL = 1_000;

  private final BufferedReader text;
  private final char separator;
  private final char quote;
  private final StringBuilder cell = new StringBuilder();
  private long line = 1;
  private int next;
  private boolean begun;

  /** A quotation mark that is opened in this cell of the row, and not closed. */
  static final class OpenQuote extends Exception {
    private static final long serialVersionUID = 1;
    final transient long line;
    final transient int column;

    OpenQuote(long line, int column) {
      this.line = line;
      this.column = column;
    }
  }

  /**
   * @param quote the quotation mark; one that is in no text where cells are never quoted
   */
  CsvCells(BufferedReader text, char separator, char quote) {
    this.text = text;
    this.separator = separator;
    this.quote = quote;
  }

  /** The line where the next row begins, from 1. */
  long line() {
    return line;
  }

  /** The next row; empty at the end. A blank line is a row of one empty cell. */
  Optional<List<String>> row() throws IOException, OpenQuote {
    if (!begun) {
      begun = true;
      advance();
    }
    if (next < 0) {
      return Optional.empty();
    }
    List<String> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      cell.setLength(0);
      if (next == quote) {
        quoted(cells.size() + 1);
      }
      more = unquoted();
      cells.add(cell.toString());
    }
    return Optional.of(cells);
  }

  /** Reads from the opening mark to behind the closing one. */
  private void quoted(int column) throws IOException, OpenQuote {
    long opened = line;
    advance();
    while (true) {
      if (next < 0 || line - opened >= MOST_LINES_IN_A_CELL) {
        throw new OpenQuote(opened, column);
      }
      if (next == quote) {
        advance();
        if (next == separator || next == '\n' || next == '\r' || next < 0) {
          return;
        }
        if (next != quote) {
          cell.append(quote);
          continue;
        }
      }
      line += next == '\n' ? 1 : 0;
      keep();
    }
  }

  /**
   * Reads to behind the next separator or line end.
   *
   * @return whether a further cell follows in the row
   */
  private boolean unquoted() throws IOException {
    while (next >= 0 && next != '\n' && next != separator) {
      if (next == '\r') {
        advance();
        if (next == '\n' || next < 0) {
          break;
        }
        cell.append('\r');
      } else {
        keep();
      }
    }
    boolean more = next == separator;
    line += next == '\n' ? 1 : 0;
    if (next >= 0) {
      advance();
    }
    return more;
  }

  private void keep() throws IOException {
    cell.append((char) next);
    advance();
  }

  private void advance() throws IOException {
    next = text.read();
  }
}
