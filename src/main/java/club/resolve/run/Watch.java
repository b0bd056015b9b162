package club.resolve.run;

import club.resolve.timing.RunListener;
import java.io.Closeable;

/** Sees the rows of a run go by. Not thread-safe: rows come one after the other. */
public interface Watch extends RunListener<Object>, Closeable {
  /** Sees nothing. */
  Watch NONE =
      new Watch() {
        @Override
        public void row(Object row) {
          // Nobody counts.
        }

        @Override
        public void close() {
          // Nothing was opened.
        }
      };

  @Override
  void row(Object row);

  @Override
  void close();
}
