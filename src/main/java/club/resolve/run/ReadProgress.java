package club.resolve.run;

import club.resolve.catalog.WatchedInput;
import club.resolve.run.Listener.Counted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that is read while somebody watches how much of it. Not thread-safe. */
public final class ReadProgress extends WatchedInput {
  private static final Counted MEGABYTES = new Counted("Indexing", "MB", 1_000_000);

  private final Watch watch;
  private boolean closed;

  private ReadProgress(InputStream in, Watch watch) {
    super(in, watch::advance);
    this.watch = watch;
  }

  /** Opens a file, and has it watched how much of it is read until it is closed. */
  public static InputStream open(Path file, Listener listener) throws IOException {
    InputStream in = Files.newInputStream(file);
    Watch watch = listener.watch(MEGABYTES, Files.size(file), Optional::empty);
    return watch.equals(Watch.NONE) ? in : new ReadProgress(in, watch);
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
