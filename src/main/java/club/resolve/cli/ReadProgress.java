package club.resolve.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A file that is read while one line on the terminal shows how much of it: megabytes, rate, time
 * left. Not thread-safe.
 */
final class ReadProgress extends FilterInputStream {
  private static final int MILLIS_BETWEEN_REDRAWS = 200;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final ProgressBar bar;
  private final PrintStream err;
  private boolean closed;

  private ReadProgress(InputStream in, long bytes, Talk talk) {
    super(in);
    this.err = talk.stream();
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
                new DelegatingProgressBarConsumer(
                    line -> err.print("\r" + line), talk.columns() - 1))
            .build();
  }

  /** Opens a file, and shows on a terminal how much of it is read until it is closed. */
  static InputStream open(Path file, Talk talk) throws IOException {
    InputStream in = Files.newInputStream(file);
    return talk.showsProgress() ? new ReadProgress(in, Files.size(file), talk) : in;
  }

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

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      bar.close();
      err.print(ERASE_LINE);
      err.flush();
    }
    super.close();
  }
}
