package club.resolve.output;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Outcome;
import club.resolve.book.OwnColumns;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.book.Site;
import club.resolve.book.Times;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A row of the result, written to nowhere. */
@State(Scope.Thread)
public class WriteRowBench {
  private final Candidate found =
      new Candidate(
          Candidate.Kind.RECORD,
          "https://www.goodreads.com/book/show/41104077",
          "Invisible Women: Data Bias in a World Designed for Men",
          Optional.of("Caroline Criado Perez"),
          1,
          "openlibrary");
  private final ResultRow row =
      new ResultRow(
          new Book(1, "Invisible Women", Optional.empty()),
          List.of("a note", "2019"),
          new Outcome(
              new Resolution.Match(
                  found,
                  Confidence.ofPercent(93),
                  "title without subtitle equal, no author given")),
          new Times(
              Duration.ofMillis(250),
              Duration.ofMillis(1_437),
              Optional.of(Duration.ofMillis(1_000)),
              Optional.of(Duration.ofMillis(437)),
              1,
              0));
  private final Sink csv;

  public WriteRowBench() {
    try {
      csv =
          Format.CSV.open(
              Writer.nullWriter(),
              ColumnOrder.of(
                  ColumnChoice.USUAL,
                  Format.CSV,
                  new OwnColumns(List.of("note", "year"), "title", 0)),
              Style.PLAIN,
              Site.GOODREADS);
    } catch (IOException e) {
      throw new IllegalStateException("nowhere takes everything", e);
    }
  }

  @Benchmark
  public void writeRow() throws IOException {
    csv.row(row);
  }
}
