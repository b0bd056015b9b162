package club.resolve.catalog;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Rows of a catalogue that have been read before. */
final class ListedRows implements CatalogReader {
  private final Iterator<CatalogRow> rows;
  private final LeftOut leftOut = new LeftOut();

  ListedRows(List<CatalogRow> rows) {
    this.rows = rows.iterator();
  }

  @Override
  public Optional<CatalogRow> next() {
    return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
  }

  @Override
  public LeftOut leftOut() {
    return leftOut;
  }

  @Override
  public void close() {}
}
