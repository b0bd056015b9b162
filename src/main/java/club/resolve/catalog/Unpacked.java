package club.resolve.catalog;

import club.resolve.input.InputException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The content of a file that gzip has compressed. A file that is not whole is reported as such. */
public final class Unpacked extends FilterInputStream {
  /** The first bytes of what gzip has packed (RFC 1952). */
  private static final byte[] MAGIC = {0x1f, (byte) 0x8b};

  private final String file;

  /**
   * @throws InputException where the packed bytes end too early or are damaged
   */
  private Unpacked(String file, InputStream packed) throws IOException {
    super(unpacked(file, packed));
    this.file = file;
  }

  /**
   * The content of a file, which may be packed.
   *
   * @param file named in messages
   * @param in supports {@link InputStream#mark}
   */
  public static InputStream perhaps(String file, InputStream in) throws IOException {
    in.mark(MAGIC.length);
    boolean packed = Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    in.reset();
    return packed ? new Unpacked(file, in) : in;
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
