package club.resolve.dump;

import club.resolve.book.Edition;
import club.resolve.book.Isbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An edition of the dump.
 *
 * @param otherTitles that the edition bears besides, such as that of the original
 * @param series its place in a series, such as {@code Discworld, #5}; empty text for none
 * @param year of publication; 0 where it is not known
 * @param authors their numbers; newer editions have none, they stand with the work
 */
record EditionEntry(
    Edition edition, List<String> otherTitles, String series, int year, List<Integer> authors) {

  void write(PackedOutput out) {
    out.text(edition.title());
    out.number(edition.id().orElse(0L));
    out.number(edition.isbn().map(isbn -> Long.parseLong(isbn.digits())).orElse(0L));
    out.texts(edition.languages());
    out.number(edition.heard() ? 1 : 0);
    out.texts(otherTitles);
    out.text(series);
    out.number(year);
    out.numbers(authors);
  }

  static EditionEntry read(PackedInput in) {
    String title = in.text();
    long id = in.number();
    long isbn = in.number();
    Edition edition =
        new Edition(
            title,
            id == 0 ? Optional.empty() : Optional.of(id),
            isbn == 0 ? Optional.empty() : Optional.of(new Isbn(Long.toString(isbn))),
            in.texts(),
            in.number() == 1);
    return new EditionEntry(edition, in.texts(), in.text(), in.small(), in.numbers());
  }

  /** All titles of the edition, its own one first. */
  List<String> titles() {
    List<String> titles = new ArrayList<>(List.of(edition.title()));
    titles.addAll(otherTitles);
    if (!series.isEmpty()) {
      titles.add(edition.title() + " (" + series + ")");
    }
    return titles;
  }
}
