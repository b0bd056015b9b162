package club.resolve.catalog;

import club.resolve.book.Isbn;
import club.resolve.book.Site;
import club.resolve.catalog.LeftOut.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.marc4j.MarcException;
import org.marc4j.MarcReader;

/** The records of a library. Not thread-safe. */
final class MarcRows implements CatalogReader {
  private final String file;
  private final InputStream in;
  private final MarcReader records;
  private final Site site;
  private final LeftOut leftOut = new LeftOut();
  private long read;
  private boolean broken;

  /**
   * @param file named in messages
   * @param in what is read from; closed with the rows
   */
  MarcRows(String file, InputStream in, MarcReader records, Site site) {
    this.file = file;
    this.in = in;
    this.records = records;
    this.site = site;
  }

  @Override
  public Optional<CatalogRow> next() throws IOException {
    while (!broken) {
      try {
        if (!records.hasNext()) {
          return Optional.empty();
        }
        read++;
        Optional<CatalogRow> row = row(new MarcBook(records.next()));
        if (row.isPresent()) {
          return row;
        }
      } catch (MarcException e) {
        // The next record cannot be told from the broken one.
        broken = true;
        leftOut.fault(
            "%s: record %,d is broken, and is left out with all after it".formatted(file, read));
      }
    }
    return Optional.empty();
  }

  private Optional<CatalogRow> row(MarcBook book) {
    Optional<Isbn> isbn = book.isbn();
    Optional<Cause> wrong =
        book.isNoBook()
            ? Optional.of(Cause.NO_BOOK)
            : book.title().isEmpty()
                ? Optional.of(Cause.NO_TITLE)
                : isbn.isEmpty() ? Optional.of(Cause.NO_LINK) : Optional.empty();
    if (wrong.isPresent()) {
      leftOut.add(wrong.get());
      return Optional.empty();
    }
    return Optional.of(
        new CatalogRow(
            site.isbnPage(isbn.orElseThrow()),
            book.title(),
            book.otherTitles(),
            book.authors(),
            book.year(),
            isbn,
            Optional.empty(),
            OptionalLong.empty(),
            new WorkRecord(List.of(), book.otherNames())));
  }

  @Override
  public LeftOut leftOut() {
    return leftOut;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
