package club.resolve.dump;

import club.resolve.catalog.IndexProgress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of a file, of which a stage is told. Not thread-safe. */
final class WatchedInput extends FilterInputStream {
  private final IndexProgress.Stage stage;

  WatchedInput(InputStream in, IndexProgress.Stage stage) {
    super(in);
    this.stage = stage;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    stage.advance(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    stage.advance(Math.max(0, count));
    return count;
  }
}
