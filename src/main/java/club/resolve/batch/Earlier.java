package club.resolve.batch;

import club.resolve.book.Book;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.timing.Meter;
import java.util.Optional;

/** What becomes of rows of which an earlier run has told something. */
public final class Earlier {
  private Earlier() {}

  /** Only what was blocked or failed is worked on again; all else stays as it is. */
  public static Work retryingFailed(Work next) {
    return new Work() {
      @Override
      public void announce(Book book) {
        if (settled(book).isEmpty()) {
          next.announce(book);
        }
      }

      @Override
      public Outcome resolve(Book book, Meter meter) throws InterruptedException {
        Optional<Resolution> known = settled(book);
        return known.isPresent() ? new Outcome(known.get()) : next.resolve(book, meter);
      }
    };
  }

  private static Optional<Resolution> settled(Book book) {
    return book.earlier().filter(resolution -> !resolution.status().unfinished());
  }

  /** All is decided anew, but what cannot be decided now stays as it is. */
  public static Work keptWhereUnknown(Work next) {
    return (book, meter) -> {
      Outcome outcome = next.resolve(book, meter);
      return outcome.resolution().status().unfinished() && book.earlier().isPresent()
          ? new Outcome(book.earlier().get())
          : outcome;
    };
  }
}
