package club.resolve.texts;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/** The outcome of a request for a text. */
public sealed interface Download {

  /**
   * The text is on this machine.
   *
   * @param status {@link TextStatus#SAVED}, {@link TextStatus#CONTINUED} or {@link
   *     TextStatus#UNCHANGED}
   * @param charset that the server named
   */
  record Kept(TextStatus status, Path file, long bytes, Optional<Charset> charset)
      implements Download {}

  /**
   * There is no text, or none that is whole.
   *
   * @param status {@link TextStatus#BLOCKED}, {@link TextStatus#ERROR} or {@link
   *     TextStatus#SKIPPED}
   * @param reason as a clause for a person
   */
  record NotKept(TextStatus status, String reason) implements Download {}
}
