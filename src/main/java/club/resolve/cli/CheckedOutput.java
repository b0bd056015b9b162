package club.resolve.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the first failure of a stream, as a {@link java.io.PrintWriter} tells no one of it. After
 * that nothing more is written. Not thread-safe.
 */
final class CheckedOutput extends FilterOutputStream {
  private @Nullable IOException failure;

  CheckedOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    check();
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    check();
    try {
      out.flush();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /**
   * Requires that all was written.
   *
   * @throws IOException the first failure
   */
  void check() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}
