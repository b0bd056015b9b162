package club.resolve.texts;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bytes, as they are typed and as they are read. Pure. */
public final class Bytes {
  private static final long MIB = 1024L * 1024;
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})([kmg]?)");
  private static final Map<String, Long> UNITS =
      Map.of("", 1L, "k", 1L << 10, "m", 1L << 20, "g", 1L << 30);

  private Bytes() {}

  /**
   * Reads a size such as {@code 500k}, {@code 32m} or {@code 1g}; a unit is a power of 1024.
   *
   * @throws IllegalArgumentException when the text is none; the message is for the person who typed
   *     it
   */
  public static long parse(String text) {
    Matcher parts = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a size; write it like 500k, 32m or 1g");
    }
    return Long.parseLong(parts.group(1)) * UNITS.getOrDefault(parts.group(2), 1L);
  }

  /** For a person to read, such as "32 MiB" or "100 bytes". */
  static String inWords(long bytes) {
    return bytes >= MIB && bytes % MIB == 0
        ? bytes / MIB + " MiB"
        : String.format(Locale.ROOT, "%,d bytes", bytes);
  }
}
