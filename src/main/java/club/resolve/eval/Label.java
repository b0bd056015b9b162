package club.resolve.eval;

import club.resolve.book.Book;
import club.resolve.book.Isbn;
import club.resolve.book.Site;
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
 * @param meant link of the page of the book that was meant, by its number or an ISBN
 * @param list that the title comes from; empty where none is named
 */
public record Label(long line, Book book, String meant, String list) {

  /** Returns true when both say that the same book was meant by the same title. */
  boolean sameAs(Label other) {
    return meant.equals(other.meant) && book.title().equals(other.book.title());
  }

  /**
   * Reads labels from a CSV with the columns {@code typed} (or {@code title}), {@code goodreads_id}
   * or {@code isbn}, and perhaps {@code author} and {@code list}. A row with both goes by the id.
   * The ISBN tells which book was meant, and is no part of what was typed.
   *
   * @param file named in messages
   * @param in closed at the end
   * @param site on which the books that were meant have their pages
   * @throws InputException when a column, a title, or id and ISBN are missing, or there is no label
   */
  public static List<Label> read(String file, InputStream in, Site site) throws IOException {
    List<Label> labels = new ArrayList<>();
    try (CsvTable table = CsvTable.open(file, in)) {
      OptionalInt typed = table.column("typed", "title");
      Pointers pointers =
          new Pointers(file, site, table.column("goodreads_id"), table.column("isbn"));
      if (typed.isEmpty() || (pointers.id().isEmpty() && pointers.isbn().isEmpty())) {
        throw InputException.at(
            file,
            1,
            "labels need the columns \"typed\" and \"goodreads_id\" or \"isbn\"; the columns are: "
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
                pointers.link(line.get()),
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

  /**
   * The columns that tell which book was meant.
   *
   * @param id a book's number on the site
   * @param isbn counts where there is no number
   */
  private record Pointers(String file, Site site, OptionalInt id, OptionalInt isbn) {

    String link(CsvTable.Line line) throws InputException {
      String number = cell(line.cells(), id);
      String edition = cell(line.cells(), isbn);
      if (number.isEmpty() && !edition.isEmpty()) {
        return Isbn.parse(edition)
            .map(site::isbnPage)
            .orElseThrow(
                () ->
                    wrong(
                        line,
                        "isbn",
                        "'"
                            + edition
                            + "' is no ISBN; that has 10 or 13 digits, the last of which checks the"
                            + " others"));
      }
      if (number.isEmpty() && isbn.isPresent()) {
        throw wrong(
            line, id.isPresent() ? "goodreads_id" : "isbn", "the book that was meant is missing");
      }
      if (!number.matches("[1-9][0-9]{0,11}")) {
        throw wrong(
            line,
            "goodreads_id",
            "'"
                + number
                + "' is not a book id; that is the number in the address of the book's page");
      }
      return site.bookPage(Long.parseLong(number));
    }

    private InputException wrong(CsvTable.Line line, String column, String what) {
      return InputException.at(file, line.line(), "\"" + column + "\"", what);
    }
  }

  private static String cell(List<String> cells, OptionalInt column) {
    return column.isPresent() ? cells.get(column.getAsInt()).strip() : "";
  }
}
