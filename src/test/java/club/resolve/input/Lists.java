package club.resolve.input;

import club.resolve.book.Book;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lists that a test has written. */
final class Lists {
  private static final Columns ANY = new Columns(Optional.empty(), Optional.empty());

  private Lists() {}

  static List<InputRow> rows(Path file, Columns columns) throws IOException {
    List<InputRow> rows = new ArrayList<>();
    try (BookList list = BookList.inFile(file, columns);
        BookReader reader = list.open()) {
      for (Optional<InputRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  static List<Book> books(Path folder, String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    return rows(file, ANY).stream().map(InputRow::book).toList();
  }

  static List<Book> books(Path folder, String name, String content) throws IOException {
    return books(folder, name, content.getBytes(StandardCharsets.UTF_8));
  }
}
