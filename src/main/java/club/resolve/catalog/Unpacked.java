package club.resolve.catalog;

import club.resolve.input.InputException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The content of a file that gzip has compressed. A file that is not whole is reported as such. */
final class Unpacked extends FilterInputStream {
  private final String file;

  /**
   * @param file named in messages
   * @throws InputException where the packed bytes end too early or are damaged
   */
  Unpacked(String file, InputStream packed) throws IOException {
    super(unpacked(file, packed));
    this.file = file;
  }

  private static InputStream unpacked(String file, InputStream packed) throws IOException {
    try {
      return new GZIPInputStream(packed, 1 << 16);
    } catch (EOFException | ZipException e) {
      throw broken(file, e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * @throws InputException where the packed bytes end too early or are damaged
   */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return super.read(buffer, offset, length);
    } catch (EOFException | ZipException e) {
      throw broken(file, e);
    }
  }

  private static InputException broken(String file, IOException e) {
    return InputException.in(
        file,
        e instanceof EOFException
            ? "the gzip file ends too early; the download may be incomplete"
            : "the gzip file is damaged: " + e.getMessage());
  }
}
