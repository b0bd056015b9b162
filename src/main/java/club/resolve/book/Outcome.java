package club.resolve.book;

import java.util.List;

/**
 * What became of a book, and what else was looked at for it.
 *
 * @param silences sources that did not answer, in the order of the chain
 * @param considered in the order of the sources, best first of each; empty unless asked for
 */
public record Outcome(Resolution resolution, List<Silence> silences, List<Considered> considered) {

  public Outcome {
    silences = List.copyOf(silences);
    considered = List.copyOf(considered);
  }

  /** Where every source answered that was asked, and no one wants to know what it said. */
  public Outcome(Resolution resolution) {
    this(resolution, List.of(), List.of());
  }

  /**
   * Whether a further run can bring an answer that this one could not: the book has no link, or one
   * that is no match, and a source did not answer.
   */
  public boolean unfinished() {
    return switch (resolution.status()) {
      case BLOCKED, ERROR -> true;
      case REVIEW, GUESS, NOT_FOUND -> !silences.isEmpty();
      case MATCH, SKIPPED -> false;
    };
  }
}
