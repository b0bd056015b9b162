package club.resolve.reconcile;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import java.util.List;
import java.util.Optional;

/** Knows no book, and gives the same outcome for each. */
record Silent(Outcome outcome) implements BookFinder {
  @Override
  public Site site() {
    return Site.GOODREADS;
  }

  @Override
  public Optional<Resolution> decided(Book book) {
    return Optional.empty();
  }

  @Override
  public List<Outcome> resolve(List<Book> books) {
    return books.stream().map(_ -> outcome).toList();
  }

  @Override
  public Optional<Candidate> at(String link) {
    return Optional.empty();
  }

  @Override
  public List<Candidate> withIsbn(Isbn isbn) {
    return List.of();
  }

  @Override
  public boolean hasCatalogue() {
    return false;
  }

  @Override
  public List<Candidate> beginning(String typed, int most) {
    return List.of();
  }
}
