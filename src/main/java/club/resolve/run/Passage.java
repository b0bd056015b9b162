package club.resolve.run;

import club.resolve.timing.RunListener;
import java.io.Closeable;
import java.io.IOException;

/**
 * The part of a run over a list that differs from run to run: see {@link ListRun}.
 *
 * @param <L> the list as it is read
 * @param <R> a row of the result
 */
interface Passage<L extends Closeable, R> {

  /** Opens the list at its first row. */
  L open() throws IOException;

  /** Opens all that hears of the rows of the result. */
  void sinks(L list, OpenSinks<R> into) throws IOException;

  /**
   * Does the work for each row.
   *
   * @return false where the run was stopped before its end
   */
  boolean run(L list, RunListener<R> listener) throws IOException;

  /** Puts the outputs, which are closed by now, where they belong. */
  default Outputs.Settled settle(Outputs outputs, boolean whole, long rows) throws IOException {
    return outputs.settle(whole, rows);
  }
}
