package club.resolve.timing;

import club.resolve.book.ResultRow;
import java.io.IOException;
import java.util.List;

/** Follows a run. All calls come from one thread, rows in the order of the input. */
public interface RunListener {

  /**
   * A row is done.
   *
   * @throws IOException when it cannot be written; this ends the run
   */
  void row(ResultRow row) throws IOException;

  /**
   * The next row is not done yet, so there is time to bring what was written so far to the disk.
   */
  default void idle() throws IOException {}

  /** Tells all of them, one after the other. */
  static RunListener all(List<RunListener> listeners) {
    return new RunListener() {
      @Override
      public void row(ResultRow row) throws IOException {
        for (RunListener listener : listeners) {
          listener.row(row);
        }
      }

      @Override
      public void idle() throws IOException {
        for (RunListener listener : listeners) {
          listener.idle();
        }
      }
    };
  }
}
