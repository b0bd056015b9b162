package club.resolve.input;

import club.resolve.book.Confidence;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The rows of an earlier result of this program as they stand in its file. Not thread-safe. */
public final class ResultLines implements Closeable {
  private final CsvTable table;
  private final int title;
  private final int link;
  private final int status;
  private final AuthorColumns authors;
  private final OptionalInt confidence;
  private final OptionalInt matchedTitle;
  private final OptionalInt matchedAuthor;
  private final OptionalInt unanswered;

  /**
   * A row; nothing of it need make sense.
   *
   * @param line where it begins, from 1
   * @param link without space around it, as is the status; empty text for none
   * @param confidence empty where there is none that can be read
   */
  public record Row(
      long line,
      String title,
      Optional<String> author,
      String link,
      String status,
      Optional<Confidence> confidence,
      String matchedTitle,
      String matchedAuthor,
      String unanswered) {}

  private ResultLines(CsvTable table, int title, int link, int status, AuthorColumns authors) {
    this.table = table;
    this.title = title;
    this.link = link;
    this.status = status;
    this.authors = authors;
    this.confidence = table.column("Confidence");
    this.matchedTitle = table.column("Matched Title");
    this.matchedAuthor = table.column("Matched Author");
    this.unanswered = table.column("Unanswered");
  }

  /**
   * Opens a result.
   *
   * @param authorColumn its name, where the user names one
   * @return empty for a file without rows
   * @throws InputException when it lacks a column that every result has
   */
  public static Optional<ResultLines> open(Path file, Optional<String> authorColumn)
      throws IOException {
    String name = file.toString();
    Optional<CsvTable> any = CsvTable.openIfAny(name, Files.newInputStream(file));
    if (any.isEmpty()) {
      return Optional.empty();
    }
    CsvTable table = any.get();
    try {
      return Optional.of(
          new ResultLines(
              table,
              place(name, table, "Title"),
              place(name, table, "Link"),
              place(name, table, "Status"),
              AuthorColumns.ofResult(table, authorColumn)));
    } catch (InputException e) {
      try (table) {
        if (table.next().isEmpty()) {
          return Optional.empty();
        }
      }
      throw e;
    }
  }

  private static int place(String file, CsvTable table, String column) throws InputException {
    OptionalInt place = table.column(column);
    if (place.isEmpty()) {
      throw InputException.at(
          file,
          1,
          "no column is called \"%s\", so what was changed by hand cannot be told from what this program has written"
              .formatted(column));
    }
    return place.getAsInt();
  }

  public List<String> header() {
    return table.header();
  }

  /** The next row; empty at the end. */
  public Optional<Row> next() throws IOException {
    Optional<CsvTable.Line> line = table.next();
    return line.isEmpty() ? Optional.empty() : Optional.of(row(line.get()));
  }

  private Row row(CsvTable.Line line) {
    List<String> cells = line.cells();
    return new Row(
        line.line(),
        cells.get(title),
        authors.read(new Cells(cells)),
        cells.get(link).strip(),
        cells.get(status).strip(),
        Confidence.parse(cell(line, confidence)),
        cell(line, matchedTitle),
        cell(line, matchedAuthor),
        cell(line, unanswered));
  }

  private static String cell(CsvTable.Line line, OptionalInt place) {
    return place.isPresent() ? line.cells().get(place.getAsInt()).strip() : "";
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
