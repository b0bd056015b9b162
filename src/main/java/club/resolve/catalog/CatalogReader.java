package club.resolve.catalog;

import club.resolve.book.Site;
import club.resolve.input.InputException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A catalogue, read row by row. Implementations are not thread-safe. */
public interface CatalogReader extends Closeable {

  /**
   * The next row that is of use; empty at the end.
   *
   * @throws InputException when the catalogue cannot be read any further
   */
  Optional<CatalogRow> next() throws IOException;

  /** The rows that were passed over so far. */
  LeftOut leftOut();

  /**
   * Opens a catalogue: a table with a header, or Open Library's dump of editions, either of them
   * perhaps packed by gzip. The first bytes tell its form, not its name.
   *
   * @param file named in messages
   * @param in closed with the reader, and when this fails
   * @throws InputException when it is empty, or a table without the columns that are needed
   */
  static CatalogReader open(String file, InputStream in, Site site) throws IOException {
    try {
      InputStream plain = unpacked(file, in);
      return startsWith(plain, DumpRows.FIRST_BYTES)
          ? new DumpRows(plain, site)
          : TableRows.open(file, plain, site);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static InputStream unpacked(String file, InputStream in) throws IOException {
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    return startsWith(buffered, "\u001f\u008b")
        ? new BufferedInputStream(new Unpacked(file, buffered), 1 << 16)
        : buffered;
  }

  private static boolean startsWith(InputStream in, String bytes) throws IOException {
    in.mark(bytes.length());
    String first = new String(in.readNBytes(bytes.length()), StandardCharsets.ISO_8859_1);
    in.reset();
    return first.equals(bytes);
  }
}
