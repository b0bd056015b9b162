package club.resolve.book;

import java.time.Instant;
import java.util.Optional;

/**
 * A source of the chain that did not answer for a row.
 *
 * @param source its name
 * @param sentence why, as a clause for a person to read
 * @param until time from which it may be asked again, where that is known
 */
public record Silence(String source, String sentence, Optional<Instant> until) {

  public static Silence of(String source, Answer.Unanswered why) {
    return new Silence(source, why.sentence(), why.until());
  }

  /** The silence of an earlier run, whose result only names the source. */
  public static Silence earlier(String source) {
    return new Silence(source, "did not answer in an earlier run", Optional.empty());
  }

  /** Source and reason, for a person to read. */
  public String words() {
    return source + ": " + sentence;
  }
}
