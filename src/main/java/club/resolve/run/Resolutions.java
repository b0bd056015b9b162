package club.resolve.run;

import club.resolve.batch.BatchRunner;
import club.resolve.batch.Concurrency;
import club.resolve.batch.Mode;
import club.resolve.batch.Resolver;
import club.resolve.book.Book;
import club.resolve.book.Resolution;
import club.resolve.input.InputRow;
import club.resolve.timing.Time;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The decisions about books whose links are known, of which no file is written. */
final class Resolutions {
  private static final int WORKERS = 8;

  private Resolutions() {}

  /**
   * Decides about each book, in order.
   *
   * @return empty when the run was stopped
   */
  static Optional<List<Resolution>> of(List<Book> books, Resolver resolver, Time time)
      throws IOException {
    List<Resolution> resolutions = new ArrayList<>();
    Iterator<Book> left = books.iterator();
    boolean whole =
        new BatchRunner(new Concurrency(Mode.VIRTUAL, WORKERS), resolver, Runnable::run, time)
            .run(
                () ->
                    left.hasNext()
                        ? Optional.of(new InputRow(left.next(), List.of()))
                        : Optional.empty(),
                row -> resolutions.add(row.resolution()));
    return whole ? Optional.of(resolutions) : Optional.empty();
  }
}
