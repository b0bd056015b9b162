package club.resolve.book;

import java.util.List;

/**
 * What became of a book, and what else was looked at for it.
 *
 * @param considered in the order of the sources, best first of each; empty unless asked for
 */
public record Outcome(Resolution resolution, List<Considered> considered) {

  public Outcome {
    considered = List.copyOf(considered);
  }

  /** Where nothing else was looked at, or no one wants to know. */
  public Outcome(Resolution resolution) {
    this(resolution, List.of());
  }
}
