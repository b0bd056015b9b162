package club.resolve.timing;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as they are typed: {@code 5s}, {@code 700ms}, {@code 1.5m}; 0 needs no unit. */
public final class Durations {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(?:\\.([0-9]{1,9}))?(ms|s|m|h)");
  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "s", 1000L, "m", 60_000L, "h", 3_600_000L);

  private Durations() {}

  /**
   * Reads a duration.
   *
   * @throws IllegalArgumentException when the text is none; the message is for the person who typed
   *     it
   */
  public static Duration parse(String text) {
    if (text.equals("0")) {
      return Duration.ZERO;
    }
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a duration; write it like 700ms, 5s or 2m");
    }
    // No BigDecimal, which takes its time to come into being, at every start.
    long millis = MILLIS.getOrDefault(parts.group(3), 0L);
    long billionths =
        Long.parseLong(
            (Objects.requireNonNullElse(parts.group(2), "") + "000000000").substring(0, 9));
    try {
      return Duration.ofNanos(
          Math.addExact(
              Math.multiplyExact(Long.parseLong(parts.group(1)), millis * 1_000_000),
              billionths * millis / 1000));
    } catch (ArithmeticException _) {
      throw new IllegalArgumentException("'" + text + "' is too long");
    }
  }
}
