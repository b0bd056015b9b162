package club.resolve.catalog;

import club.resolve.book.Site;
import club.resolve.input.InputException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.marc4j.MarcReader;

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
   * Opens a catalogue: a table with a header, perhaps packed by gzip. The first bytes tell its
   * form, not its name.
   *
   * @param file named in messages
   * @param in closed with the reader, and when this fails
   * @throws InputException when it is empty, a table without the columns that are needed, or Open
   *     Library's dump, which is read otherwise
   */
  static CatalogReader open(String file, InputStream in, Site site) throws IOException {
    try {
      InputStream content = Unpacked.perhaps(file, new BufferedInputStream(in, 1 << 16));
      InputStream plain = new BufferedInputStream(content, 1 << 16);
      if (startsWith(plain, "/type/")) {
        throw InputException.in(
            file,
            "is Open Library's dump; make an index of it with resolve index --open-library=FOLDER"
                + " -o NAME.index, then --source=catalog=NAME.index");
      }
      Optional<MarcReader> records = MarcForm.reader(file, plain);
      return records.isPresent()
          ? new MarcRows(file, plain, records.get(), site)
          : TableRows.open(file, plain, site);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static boolean startsWith(InputStream in, String bytes) throws IOException {
    in.mark(bytes.length());
    String first = new String(in.readNBytes(bytes.length()), StandardCharsets.ISO_8859_1);
    in.reset();
    return first.equals(bytes);
  }
}
