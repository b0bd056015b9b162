package club.resolve.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** One line on the terminal that shows how much of a file is read: megabytes, rate, time left. */
final class ReadProgress implements AutoCloseable {
  private static final int MILLIS_BETWEEN_REDRAWS = 200;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final ProgressBar bar;
  private final PrintStream err;

  /**
   * @param bytes size of the file
   */
  ReadProgress(PrintStream err, int columns, long bytes) {
    this.err = err;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("Indexing")
            .setUnit(" MB", 1_000_000)
            .setInitialMax(bytes)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(MILLIS_BETWEEN_REDRAWS)
            .showSpeed()
            // One column less, since some terminals wrap after the last one.
            .setConsumer(
                new DelegatingProgressBarConsumer(line -> err.print("\r" + line), columns - 1))
            .build();
  }

  /** The same stream, whose bytes are counted as they are read. */
  InputStream watch(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        bar.stepBy(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        bar.stepBy(Math.max(0, count));
        return count;
      }
    };
  }

  @Override
  public void close() {
    bar.close();
    err.print(ERASE_LINE);
    err.flush();
  }
}
