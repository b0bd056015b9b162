package club.resolve.run;

import club.resolve.run.Listener.Counted;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that is read while somebody watches how much of it. Not thread-safe. */
public final class ReadProgress extends FilterInputStream {
  private static final Counted MEGABYTES = new Counted("Indexing", "MB", 1_000_000);

  private final Watch watch;
  private boolean closed;

  private ReadProgress(InputStream in, Watch watch) {
    super(in);
    this.watch = watch;
  }

  /** Opens a file, and has it watched how much of it is read until it is closed. */
  public static InputStream open(Path file, Listener listener) throws IOException {
    InputStream in = Files.newInputStream(file);
    Watch watch = listener.watch(MEGABYTES, Files.size(file), Optional::empty);
    return watch.equals(Watch.NONE) ? in : new ReadProgress(in, watch);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    watch.advance(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    watch.advance(Math.max(0, count));
    return count;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      watch.close();
    }
    super.close();
  }
}
