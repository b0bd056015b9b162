package club.resolve.contest;

import club.resolve.batch.Concurrency;
import club.resolve.batch.FanOut;
import club.resolve.batch.Mode;
import club.resolve.batch.RowSource;
import club.resolve.compare.Contender;
import club.resolve.compare.Piece;
import club.resolve.timing.Time;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Contenders that are modes of the program. */
public final class Modes {
  private Modes() {}

  /** The names of all. */
  public static List<String> names() {
    return Arrays.stream(Mode.values()).map(mode -> mode.name().toLowerCase(Locale.ROOT)).toList();
  }

  static Concurrency of(Contender contender) {
    Mode mode = Mode.valueOf(contender.mode().toUpperCase(Locale.ROOT));
    return new Concurrency(mode, contender.workers());
  }

  static <T> RowSource<T> rows(List<T> rows) {
    Iterator<T> next = rows.iterator();
    return () -> next.hasNext() ? Optional.of(next.next()) : Optional.empty();
  }

  /** Does all pieces in the mode of a contender. */
  static <T> List<Piece> fanOut(
      Contender contender, List<T> rows, FanOut.RowFunction<T, Piece> job, Time time)
      throws IOException, InterruptedException {
    List<Piece> pieces = new ArrayList<>();
    boolean whole =
        new FanOut<>(of(contender), job, Runnable::run, time).run(rows(rows), pieces::add);
    if (!whole) {
      throw new InterruptedException();
    }
    return pieces;
  }
}
