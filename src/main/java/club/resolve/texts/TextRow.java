package club.resolve.texts;

import club.resolve.input.LinkRow;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One row of the result.
 *
 * @param repeats true if another row has the same address, and all its work was done for that one
 * @param file the name of its text in the folder
 */
public record TextRow(LinkRow row, boolean repeats, Optional<String> file, TextOutcome outcome) {

  /**
   * The outcome for an address.
   *
   * @param bytes of the text, where it is on this machine
   * @param figures where the text was processed
   * @param paced waited for politeness
   * @param downloaded from the start of a request to the end of its answer, over all tries
   * @param processed from taking the text up to its figures
   * @param reason empty where there is nothing to say
   */
  public record TextOutcome(
      TextStatus status,
      OptionalLong bytes,
      Optional<TextFigures> figures,
      Optional<Duration> paced,
      Optional<Duration> downloaded,
      Optional<Duration> processed,
      String reason) {

    static TextOutcome without(TextStatus status, String reason) {
      return new TextOutcome(
          status,
          OptionalLong.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          reason);
    }
  }
}
