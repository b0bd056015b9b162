package club.resolve.search;

import java.time.Duration;

/**
 * The time for which answers may be kept.
 *
 * @param hits candidates
 * @param nothings the answer that there are none; shorter, since books come out
 * @param untilListIsDone true if they have to go once the list is done for which they were asked
 */
public record Retention(Duration hits, Duration nothings, boolean untilListIsDone) {

  /** For services whose terms say nothing about it. */
  public static final Retention USUAL =
      new Retention(Duration.ofDays(30), Duration.ofDays(1), false);

  /** For services that allow no lasting copy: only as long as the work goes on. */
  public static final Retention WHILE_WORKING =
      new Retention(Duration.ofDays(30), Duration.ofDays(1), true);
}
