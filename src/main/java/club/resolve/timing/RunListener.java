package club.resolve.timing;

import java.io.IOException;
import java.util.List;

/**
 * Follows a run. All calls come from one thread, rows in the order of the input.
 *
 * @param <R> a row of the result
 */
public interface RunListener<R> {

  /**
   * A row is done.
   *
   * @throws IOException when it cannot be written; this ends the run
   */
  void row(R row) throws IOException;

  /**
   * The next row is not done yet, so there is time to bring what was written so far to the disk.
   */
  default void idle() throws IOException {}

  /** Tells all of them, one after the other. */
  static <R> RunListener<R> all(List<? extends RunListener<? super R>> listeners) {
    return new RunListener<>() {
      @Override
      public void row(R row) throws IOException {
        for (RunListener<? super R> listener : listeners) {
          listener.row(row);
        }
      }

      @Override
      public void idle() throws IOException {
        for (RunListener<? super R> listener : listeners) {
          listener.idle();
        }
      }
    };
  }
}
