package club.resolve.eval;

import club.resolve.book.Book;
import club.resolve.input.CsvTable;
import club.resolve.input.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A title as someone typed it, with the book that was meant.
 *
 * @param line of the file, from 1
 * @param id of the book's page that was meant
 * @param list that the title comes from; empty where none is named
 */
public record Label(long line, Book book, long id, String list) {

  /** Returns true when both say that the same book was meant by the same title. */
  boolean sameAs(Label other) {
    return id == other.id && book.title().equals(other.book.title());
  }

  /**
   * Reads labels from a CSV with the columns {@code typed} (or {@code title}), {@code
   * goodreads_id}, and perhaps {@code author} and {@code list}.
   *
   * @param file named in messages
   * @param in closed at the end
   * @throws InputException when a column, a title or an id is missing, or there is no label
   */
  public static List<Label> read(String file, InputStream in) throws IOException {
    List<Label> labels = new ArrayList<>();
    try (CsvTable table = CsvTable.open(file, in)) {
      OptionalInt typed = table.column("typed", "title");
      OptionalInt id = table.column("goodreads_id");
      if (typed.isEmpty() || id.isEmpty()) {
        throw InputException.at(
            file,
            1,
            "labels need the columns \"typed\" and \"goodreads_id\"; the columns are: "
                + String.join(", ", table.header()));
      }
      OptionalInt author = table.column("author");
      OptionalInt list = table.column("list");
      for (Optional<CsvTable.Line> line = table.next(); line.isPresent(); line = table.next()) {
        List<String> cells = line.get().cells();
        if (cells.stream().allMatch(String::isBlank)) {
          continue;
        }
        Optional<String> name = Optional.of(cell(cells, author)).filter(text -> !text.isBlank());
        labels.add(
            new Label(
                line.get().line(),
                new Book(labels.size() + 1, title(file, table, line.get(), typed.getAsInt()), name),
                id(file, line.get(), id.getAsInt()),
                cell(cells, list)));
      }
    }
    if (labels.isEmpty()) {
      throw InputException.in(file, "holds no label under its header");
    }
    return labels;
  }

  private static String title(String file, CsvTable table, CsvTable.Line line, int column)
      throws InputException {
    String title = line.cells().get(column);
    if (title.isBlank()) {
      throw InputException.at(
          file, line.line(), "\"" + table.header().get(column) + "\"", "the title is missing");
    }
    return title;
  }

  private static long id(String file, CsvTable.Line line, int column) throws InputException {
    String digits = line.cells().get(column).strip();
    if (!digits.matches("[1-9][0-9]{0,11}")) {
      throw InputException.at(
          file,
          line.line(),
          "\"goodreads_id\"",
          "'"
              + digits
              + "' is not a book id; that is the number in the address of the book's page");
    }
    return Long.parseLong(digits);
  }

  private static String cell(List<String> cells, OptionalInt column) {
    return column.isPresent() ? cells.get(column.getAsInt()).strip() : "";
  }
}
