package club.resolve.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * The bytes of one part, unpacked. A part that unpacks without end, or in which one tag, text or
 * comment has none, is refused before it reaches the XML reader, which would keep it whole. A
 * changed byte is noticed at the end. The zip file closes it. Not thread-safe.
 */
final class PartStream extends FilterInputStream {
  /** In bytes; what no list of a megabyte and more unpacks to is more than this. */
  private static final long ALWAYS_ALLOWED = 64_000_000;

  /** Tables are packed to a tenth or a thirtieth; a bomb to a thousandth. */
  private static final long MOST_TIMES = 200;

  /** In bytes. */
  private static final int LONGEST_STRETCH = 4_000_000;

  private static final int COMMENT = ascii("<!--");
  private static final int CDATA = ascii("<![");
  private static final int INSTRUCTION = ascii("<?");

  private final CRC32 checksum = new CRC32();
  private final ZipEntry entry;
  private final long most;
  private long unpacked;
  private int stretch;

  /** The last four bytes. */
  private int last;

  /** The end of the comment, CDATA section or instruction that is being read; 0 outside. */
  private int end;

  PartStream(InputStream in, ZipEntry entry) {
    super(in);
    this.entry = entry;
    this.most = Math.max(ALWAYS_ALLOWED, entry.getCompressedSize() * MOST_TIMES);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    if (count < 0) {
      if (entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue()) {
        throw new SheetException(
            "is damaged: %s has changed bytes; save it again, or fetch it again"
                .formatted(entry.getName()));
      }
      return count;
    }
    checksum.update(bytes, from, count);
    unpacked += count;
    if (unpacked > most) {
      throw new SheetException(
          "%s unpacks to more than %,d bytes, as no list does".formatted(entry.getName(), most));
    }
    for (int each = from; each < from + count; each++) {
      look(bytes[each]);
    }
    if (stretch > LONGEST_STRETCH) {
      throw new SheetException(
          "%s has a text or tag of more than %,d bytes, as no list has"
              .formatted(entry.getName(), LONGEST_STRETCH));
    }
    return count;
  }

  /** Does nothing, as the XML reader would close it before its last bytes are read. */
  @Override
  public void close() {}

  private void look(byte next) {
    last = last << 8 | (next & 0xff);
    stretch++;
    if (end == 0) {
      if (next == '<') {
        stretch = 0;
      }
      end = begun();
      if (end != 0) {
        // So that no byte of the beginning counts as one of the end.
        last = 0;
      }
    } else if (last == end || (last & 0xffffff) == end || (last & 0xffff) == end) {
      end = 0;
    }
  }

  private int begun() {
    if (last == COMMENT) {
      return ascii("-->");
    }
    if ((last & 0xffffff) == CDATA) {
      return ascii("]]>");
    }
    return (last & 0xffff) == INSTRUCTION ? ascii("?>") : 0;
  }

  private static int ascii(String text) {
    return text.chars().reduce(0, (bytes, next) -> bytes << 8 | next);
  }
}
