package club.resolve.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;

/** Passes bytes on, and tells one content from another: by checksum and size. Not thread-safe. */
public final class FileDigest extends FilterOutputStream {
  private final CRC32C sum = new CRC32C();
  private long size;

  public FileDigest(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    sum.update(b);
    size++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    sum.update(bytes, offset, length);
    size += length;
  }

  /** The digest of all bytes so far: 32 bits of checksum (CRC32C) and 32 of size. */
  public long value() {
    return (sum.getValue() << 32) | (size & 0xFFFFFFFFL);
  }
}
