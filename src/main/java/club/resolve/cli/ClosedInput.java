package club.resolve.cli;

import java.io.IOException;
import java.io.InputStream;

/** Standard input of a process that was started without one. */
final class ClosedInput extends InputStream {
  @Override
  public int read() throws IOException {
    throw new IOException("standard input is closed; name a file");
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return read();
  }
}
