package club.resolve.check;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The verdict on a link.
 *
 * @param status the status code of the last response; empty where there was none
 * @param address that gave this answer, after all redirects
 * @param reason why this verdict, for a person to read
 */
public record Finding(Verdict verdict, OptionalInt status, Optional<URI> address, String reason) {

  static Finding withoutAnswer(Verdict verdict, String reason) {
    return new Finding(verdict, OptionalInt.empty(), Optional.empty(), reason);
  }
}
