package club.resolve.catalog;

import club.resolve.book.Site;
import club.resolve.catalog.LeftOut.Cause;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Open Library's dump: a line for each record, with type, key, revision, time and JSON parted by
 * tabs. The editions that know their page on the site are the rows; all others, of which there are
 * many more, are no rows at all.
 *
 * @see <a href="https://openlibrary.org/developers/dumps">the dumps</a>
 */
final class DumpRows implements CatalogReader {
  /** The beginning of every line. */
  static final String FIRST_BYTES = "/type/";

  private static final String EDITION = "/type/edition\t";
  private static final int CELLS = 5;

  private final DumpLines lines;
  private final Site site;
  private final String siteKey;
  private final LeftOut leftOut = new LeftOut();

  DumpRows(InputStream in, Site site) {
    this.lines = new DumpLines(in);
    this.site = site;
    this.siteKey = "\"" + site.searchWord() + "\"";
  }

  @Override
  public Optional<CatalogRow> next() throws IOException {
    for (Optional<String> line = line(); line.isPresent(); line = line()) {
      // Most lines end here; to read the JSON of all would take many times as long.
      if (line.get().contains(siteKey) && line.get().startsWith(EDITION)) {
        Optional<CatalogRow> row = row(line.get());
        if (row.isPresent()) {
          return row;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> line() throws IOException {
    Optional<String> line = lines.next();
    for (; line.isPresent() && !line.get().startsWith(FIRST_BYTES); line = lines.next()) {
      leftOut.add(Cause.BROKEN);
    }
    return line;
  }

  private Optional<CatalogRow> row(String line) {
    String[] cells = line.split("\t", CELLS);
    try {
      JsonElement json = JsonParser.parseString(cells[cells.length - 1]);
      if (cells.length == CELLS && json instanceof JsonObject record) {
        return row(new DumpRecord(record));
      }
    } catch (JsonParseException _) {
      // Counted below.
    }
    leftOut.add(Cause.BROKEN);
    return Optional.empty();
  }

  private Optional<CatalogRow> row(DumpRecord edition) {
    Optional<Long> id = edition.id(site.searchWord());
    Optional<String> title = edition.title();
    if (title.isPresent() && id.isPresent()) {
      return Optional.of(edition.row(site.bookPage(id.get()), title.get()));
    }
    leftOut.add(title.isEmpty() ? Cause.NO_TITLE : Cause.WRONG_LINK);
    return Optional.empty();
  }

  @Override
  public LeftOut leftOut() {
    return leftOut;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
