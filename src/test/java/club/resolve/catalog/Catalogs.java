package club.resolve.catalog;

import club.resolve.book.Site;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Small catalogues for tests. */
final class Catalogs {
  static final String HEADER = "goodreads_id,title,original_title,author,work_id,ratings_count\n";

  private Catalogs() {}

  static CatalogReader reader(String text) throws IOException {
    return reader(text.getBytes(StandardCharsets.UTF_8));
  }

  static CatalogReader reader(byte[] bytes) throws IOException {
    return CatalogReader.open("books.csv", new ByteArrayInputStream(bytes), Site.GOODREADS);
  }

  static List<CatalogRow> rows(CatalogReader reader) throws IOException {
    List<CatalogRow> rows = new ArrayList<>();
    for (Optional<CatalogRow> row = reader.next(); row.isPresent(); row = reader.next()) {
      rows.add(row.get());
    }
    return rows;
  }

  /** The only row of a catalogue. */
  static CatalogRow row(String text) throws IOException {
    List<CatalogRow> rows = rows(reader(text));
    if (rows.size() != 1) {
      throw new AssertionError("not one row: " + rows);
    }
    return rows.getFirst();
  }

  /** An index of lines under {@link #HEADER}. */
  static CatalogIndex index(String... lines) {
    try (CatalogReader rows = reader(HEADER + String.join("\n", lines) + "\n")) {
      return CatalogIndex.inMemory("books.csv", rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file that a process leaves which was killed while it made something in this folder. */
  static Path abandoned(Path folder) throws IOException {
    Path part = folder.resolve(".resolve-part-8d6c7f7a");
    Files.createDirectories(part.resolve("new").resolve(IndexFiles.BOOKS));
    Files.writeString(part.resolve("new").resolve(IndexFiles.BOOKS).resolve("_0.fdt"), "half");
    Files.createFile(part.resolve("part.lock"));
    return part;
  }

  static List<String> titles(List<CatalogRow> rows) {
    return rows.stream().map(CatalogRow::title).toList();
  }

  static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
