package club.resolve.catalog;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Bytes that are read while somebody is told how many. Not thread-safe. */
public class WatchedInput extends FilterInputStream {
  private final LongConsumer count;

  /**
   * @param count hears of each read: the number of bytes, 0 at the end
   */
  public WatchedInput(InputStream in, LongConsumer count) {
    super(in);
    this.count = count;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count.accept(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int bytes = super.read(buffer, offset, length);
    count.accept(Math.max(0, bytes));
    return bytes;
  }
}
