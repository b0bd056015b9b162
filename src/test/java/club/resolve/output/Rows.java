package club.resolve.output;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.book.Times;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Rows made up. */
final class Rows {
  static final String LINK = "https://www.goodreads.com/book/show/6969";

  static final Times ASKED =
      new Times(
          Duration.ofMillis(250),
          Duration.ofMillis(1_500),
          Optional.of(Duration.ofMillis(1_000)),
          Optional.of(Duration.ofMillis(437)),
          2,
          0);

  static final Times UNASKED =
      new Times(Duration.ZERO, Duration.ofMillis(1), Optional.empty(), Optional.empty(), 0, 0);

  private Rows() {}

  static Candidate candidate(String title, String author) {
    return new Candidate(
        Candidate.Kind.RECORD,
        LINK,
        title,
        Optional.of(author).filter(name -> !name.isEmpty()),
        1,
        "openlibrary");
  }

  static ResultRow row(String title, Resolution resolution, Times times, String... rest) {
    return new ResultRow(
        new Book(1, title, Optional.empty()), List.of(rest), new Outcome(resolution), times);
  }

  static ResultRow match(String title, String... rest) {
    return row(
        title,
        new Resolution.Match(
            candidate(title, "Jane Austen"), Confidence.CERTAIN, "title equal, author equal"),
        ASKED,
        rest);
  }

  static ResultRow notFound(String title, String... rest) {
    return row(title, new Resolution.NotFound("not known to catalog"), UNASKED, rest);
  }

  static ResultRow skipped(String... rest) {
    return row("", new Resolution.Skipped("the row has no title"), UNASKED, rest);
  }
}
