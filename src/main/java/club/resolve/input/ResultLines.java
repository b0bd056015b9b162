package club.resolve.input;

import club.resolve.book.Confidence;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The rows of an earlier result of this program as they stand in its file. Not thread-safe. */
public final class ResultLines implements Closeable {
  private final ListFile file;
  private final ListTable table;
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

  private ResultLines(ListFile file, ListTable table, Optional<String> authorColumn)
      throws InputException {
    this.file = file;
    this.table = table;
    this.title = place(file.name(), table, "Title");
    this.link = place(file.name(), table, "Link");
    this.status = place(file.name(), table, "Status");
    this.authors = AuthorColumns.ofResult(table, authorColumn);
    this.confidence = table.column("Confidence");
    this.matchedTitle = table.column("Matched Title");
    this.matchedAuthor = table.column("Matched Author");
    this.unanswered = table.column("Unanswered");
  }

  /**
   * Opens a result, which a spreadsheet may have saved since.
   *
   * @param authorColumn its name, where the user names one
   * @return empty for a file without rows
   * @throws InputException when it lacks a column that every result has
   */
  public static Optional<ResultLines> open(Path result, Optional<String> authorColumn)
      throws IOException {
    ListFile file = ListFile.named(result);
    try {
      Optional<ListTable> table = ResultTable.of(file, Optional.empty());
      Optional<ResultLines> rows =
          table.isPresent() ? in(table.get(), file, authorColumn) : Optional.empty();
      if (rows.isEmpty()) {
        file.close();
      }
      return rows;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static Optional<ResultLines> in(
      ListTable table, ListFile file, Optional<String> authorColumn) throws IOException {
    try {
      return Optional.of(new ResultLines(file, table, authorColumn));
    } catch (InputException e) {
      try (table) {
        if (table.row().isEmpty()) {
          return Optional.empty();
        }
      }
      throw e;
    }
  }

  private static int place(String file, ListTable table, String column) throws InputException {
    OptionalInt place = table.column(column);
    if (place.isEmpty()) {
      throw InputException.at(
          file,
          table.headerLine(),
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
    return table.row().map(this::row);
  }

  private Row row(List<String> cells) {
    return new Row(
        table.line(),
        cells.get(title),
        authors.read(new Cells(cells)),
        cells.get(link).strip(),
        cells.get(status).strip(),
        Confidence.parse(cell(cells, confidence)),
        cell(cells, matchedTitle),
        cell(cells, matchedAuthor),
        cell(cells, unanswered));
  }

  private static String cell(List<String> cells, OptionalInt place) {
    return place.isPresent() ? cells.get(place.getAsInt()).strip() : "";
  }

  @Override
  public void close() throws IOException {
    try (file) {
      table.close();
    }
  }
}
