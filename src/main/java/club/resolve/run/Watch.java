package club.resolve.run;

import club.resolve.timing.RunListener;
import java.io.Closeable;

/** Sees the rows of a run go by. Not thread-safe: rows come one after the other. */
public interface Watch extends RunListener<Object>, Closeable {
  /** Sees nothing. */
  Watch NONE =
      new Watch() {
        @Override
        public void advance(long steps) {
          // Nobody counts.
        }

        @Override
        public void close() {
          // Nothing was opened.
        }
      };

  @Override
  default void row(Object row) {
    advance(1);
  }

  /** Sees something go so many steps further. */
  void advance(long steps);

  @Override
  void close();
}
