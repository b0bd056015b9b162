package club.resolve.cli;

import club.resolve.timing.RunListener;
import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** One line on the terminal that shows how far a run is: count, rate, time left. */
final class Progress implements RunListener<Object>, AutoCloseable {
  private static final int MILLIS_BETWEEN_REDRAWS = 200;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final ProgressBar bar;
  private final PrintStream err;

  /**
   * @param task what is done, such as "Resolving"
   * @param unit what is counted, in the plural
   */
  Progress(PrintStream err, int columns, String task, String unit, long total) {
    this.err = err;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setUnit(" " + unit, 1)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(MILLIS_BETWEEN_REDRAWS)
            .showSpeed()
            // One column less, since some terminals wrap after the last one.
            .setConsumer(
                new DelegatingProgressBarConsumer(line -> err.print("\r" + line), columns - 1))
            .build();
  }

  @Override
  public void row(Object row) {
    bar.step();
  }

  @Override
  public void close() {
    bar.close();
    err.print(ERASE_LINE);
    err.flush();
  }
}
