package club.resolve.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a text into rows of cells as RFC 4180 says, streaming. A line ends in LF, CR LF or CR;
 * inside quotation marks all of them are kept as they are. More forgiving than the RFC with people
 * who type: a quotation mark inside an unquoted cell is just a letter, and one inside a quoted cell
 * is what the rest of its line makes of it ({@link InnerMark}). A guess never crosses the end of a
 * line, so no cell takes in rows that are none of it. Not thread-safe.
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
  private long line;
  private int next;
  private boolean begun;
  private final BitSet quoted = new BitSet();
  private String lineEnd = "";

  /**
   * A quotation mark that is opened in this cell of the row, of which the end is not to be found.
   */
  static final class OpenQuote extends Exception {
    private static final long serialVersionUID = 1;
    final transient long line;
    final transient int column;

    /** The line of another mark that leaves it open whether it is the end; 0 where none does. */
    final transient long unclear;

    OpenQuote(long line, int column, long unclear) {
      this.line = line;
      this.column = column;
      this.unclear = unclear;
    }
  }

  /**
   * @param quote the quotation mark; one that is in no text where cells are never quoted
   */
  CsvCells(BufferedReader text, char separator, char quote) {
    this(text, separator, quote, 1);
  }

  /**
   * @param line of the file at which the text is, from 1
   */
  CsvCells(BufferedReader text, char separator, char quote, long line) {
    this.line = line;
    this.text = text;
    this.separator = separator;
    this.quote = quote;
  }

  /** The line where the next row begins, from 1. */
  long line() {
    return line;
  }

  /** Returns true for a cell of the last row, from 0, that stands in quotation marks. */
  boolean isQuoted(int place) {
    return quoted.get(place);
  }

  /** The end of the last row; empty text where the file ends there. */
  String lineEnd() {
    return lineEnd;
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
    quoted.clear();
    List<String> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      cell.setLength(0);
      if (next == quote) {
        quoted.set(cells.size());
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
    boolean letters = false;
    advance();
    while (true) {
      if (next < 0 || line - opened >= MOST_LINES_IN_A_CELL) {
        throw new OpenQuote(opened, column, 0);
      }
      if (next != quote) {
        keepLine();
        continue;
      }
      advance();
      if (endsCell()) {
        return;
      }
      if (next == quote) {
        advance();
        cell.append(quote);
        if (letters && endsCell()) {
          return;
        }
      } else if (letters || isLetter(opened, column)) {
        letters = true;
        cell.append(quote);
      } else {
        return;
      }
    }
  }

  /**
   * Judges the first mark in a quoted cell that is neither doubled nor at its end.
   *
   * @return true when it is a letter, and so are all that follow in the cell; else the quoted part
   *     ends here
   */
  private boolean isLetter(long opened, int column) throws IOException, OpenQuote {
    InnerMark mark =
        line > opened ? InnerMark.UNCLEAR : InnerMark.second(text, next, separator, quote);
    if (mark == InnerMark.UNCLEAR) {
      throw new OpenQuote(opened, column, line);
    }
    return mark == InnerMark.LETTER;
  }

  /**
   * Reads to behind the next separator or line end.
   *
   * @return true when a further cell follows in the row
   */
  private boolean unquoted() throws IOException {
    while (!endsCell()) {
      keep();
    }
    if (next == separator) {
      advance();
      return true;
    }
    lineEnd = next < 0 ? "" : next == '\r' ? "\r" : "\n";
    if (next == '\r') {
      advance();
      line += next == '\n' ? 0 : 1;
    }
    if (next == '\n') {
      line++;
      lineEnd = lineEnd.equals("\r") ? "\r\n" : "\n";
      advance();
    }
    return false;
  }

  private boolean endsCell() {
    return next == separator || endsLine(next);
  }

  /** Returns true when this character is not of the line any more; -1 is the end of the text. */
  static boolean endsLine(int character) {
    return character < 0 || character == '\n' || character == '\r';
  }

  /** Keeps a character of a quoted cell, which may be the end of a line. */
  private void keepLine() throws IOException {
    boolean second = next == '\n' && !cell.isEmpty() && cell.charAt(cell.length() - 1) == '\r';
    line += endsLine(next) && !second ? 1 : 0;
    keep();
  }

  private void keep() throws IOException {
    cell.append((char) next);
    advance();
  }

  private void advance() throws IOException {
    next = text.read();
  }
}
