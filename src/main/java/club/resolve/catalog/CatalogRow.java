package club.resolve.catalog;

import club.resolve.book.Isbn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One edition of a book in a catalogue.
 *
 * @param link the canonical link of its page
 * @param title never blank
 * @param otherTitles further titles of the same book, such as that of the original
 * @param author as the catalogue writes it; several are parted as the catalogue parts them
 * @param year of publication
 * @param work the id that all editions of a work share
 * @param readers number of people who have or rated this edition
 */
public record CatalogRow(
    String link,
    String title,
    List<String> otherTitles,
    Optional<String> author,
    OptionalInt year,
    Optional<Isbn> isbn,
    Optional<String> work,
    OptionalLong readers) {

  public CatalogRow {
    otherTitles = List.copyOf(otherTitles);
  }
}
