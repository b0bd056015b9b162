package club.resolve.catalog;

import club.resolve.input.InputException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What gzip has packed. A file that is not whole is said to be so. */
final class Unpacked extends FilterInputStream {
  private final String file;

  /**
   * @param file named in messages
   */
  Unpacked(String file, InputStream packed) throws IOException {
    super(new GZIPInputStream(packed, 1 << 16));
    this.file = file;
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
    } catch (EOFException _) {
      throw InputException.in(file, "the packed file ends too early; is it a whole download?");
    } catch (ZipException e) {
      throw InputException.in(file, "the packed file is damaged: " + e.getMessage());
    }
  }
}
