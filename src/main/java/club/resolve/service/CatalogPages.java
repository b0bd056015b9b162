package club.resolve.service;

import club.resolve.book.Candidate;
import club.resolve.book.Edition;
import club.resolve.book.Isbn;
import club.resolve.book.Site;
import club.resolve.catalog.CatalogIndex;
import club.resolve.catalog.CatalogRow;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A catalogue that is looked into without a question to the rule: by a link, by an ISBN, by the
 * beginning of a title. Thread-safe.
 *
 * @param site to which links point
 */
public record CatalogPages(CatalogIndex index, Site site) {

  /**
   * The book that is given out under this link.
   *
   * @throws IOException when the index cannot be read
   */
  public Optional<Candidate> at(String link) throws IOException {
    String page = site.canonical(link).orElse(link);
    Optional<Isbn> isbn = site.isbn(page);
    if (isbn.isPresent()) {
      return withIsbn(isbn.get(), 1).stream().findFirst().map(found -> found.withLink(page));
    }
    Optional<CatalogRow> row = index.withLink(page, 1).stream().findFirst();
    if (row.isPresent()) {
      return row.map(found -> CatalogSource.candidate(found, 1, found.author()));
    }
    Optional<Long> number = site.number(page);
    return number.isEmpty()
        ? Optional.empty()
        : index.withEdition(number.get(), 1).stream()
            .findFirst()
            .map(work -> shown(work, edition -> edition.id().equals(number)));
  }

  /**
   * The books that have this ISBN, those that most people have first.
   *
   * @param most the largest number of books, from 1
   * @throws IOException when the index cannot be read
   */
  public List<Candidate> withIsbn(Isbn isbn, int most) throws IOException {
    return index.withIsbn(isbn, most).stream()
        .map(row -> shown(row, edition -> edition.isbn().filter(isbn::equals).isPresent()))
        .toList();
  }

  /**
   * The books that begin as typed, as {@link CatalogIndex#beginning} orders them.
   *
   * @param most the largest number of books, from 1
   * @throws IOException when the index cannot be read
   */
  public List<Candidate> beginning(String typed, int most) throws IOException {
    return index.beginning(typed, most).stream().map(row -> shown(row, _ -> false)).toList();
  }

  /** The row with the link of the edition that is meant, else of its first one. */
  private Candidate shown(CatalogRow row, Predicate<Edition> meant) {
    Candidate candidate = CatalogSource.candidate(row, 1, row.author());
    List<Edition> editions = row.whole().editions();
    return editions.isEmpty()
        ? candidate
        : EditionLinks.linked(
            candidate,
            editions.stream().filter(meant).findFirst().orElse(editions.getFirst()),
            site);
  }
}
