package club.resolve.compare;

import java.time.Duration;
import java.util.List;

/**
 * The whole work done once.
 *
 * @param round from 1; 0 and less for warming up, which does not count
 * @param elapsed by the clock, from the first piece read to the last one done
 * @param spans of all pieces, in the order of the list
 */
public record Run(Contender contender, int round, Duration elapsed, List<Span> spans) {
  public Run {
    spans = List.copyOf(spans);
  }
}
