package club.resolve.batch;

import club.resolve.book.Book;
import club.resolve.book.Outcome;
import club.resolve.timing.Meter;
import java.util.Optional;

/** Decides what becomes of rows of which an earlier run has told something. */
public final class Earlier {
  private Earlier() {}

  /**
   * Works again only on rows that are unfinished; all others stay as they are. So does a link that
   * is no match, where there is now none at all.
   */
  public static Work retryingUnfinished(Work next) {
    return new Work() {
      @Override
      public void announce(Book book) {
        if (finished(book).isEmpty()) {
          next.announce(book);
        }
      }

      @Override
      public Outcome resolve(Book book, Meter meter) throws InterruptedException {
        Optional<Outcome> finished = finished(book);
        return finished.isPresent()
            ? finished.get()
            : better(book.earlier(), next.resolve(book, meter));
      }
    };
  }

  private static Optional<Outcome> finished(Book book) {
    return book.earlier().filter(outcome -> !outcome.unfinished());
  }

  private static Outcome better(Optional<Outcome> earlier, Outcome now) {
    boolean linkIsGone =
        now.unfinished()
            && now.resolution().candidate().isEmpty()
            && earlier.flatMap(then -> then.resolution().candidate()).isPresent();
    return linkIsGone ? earlier.get() : now;
  }

  /** Leaves all rows as they are. */
  public static Work kept() {
    return (book, meter) -> {
      meter.known();
      return book.earlier().orElseThrow();
    };
  }

  /** Decides all rows anew, but what cannot be decided now stays as it is. */
  public static Work keptWhereUnknown(Work next) {
    return (book, meter) -> {
      Outcome now = next.resolve(book, meter);
      Optional<Outcome> kept =
          now.unfinished() ? finished(book).or(() -> unlinked(book, now)) : Optional.empty();
      return kept.orElse(now);
    };
  }

  private static Optional<Outcome> unlinked(Book book, Outcome now) {
    return now.resolution().candidate().isEmpty() ? book.earlier() : Optional.empty();
  }
}
