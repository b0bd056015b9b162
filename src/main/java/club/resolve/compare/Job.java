package club.resolve.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The work that is done in several ways. To compare by another kind of work, implement this. */
@FunctionalInterface
public interface Job {

  /**
   * The work done once.
   *
   * @param elapsed by the clock, from the first piece read to the last one done
   * @param pieces in the order of the list
   */
  record Done(Duration elapsed, List<Piece> pieces) {
    public Done {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * Does the whole work once, from the beginning: nothing of an earlier run makes it shorter.
   *
   * @throws InterruptedException when the comparison is being stopped
   */
  Done run(Contender contender) throws IOException, InterruptedException;
}
