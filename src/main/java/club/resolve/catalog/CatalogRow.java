package club.resolve.catalog;

import club.resolve.book.Isbn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A book in a catalogue: one edition, or a work with its editions.
 *
 * @param link the canonical link of its page
 * @param title never blank
 * @param otherTitles further titles of the same book, such as that of the original
 * @param author as the catalogue writes it; several are parted as the catalogue parts them
 * @param year of publication
 * @param work the id that all editions of a work share
 * @param readers number of people who have or rated it
 * @param whole what is known where the row is a work; then the link is the catalogue's own page of
 *     the work, and the titles of the editions are among the titles of the row
 */
public record CatalogRow(
    String link,
    String title,
    List<String> otherTitles,
    Optional<String> author,
    OptionalInt year,
    Optional<Isbn> isbn,
    Optional<String> work,
    OptionalLong readers,
    WorkRecord whole) {

  public CatalogRow {
    otherTitles = List.copyOf(otherTitles);
  }

  /** A row that stands for one edition. */
  public CatalogRow(
      String link,
      String title,
      List<String> otherTitles,
      Optional<String> author,
      OptionalInt year,
      Optional<Isbn> isbn,
      Optional<String> work,
      OptionalLong readers) {
    this(link, title, otherTitles, author, year, isbn, work, readers, WorkRecord.NONE);
  }
}
