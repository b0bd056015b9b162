package club.resolve.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * Notices when services suddenly know nothing any more: that is usually a block that looks like an
 * answer. Not thread-safe.
 */
final class Suspicion {
  /** So many in a row are hardly chance. */
  private static final int LAST = 20;

  private static final double NEARLY_ALL = 0.95;
  private static final double MANY = 0.5;

  private final Deque<Boolean> last = new ArrayDeque<>();
  private int lastMissing;
  private long before;
  private long beforeMissing;

  /** A title for which services were asked, in the order of the list. */
  void asked(boolean missing) {
    last.addLast(missing);
    lastMissing += missing ? 1 : 0;
    if (last.size() > LAST) {
      boolean oldest = last.removeFirst();
      lastMissing -= oldest ? 1 : 0;
      before++;
      beforeMissing += oldest ? 1 : 0;
    }
  }

  Optional<String> sentence() {
    boolean suspicious =
        before >= LAST && lastMissing >= NEARLY_ALL * LAST && beforeMissing <= MANY * before;
    return suspicious
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "Of the last %d titles that were asked %d were not found, of those before %.0f %%."
                    + " That may be a block that looks like an answer: look for a few of them by"
                    + " hand, and if they are there, run again later with --refresh.",
                LAST,
                lastMissing,
                100.0 * beforeMissing / before))
        : Optional.empty();
  }
}
