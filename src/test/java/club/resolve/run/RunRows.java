package club.resolve.run;

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
final class RunRows {
  static final Candidate FOUND =
      new Candidate(
          Candidate.Kind.RECORD,
          "https://www.goodreads.com/book/show/6969",
          "Emma",
          Optional.empty(),
          1,
          "catalog");

  static final Resolution MATCH =
      new Resolution.Match(FOUND, Confidence.ofPercent(90), "title equal");

  private RunRows() {}

  static ResultRow row(
      Resolution resolution, Optional<Duration> waited, Optional<Duration> fetched) {
    return row(new Outcome(resolution), waited, fetched);
  }

  static ResultRow row(Outcome outcome, Optional<Duration> waited, Optional<Duration> fetched) {
    return new ResultRow(
        new Book(1, "Emma", Optional.empty()),
        List.of(),
        outcome,
        new Times(
            Duration.ZERO, Duration.ofSeconds(1), waited, fetched, fetched.isPresent() ? 1 : 0, 0));
  }
}
