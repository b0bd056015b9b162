package club.resolve.book;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Points in time for a person to read. */
public final class TimeOfDay {
  /** The time of the reader's clock, which is always read together with a date. */
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  private TimeOfDay() {}

  /** Date and time, to the second, in the zone of this machine. */
  public static String of(Instant time) {
    return CLOCK.format(time);
  }
}
