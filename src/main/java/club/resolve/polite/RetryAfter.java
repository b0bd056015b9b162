package club.resolve.polite;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Retry-After header: seconds or a date (RFC 9110 section 10.2.3). */
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("[0-9]+");

  /** More than 30 years; what is told to come later than that is told to stay away. */
  private static final String LONGEST = "999999999";

  private RetryAfter() {}

  /** The time to wait from now on, not negative; empty when the text is neither form. */
  static Optional<Duration> parse(String text, Instant now) {
    String value = text.strip();
    if (SECONDS.matcher(value).matches()) {
      String seconds = value.length() > LONGEST.length() ? LONGEST : value;
      return Optional.of(Duration.ofSeconds(Long.parseLong(seconds)));
    }
    try {
      Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
      return Optional.of(date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
