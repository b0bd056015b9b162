package club.resolve.run;

import club.resolve.book.Dialect;
import club.resolve.output.OutputFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The place of a result: a file, or standard output. It can fail by itself. Not thread-safe. */
final class ResultPlace implements Closeable {
  static final String STANDARD_OUTPUT = "standard output";

  private final Optional<OutputFile> file;
  private @Nullable IOException failure;

  /**
   * @param file closed with this; empty for standard output
   */
  ResultPlace(Optional<OutputFile> file) {
    this.file = file;
  }

  Optional<OutputFile> file() {
    return file;
  }

  String name() {
    return file.map(OutputFile::target).map(Path::toString).orElse(STANDARD_OUTPUT);
  }

  /**
   * Opens the place for writing.
   *
   * @param dialect whose encoding a file has
   */
  Writer open(Streams streams, Dialect dialect) throws IOException {
    return file.isPresent() ? file.get().open(dialect) : streams.out().get();
  }

  /** Notes that nothing more can be written here; the first failure is the one that counts. */
  void failed(IOException why) {
    if (failure == null) {
      failure = why;
    } else if (!failure.equals(why)) {
      failure.addSuppressed(why);
    }
  }

  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Returns true when an earlier file stands here. */
  boolean replaces() {
    return file.isPresent() && file.get().replaces();
  }

  /** Returns true when a run that ends so puts its result under the name that was asked for. */
  boolean places(boolean whole, long rows) {
    return file.isPresent() && failure == null && (whole || (rows > 0 && !replaces()));
  }

  /** The place of the rows when the run has ended so. */
  String settle(boolean whole) throws IOException {
    return file.isPresent() ? file.get().settle(whole).toString() : STANDARD_OUTPUT;
  }

  /** The place of the rows so far, in words; empty where there are none. */
  Optional<Path> putAside() throws IOException {
    return file.isPresent() ? file.get().putAside() : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
