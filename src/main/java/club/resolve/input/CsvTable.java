package club.resolve.input;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvMultilineLimitBrokenException;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table with a header, read row by row: comma, semicolon or tab, whichever the header has most
 * of, with quoting as in RFC 4180. Not thread-safe.
 */
public final class CsvTable implements Closeable {
  private static final char[] SEPARATORS = {',', ';', '\t'};

  /** Parts nothing: for a header of one column, under which a comma is just a comma. */
  private static final char NO_SEPARATOR = '\uFFFF';

  private static final int LONGEST_HEADER = 1 << 20;

  /** A cell of more lines than this is a quotation mark that was never closed. */
  private static final int MOST_LINES_IN_A_CELL = 1_000;

  private final String file;
  private final char separator;
  private final CSVReader reader;
  private final List<String> header;

  /**
   * One row.
   *
   * @param line where it begins, from 1
   * @param cells as many as the header has
   */
  public record Line(long line, List<String> cells) {}

  private CsvTable(String file, BufferedReader text) throws IOException {
    this.file = file;
    this.separator = separator(text);
    this.reader =
        new CSVReaderBuilder(text)
            .withCSVParser(new RFC4180ParserBuilder().withSeparator(separator).build())
            .withMultilineLimit(MOST_LINES_IN_A_CELL)
            .withKeepCarriageReturn(true)
            .build();
    this.header =
        cells(1).orElseThrow(() -> InputException.in(file, "is empty")).stream()
            .map(String::strip)
            .toList();
  }

  /**
   * Opens a table and reads its header.
   *
   * @param file named in messages
   * @param in closed with the table
   * @throws InputException when it is empty, or the header cannot be read
   */
  public static CsvTable open(String file, InputStream in) throws IOException {
    try {
      return new CsvTable(file, new BufferedReader(new Utf8Reader(file, in)));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Names of the columns, without space around them. */
  public List<String> header() {
    return header;
  }

  /** The place of the first column with one of these names, in any case. */
  public OptionalInt column(String... names) {
    return IntStream.range(0, header.size())
        .filter(i -> Arrays.stream(names).anyMatch(header.get(i)::equalsIgnoreCase))
        .findFirst();
  }

  /**
   * The next row; empty at the end.
   *
   * @throws InputException for a quotation mark that is not closed, bytes that are not UTF-8, or
   *     more cells than the header has
   */
  public Optional<Line> next() throws IOException {
    long line = reader.getLinesRead() + 1;
    Optional<List<String>> cells = cells(line);
    return cells.isPresent()
        ? Optional.of(new Line(line, fitted(line, cells.get())))
        : Optional.empty();
  }

  /**
   * As many cells as the header has: what a row lacks is empty, what it has too much is an error.
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

  private Optional<List<String>> cells(long line) throws IOException {
    try {
      String[] cells = reader.readNext();
      if (cells == null) {
        return Optional.empty();
      }
      String last = cells[cells.length - 1];
      if (last.endsWith("\r")) {
        // The line ends in CR LF; the reader keeps the CR so that those inside cells survive.
        cells[cells.length - 1] = last.substring(0, last.length() - 1);
      }
      return Optional.of(Arrays.asList(cells));
    } catch (CsvMalformedLineException e) {
      throw brokenQuote(line, e.getContext());
    } catch (CsvMultilineLimitBrokenException e) {
      throw brokenQuote(line, e.getContext());
    } catch (CsvValidationException e) {
      throw InputException.at(file, line, String.valueOf(e.getMessage()));
    }
  }

  /**
   * @param text what was read of the row
   */
  private InputException brokenQuote(long firstLine, @Nullable String text) {
    long line = firstLine;
    long opened = firstLine;
    int column = 1;
    int openedColumn = 1;
    boolean quoted = false;
    String row = text == null ? "" : text;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      line += c == '\n' ? 1 : 0;
      column += c == separator && !quoted ? 1 : 0;
      if (c == '"') {
        quoted = !quoted;
        opened = quoted ? line : opened;
        openedColumn = quoted ? column : openedColumn;
      }
    }
    boolean named = header != null && openedColumn <= header.size();
    return InputException.at(
        file,
        opened,
        named ? "\"" + header.get(openedColumn - 1) + "\"" : Integer.toString(openedColumn),
        "a quotation mark is opened and not closed");
  }

  private static char separator(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    int[] counts = new int[SEPARATORS.length];
    boolean quoted = false;
    for (int read = 0, c; read < LONGEST_HEADER && (c = text.read()) >= 0; read++) {
      quoted ^= c == '"';
      if (!quoted && (c == '\n' || c == '\r')) {
        break;
      }
      for (int i = 0; i < SEPARATORS.length; i++) {
        counts[i] += !quoted && c == SEPARATORS[i] ? 1 : 0;
      }
    }
    text.reset();
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return counts[most] == 0 ? NO_SEPARATOR : SEPARATORS[most];
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
