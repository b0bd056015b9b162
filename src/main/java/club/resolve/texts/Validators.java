package club.resolve.texts;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The headers that tell one state of a text from the next (RFC 9110 section 8.8). Pure. */
final class Validators {
  private Validators() {}

  /**
   * {@code Last-Modified}, only where it could not be that of two states within a second (section
   * 8.8.2.2).
   */
  static Optional<String> modified(HttpHeaders headers) {
    Optional<Instant> modified = headers.firstValue("Last-Modified").flatMap(Validators::date);
    Optional<Instant> now = headers.firstValue("Date").flatMap(Validators::date);
    boolean firm =
        modified.isPresent()
            && now.isPresent()
            && Duration.between(modified.get(), now.get()).toSeconds() >= 1;
    return firm ? headers.firstValue("Last-Modified") : Optional.empty();
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** The part of a tag that the weak comparison looks at (section 8.8.3.2). */
  static String opaque(String etag) {
    return etag.startsWith("W/") ? etag.substring(2) : etag;
  }
}
