package club.resolve.texts;

import java.util.Locale;

/** Numbers of bytes. Pure. */
final class Bytes {
  private static final long MIB = 1024L * 1024;

  private Bytes() {}

  /** For a person to read, such as "32 MiB" or "100 bytes". */
  static String inWords(long bytes) {
    return bytes >= MIB && bytes % MIB == 0
        ? bytes / MIB + " MiB"
        : String.format(Locale.ROOT, "%,d bytes", bytes);
  }
}
