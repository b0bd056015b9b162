package club.resolve.compare;

import java.time.Duration;
import java.util.List;

/**
 * The time that one piece takes by itself.
 *
 * @param waiting for its answer, which keeps no core busy
 * @param computing on one core
 */
record Cost(Duration waiting, Duration computing) {
  private static final Cost NOTHING = new Cost(Duration.ZERO, Duration.ZERO);

  Duration whole() {
    return waiting.plus(computing);
  }

  /** The mean of several costs; there must be one at least. */
  static Cost mean(List<Cost> several) {
    Cost sum = several.stream().reduce(NOTHING, Cost::plus);
    return new Cost(
        sum.waiting().dividedBy(several.size()), sum.computing().dividedBy(several.size()));
  }

  private Cost plus(Cost other) {
    return new Cost(waiting.plus(other.waiting), computing.plus(other.computing));
  }
}
