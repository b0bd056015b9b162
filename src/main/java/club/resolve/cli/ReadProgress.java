package club.resolve.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is read while one line on the terminal shows how much of it: megabytes, rate, time
 * left. Not thread-safe.
 */
final class ReadProgress extends FilterInputStream {
  private static final Progress.Unit MEGABYTES = new Progress.Unit("MB", 1_000_000);

  private final Progress progress;
  private boolean closed;

  private ReadProgress(InputStream in, long bytes, Talk talk) {
    super(in);
    this.progress = new Progress(talk, "Indexing", MEGABYTES, bytes);
  }

  /** Opens a file, and shows on a terminal how much of it is read until it is closed. */
  static InputStream open(Path file, Talk talk) throws IOException {
    InputStream in = Files.newInputStream(file);
    return talk.showsProgress() ? new ReadProgress(in, Files.size(file), talk) : in;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    progress.advance(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    progress.advance(Math.max(0, count));
    return count;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      progress.close();
    }
    super.close();
  }
}
