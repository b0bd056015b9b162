package club.resolve.decide;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Resolution;
import java.util.List;
import java.util.Optional;

/**
 * The decision of a person about a typed title.
 *
 * @param title as typed, never blank
 * @param author as typed, where there was one
 * @param link the canonical link of the book's page; empty when the book has none
 * @param notes further cells of its line, which mean nothing to this program
 */
public record Decision(
    String title, Optional<String> author, Optional<String> link, List<String> notes) {

  /** Stands as the source of a link that a person has chosen. */
  static final String SOURCE = "decided";

  public Decision {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a decision needs a title");
    }
    notes = List.copyOf(notes);
  }

  public Decision(String title, Optional<String> author, Optional<String> link) {
    this(title, author, link, List.of());
  }

  /** The row that it makes of a book. */
  Resolution resolution(Book book) {
    return link.map(
            page ->
                new Candidate(
                    Candidate.Kind.RECORD, page, book.title().strip(), book.author(), 1, SOURCE))
        .<Resolution>map(
            chosen -> new Resolution.Match(chosen, Confidence.CERTAIN, "decided by hand"))
        .orElseGet(() -> new Resolution.NotFound("decided by hand: none"));
  }
}
