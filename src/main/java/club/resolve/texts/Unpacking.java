package club.resolve.texts;

import club.resolve.http.BodyTarget.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a body that turns out to be gzip (RFC 1952), as some servers send without being asked,
 * and hands any other on as it is. Piece by piece, so the bound of the next channel holds for the
 * unpacked bytes. Not thread-safe.
 */
final class Unpacking implements WritableByteChannel {
  private static final int FIXED_HEAD = 10;

  /** No honest head of a gzip file is longer. */
  private static final int LONGEST_HEAD = 1 << 16;

  private static final int CHECKSUM_FLAG = 2;
  private static final int EXTRA_FLAG = 4;
  private static final int NAME_FLAG = 8;
  private static final int COMMENT_FLAG = 16;

  private final WritableByteChannel next;
  private final Packed packed;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final byte[] unpacked = new byte[1 << 13];
  private Optional<Inflater> inflater = Optional.empty();
  private boolean plain;

  /** Hears that the body is packed, before its first byte is written. */
  @FunctionalInterface
  interface Packed {
    void found() throws IOException;
  }

  Unpacking(WritableByteChannel next, Packed packed) {
    this.next = next;
    this.packed = packed;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    int count = bytes.remaining();
    if (plain) {
      hand(bytes);
    } else if (inflater.isPresent()) {
      inflate(inflater.get(), bytes);
    } else {
      begin(bytes);
    }
    return count;
  }

  private void begin(ByteBuffer bytes) throws IOException {
    byte[] some = new byte[bytes.remaining()];
    bytes.get(some);
    head.writeBytes(some);
    byte[] seen = head.toByteArray();
    if (!isGzip(seen)) {
      plain = seen.length > 1 || (seen.length == 1 && seen[0] != 0x1F);
      if (plain) {
        hand(ByteBuffer.wrap(seen));
      }
      return;
    }
    OptionalInt end = headEnd(seen);
    if (end.isPresent()) {
      packed.found();
      Inflater raw = new Inflater(true);
      inflater = Optional.of(raw);
      inflate(raw, ByteBuffer.wrap(seen, end.getAsInt(), seen.length - end.getAsInt()));
    } else if (seen.length > LONGEST_HEAD) {
      throw new Refused("the response is damaged gzip");
    }
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
  }

  /** The number of bytes before the packed ones; empty as long as some of them are missing. */
  private static OptionalInt headEnd(byte[] bytes) {
    if (bytes.length < FIXED_HEAD) {
      return OptionalInt.empty();
    }
    int flags = bytes[3];
    int at = FIXED_HEAD;
    if ((flags & EXTRA_FLAG) != 0) {
      if (bytes.length < at + 2) {
        return OptionalInt.empty();
      }
      at += 2 + (bytes[at] & 0xFF) + ((bytes[at + 1] & 0xFF) << 8);
    }
    int texts = ((flags & NAME_FLAG) != 0 ? 1 : 0) + ((flags & COMMENT_FLAG) != 0 ? 1 : 0);
    for (; texts > 0 && at < bytes.length; at++) {
      texts -= bytes[at] == 0 ? 1 : 0;
    }
    at += (flags & CHECKSUM_FLAG) != 0 ? 2 : 0;
    return texts == 0 && at <= bytes.length ? OptionalInt.of(at) : OptionalInt.empty();
  }

  private void inflate(Inflater raw, ByteBuffer bytes) throws IOException {
    raw.setInput(bytes);
    try {
      // The checksum follows the end of the packed bytes.
      while (!raw.finished() && !raw.needsInput()) {
        int count = raw.inflate(unpacked);
        hand(ByteBuffer.wrap(unpacked, 0, count));
      }
    } catch (DataFormatException _) {
      throw new Refused("the response is damaged gzip");
    }
    bytes.position(bytes.limit());
  }

  private void hand(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      next.write(bytes);
    }
  }

  @Override
  public boolean isOpen() {
    return next.isOpen();
  }

  @Override
  public void close() throws IOException {
    try (next) {
      if (inflater.isPresent()) {
        boolean whole = inflater.get().finished();
        inflater.get().end();
        inflater = Optional.empty();
        plain = true;
        if (!whole) {
          throw new Refused("the response is gzip that broke off");
        }
      } else if (!plain && head.size() > 0) {
        plain = true;
        hand(ByteBuffer.wrap(head.toByteArray()));
      }
    }
  }
}
