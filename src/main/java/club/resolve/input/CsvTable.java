package club.resolve.input;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table with a header, read row by row: comma, semicolon or tab, whichever the header has most
 * of, with quoting as in RFC 4180. LibraryThing's export is read as LibraryThing writes it. Not
 * thread-safe.
 */
public final class CsvTable implements ListTable {
  /** LibraryThing's own is shorter than a thousand bytes. */
  private static final int LONGEST_FIRST_LINE = 1 << 13;

  private final String file;
  private final boolean libraryThing;
  private final char separator;
  private final BufferedReader text;
  private final CsvCells rows;
  private final List<String> header;
  private long headerLine;
  private long line;

  /**
   * One row.
   *
   * @param line where it begins, from 1
   * @param cells as many as the header has
   * @param whole true if all of them are there; those that are missing are empty
   */
  public record Line(long line, List<String> cells, boolean whole) {}

  private CsvTable(String file, BufferedReader text, boolean libraryThing) throws IOException {
    this.file = file;
    this.libraryThing = libraryThing;
    this.separator = HeaderSeparator.of(text);
    this.text = text;
    this.rows = new CsvCells(text, separator, libraryThing ? HeaderSeparator.NONE : '"');
    this.header = names().orElse(List.of());
  }

  private CsvTable(String file, BufferedReader text, TableStart start) throws IOException {
    this.file = file;
    this.libraryThing = start.libraryThing();
    this.separator = start.separator();
    this.text = text;
    for (long above = 1; above < start.line(); above++) {
      text.readLine();
    }
    this.rows =
        new CsvCells(text, separator, libraryThing ? HeaderSeparator.NONE : '"', start.line());
    this.header = names().orElse(List.of());
  }

  /** Opens the table that begins at a place of a text, which is closed with it. */
  static CsvTable at(TableStart start, String file, Reader text) throws IOException {
    try {
      return new CsvTable(file, new BufferedReader(text), start);
    } catch (IOException e) {
      text.close();
      throw e;
    }
  }

  /** The first line that is not blank; empty where there is none. */
  private Optional<List<String>> names() throws IOException {
    headerLine = rows.line();
    Optional<List<String>> names = cells();
    while (names.isPresent() && names.get().stream().allMatch(String::isBlank)) {
      headerLine = rows.line();
      names = cells();
    }
    return names.map(cells -> cells.stream().map(String::strip).toList());
  }

  /**
   * Opens a table and reads its header.
   *
   * @param file named in messages
   * @param in closed with the table
   * @throws InputException when it is empty, or the header cannot be read
   */
  public static CsvTable open(String file, InputStream in) throws IOException {
    return openIfAny(file, in)
        .orElseThrow(() -> InputException.in(file, "is empty; a list needs at least one row"));
  }

  /** Opens a table as {@link #open} does, but a table without any line is empty here. */
  public static Optional<CsvTable> openIfAny(String file, InputStream in) throws IOException {
    try {
      BufferedInputStream bytes = new BufferedInputStream(in);
      boolean libraryThing = isLibraryThings(bytes);
      TextReader text =
          libraryThing
              ? new TextReader(file, bytes, TextEncoding.MIXED)
              : new TextReader(file, bytes);
      CsvTable table = new CsvTable(file, new BufferedReader(text), libraryThing);
      if (table.header.isEmpty()) {
        table.close();
        return Optional.empty();
      }
      return Optional.of(table);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Cuts one line with commas into its cells.
   *
   * @throws IllegalArgumentException when a quotation mark in it is not closed
   */
  public static List<String> cells(String line) {
    try {
      return new CsvCells(new BufferedReader(new StringReader(line)), ',', '"')
          .row()
          .orElse(List.of());
    } catch (CsvCells.OpenQuote _) {
      throw new IllegalArgumentException("a quotation mark in it is opened and not closed");
    } catch (IOException e) {
      throw new UncheckedIOException("a text is always there", e);
    }
  }

  /**
   * Returns true when the first line is that of LibraryThing. A list that was saved with commas
   * went through a program that quotes and encodes as others do.
   */
  private static boolean isLibraryThings(BufferedInputStream bytes) throws IOException {
    bytes.mark(LONGEST_FIRST_LINE);
    String start = new String(bytes.readNBytes(LONGEST_FIRST_LINE), StandardCharsets.ISO_8859_1);
    bytes.reset();
    String[] names = start.lines().findFirst().orElse("").split("\t", -1);
    return Export.LIBRARY_THING.wrote(new Header(List.of(names)));
  }

  /** Names of the columns, without space around them. */
  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public long headerLine() {
    return headerLine;
  }

  @Override
  public long line() {
    return line;
  }

  /**
   * The next row; empty at the end.
   *
   * @throws InputException for a quotation mark whose end is not to be found, bytes that are not
   *     UTF-8, or more cells than the header has
   */
  public Optional<Line> next() throws IOException {
    line = rows.line();
    Optional<List<String>> cells = cells();
    return cells.isPresent()
        ? Optional.of(
            new Line(line, fitted(line, cells.get()), cells.get().size() >= header.size()))
        : Optional.empty();
  }

  @Override
  public Optional<List<String>> row() throws IOException {
    return next().map(Line::cells);
  }

  /**
   * The row with as many cells as the header has: a missing cell is empty, a surplus one is an
   * error.
   */
  private List<String> fitted(long line, List<String> cells) throws InputException {
    List<String> fitted = new ArrayList<>(cells);
    while (fitted.size() > header.size()) {
      if (!fitted.removeLast().isBlank()) {
        throw InputException.at(
            file,
            line,
            Integer.toString(fitted.size() + 1),
            "the row has %d cells and the header %d; a cell that contains '%s' needs quotation marks around it"
                .formatted(cells.size(), header.size(), separator == '\t' ? "tab" : separator));
      }
    }
    while (fitted.size() < header.size()) {
      fitted.add("");
    }
    return fitted;
  }

  private Optional<List<String>> cells() throws IOException {
    try {
      Optional<List<String>> row = rows.row();
      return libraryThing ? row.map(cells -> cells.stream().map(CsvTable::unquoted).toList()) : row;
    } catch (CsvCells.OpenQuote quote) {
      boolean named = header != null && quote.column <= header.size();
      throw InputException.at(
          file,
          quote.line,
          named ? "\"" + header.get(quote.column - 1) + "\"" : Integer.toString(quote.column),
          said(quote));
    }
  }

  private static String said(CsvCells.OpenQuote quote) {
    return quote.unclear == 0
        ? "a quotation mark is opened and not closed; delete it, or write one at the end of the"
            + " cell"
        : "a quotation mark is opened, and another one in line %d may be its end or a part of the text; close the cell right before its separator, and write marks inside it twice"
            .formatted(quote.unclear);
  }

  /**
   * LibraryThing writes quotation marks as they are, but what a spreadsheet has saved has others
   * around its cells.
   */
  private static String unquoted(String cell) {
    if (cell.length() < 2 || !cell.startsWith("\"") || !cell.endsWith("\"")) {
      return cell;
    }
    String inside = cell.substring(1, cell.length() - 1);
    boolean doubled = inside.replace("\"\"", "").indexOf('"') < 0;
    return doubled ? inside.replace("\"\"", "\"") : cell;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
