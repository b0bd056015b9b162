package club.resolve.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Programs that save a table as text, each in its way. */
enum SavedAgain {
  LIBRE_OFFICE("", ',', "\n", UTF_8, Quotes.NEEDED),
  LIBRE_OFFICE_QUOTING_TEXTS("", ';', "\n", UTF_8, Quotes.TEXTS),
  LIBRE_OFFICE_WINDOWS("", ';', "\r\n", Charset.forName("windows-1252"), Quotes.NEEDED),
  EXCEL_US_UTF_8("\uFEFF", ',', "\r\n", UTF_8, Quotes.NEEDED),
  EXCEL_GERMAN("", ';', "\r\n", Charset.forName("windows-1252"), Quotes.NEEDED),
  EXCEL_GERMAN_UTF_8("\uFEFF", ';', "\r\n", UTF_8, Quotes.NEEDED),
  EXCEL_UNICODE_TEXT("\uFEFF", '\t', "\r\n", UTF_16LE, Quotes.NEEDED),
  EXCEL_MAC("\uFEFF", ';', "\r", UTF_8, Quotes.NEEDED),
  NUMBERS("", ';', "\n", UTF_8, Quotes.NEEDED),
  GOOGLE_SHEETS("", ',', "\r\n", UTF_8, Quotes.NEEDED),
  OPEN_REFINE("", '\t', "\n", UTF_8, Quotes.NEEDED),
  PANDAS_QUOTING_ALL("", ',', "\n", UTF_8, Quotes.ALL),
  PANDAS_QUOTING_TEXTS("", ',', "\n", UTF_8, Quotes.ALL_BUT_NUMBERS),
  WITH_ITS_SEPARATOR("\uFEFFsep=;\r\n", ';', "\r\n", UTF_8, Quotes.NEEDED);

  private final String start;
  private final char separator;
  private final String lineEnd;
  private final Charset charset;
  private final Quotes quotes;

  /** The cells in quotation marks that need none. */
  private enum Quotes {
    NEEDED,
    TEXTS,
    ALL_BUT_NUMBERS,
    ALL;

    boolean around(String cell) {
      boolean number = cell.matches("[0-9]+(\\.[0-9]+)?|TRUE");
      return this == ALL
          || (this == ALL_BUT_NUMBERS && !number)
          || (this == TEXTS && !number && !cell.isEmpty());
    }
  }

  SavedAgain(String start, char separator, String lineEnd, Charset charset, Quotes quotes) {
    this.start = start;
    this.separator = separator;
    this.lineEnd = lineEnd;
    this.charset = charset;
    this.quotes = quotes;
  }

  /** A table as the program saves it. */
  byte[] bytes(List<List<String>> rows) {
    return (start + rows.stream().map(this::line).collect(Collectors.joining())).getBytes(charset);
  }

  private String line(List<String> cells) {
    return cells.stream().map(this::cell).collect(Collectors.joining("" + separator)) + lineEnd;
  }

  private String cell(String text) {
    boolean needed = text.matches("(?s).*[\"\\r\\n" + separator + "].*");
    return needed || quotes.around(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** The table that the program would read. */
  List<List<String>> rows(byte[] bytes) throws IOException {
    String text = new String(bytes, charset).substring(start.length());
    try (CSVReader reader =
        new CSVReaderBuilder(new StringReader(text))
            .withCSVParser(new CSVParserBuilder().withSeparator(separator).build())
            .build()) {
      return reader.readAll().stream().map(Arrays::asList).toList();
    } catch (CsvException e) {
      throw new IOException(e);
    }
  }
}
