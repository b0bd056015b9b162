package club.resolve.input;

import club.resolve.book.Dialect;
import club.resolve.book.Dialect.Quoting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds out in which dialect a result stands that a spreadsheet or another program has saved again.
 * Not thread-safe.
 */
public final class ResultDialect {
  private static final String MARK = "\uFEFF";

  private final QuotedCells texts = new QuotedCells();
  private final QuotedCells values = new QuotedCells();
  private final QuotedCells empties = new QuotedCells();
  private String lineEnd = "";

  private ResultDialect() {}

  /** The cells of a kind that need no quotation marks, and those among them that have some. */
  private static final class QuotedCells {
    private long cells;
    private long quoted;

    void add(boolean isQuoted) {
      cells++;
      quoted += isQuoted ? 1 : 0;
    }

    /** Returns true when all of the kind have them; where there is none, as it is for others. */
    boolean always(boolean others) {
      return cells == 0 ? others : quoted == cells;
    }
  }

  /**
   * Reads a result to its end.
   *
   * @return the usual one for a text that is no result
   * @throws InputException when it is no text that could be written so again
   */
  public static Dialect of(Path result) throws IOException {
    try (ListFile file = ListFile.named(result)) {
      if (file.kind() == FileKind.SPREADSHEET) {
        throw InputException.in(
            file.name(),
            "a spreadsheet can be read, but is not written; save it as CSV (\"CSV UTF-8\" in Excel,"
                + " \"Text CSV\" in LibreOffice), and name that file");
      }
      if (file.temporary()) {
        throw InputException.in(
            file.name(),
            "what is packed can be read, but is not written; unpack it, and name the file in it");
      }
      Optional<TableStart> start = ResultTable.start(file);
      return start.isPresent() ? new ResultDialect().of(file, start.get()) : Dialect.USUAL;
    }
  }

  private Dialect of(ListFile file, TableStart start) throws IOException {
    try (BufferedReader text = new BufferedReader(file.text())) {
      String above = above(text, start.line());
      CsvCells rows = new CsvCells(text, start.separator(), '"', start.line());
      for (Optional<List<String>> row = row(rows); row.isPresent(); row = row(rows)) {
        add(row.get(), rows, start.separator());
      }
      boolean quotesTexts = texts.always(false);
      boolean quotesValues = values.always(quotesTexts);
      return new Dialect(
          start.separator(),
          new Quoting(quotesTexts, quotesValues, empties.always(quotesTexts && quotesValues)),
          lineEnd.isEmpty() ? Dialect.USUAL.lineEnd() : lineEnd,
          file.encoding().charset(),
          isMarked(file),
          above);
    }
  }

  /** The next row; empty at the end, and where the table is broken, which its reader says. */
  private static Optional<List<String>> row(CsvCells rows) throws IOException {
    try {
      return rows.row();
    } catch (CsvCells.OpenQuote _) {
      return Optional.empty();
    }
  }

  private void add(List<String> cells, CsvCells rows, char separator) {
    lineEnd = lineEnd.isEmpty() ? rows.lineEnd() : lineEnd;
    // A blank line is no row of one empty cell.
    for (int i = 0; cells.size() > 1 && i < cells.size(); i++) {
      String cell = cells.get(i);
      if (!Dialect.needsQuotes(cell, separator)) {
        QuotedCells kind = cell.isEmpty() ? empties : Quoting.isValue(cell) ? values : texts;
        kind.add(rows.isQuoted(i));
      }
    }
  }

  /** The lines above the header as they stand there, with their ends. */
  private static String above(BufferedReader text, long header) throws IOException {
    StringBuilder above = new StringBuilder();
    for (long line = 1; line < header; line++) {
      int next = text.read();
      while (!CsvCells.endsLine(next)) {
        above.append((char) next);
        next = text.read();
      }
      above.append((char) next);
      text.mark(1);
      if (next == '\r' && text.read() == '\n') {
        above.append('\n');
      } else if (next == '\r') {
        text.reset();
      }
    }
    return above.toString();
  }

  private static boolean isMarked(ListFile file) throws IOException {
    Charset charset = file.encoding().charset();
    byte[] mark = MARK.getBytes(charset);
    try (InputStream in = file.stream()) {
      return charset.newEncoder().canEncode(MARK)
          && Arrays.equals(in.readNBytes(mark.length), mark);
    }
  }
}
