package club.resolve.input;

import java.util.ArrayList;
import java.util.List;

/**
 * Python's {@code csv.reader} over a text, with its usual dialect: a small model of the states that
 * its documentation and source ({@code Modules/_csv.c}) describe, written apart from {@link
 * CsvCells} to hold that against it. A blank line is a row of one empty cell here.
 */
final class PythonCsv {
  private enum State {
    START_OF_CELL,
    IN_CELL,
    IN_QUOTES,
    MARK_IN_QUOTES
  }

  private final char separator;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private StringBuilder cell = new StringBuilder();
  private State state = State.START_OF_CELL;

  /** True when the text ends inside quotation marks, which Python forgives. */
  private boolean open;

  private PythonCsv(char separator) {
    this.separator = separator;
  }

  static PythonCsv of(String text, char separator) {
    PythonCsv csv = new PythonCsv(separator);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      csv.take(c);
      if (csv.row.isEmpty() && c == '\r' && csv.ended() && text.startsWith("\n", at)) {
        at++;
      }
    }
    csv.end();
    return csv;
  }

  List<List<String>> rows() {
    return rows;
  }

  boolean open() {
    return open;
  }

  private boolean ended() {
    return state == State.START_OF_CELL && cell.isEmpty();
  }

  private void take(char c) {
    switch (state) {
      case IN_QUOTES -> {
        if (c == '"') {
          state = State.MARK_IN_QUOTES;
        } else {
          cell.append(c);
        }
      }
      case MARK_IN_QUOTES -> {
        if (c == '"') {
          cell.append(c);
          state = State.IN_QUOTES;
        } else {
          unquoted(c);
        }
      }
      case START_OF_CELL -> {
        if (c == '"') {
          state = State.IN_QUOTES;
        } else {
          unquoted(c);
        }
      }
      case IN_CELL -> unquoted(c);
    }
  }

  private void unquoted(char c) {
    if (c == '\n' || c == '\r') {
      endRow();
    } else if (c == separator) {
      endCell();
    } else {
      cell.append(c);
      state = State.IN_CELL;
    }
  }

  private void endCell() {
    row.add(cell.toString());
    cell = new StringBuilder();
    state = State.START_OF_CELL;
  }

  private void endRow() {
    endCell();
    rows.add(row);
    row = new ArrayList<>();
  }

  private void end() {
    open = state == State.IN_QUOTES;
    if (!row.isEmpty() || state != State.START_OF_CELL) {
      endRow();
    }
  }
}
