package club.resolve.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The checksum of a row (CRC32C, RFC 3720): a row that was damaged on the disk, or is found under
 * another key, does not bear the one that belongs to it. It finds each damage of up to three bits,
 * and misses one in four thousand million others. Pure.
 */
final class Seal {
  /** Stands before a text that is not there, as no text has this length. */
  private static final int NULL = -1;

  private Seal() {}

  /**
   * The seal over fields in their order; where one ends and the next begins is part of it.
   *
   * @param fields texts, whole numbers or null
   * @return from 0 to 2^32 - 1
   */
  static long of(@Nullable Object... fields) {
    CRC32C sum = new CRC32C();
    ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
    for (Object field : fields) {
      if (field instanceof String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length, number, sum);
        sum.update(bytes);
      } else {
        add(field instanceof Number whole ? whole.longValue() : NULL, number, sum);
      }
    }
    return sum.getValue();
  }

  private static void add(long value, ByteBuffer number, CRC32C sum) {
    sum.update(number.clear().putLong(value).flip());
  }
}
