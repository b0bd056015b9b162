package club.resolve.book;

import java.util.List;

/**
 * The decision about a book, and the candidates that were considered for it.
 *
 * @param silences sources that did not answer, in the order of the chain
 * @param considered in the order of the sources, best first of each; empty unless asked for
 */
public record Outcome(Resolution resolution, List<Silence> silences, List<Considered> considered) {

  public Outcome {
    silences = List.copyOf(silences);
    considered = List.copyOf(considered);
  }

  /** An outcome for which every source answered, and whose candidates no one wants to know. */
  public Outcome(Resolution resolution) {
    this(resolution, List.of(), List.of());
  }

  /**
   * Returns true when a further run can bring an answer that this one could not: the book has no
   * link, or one that is not a match, and a source did not answer.
   */
  public boolean unfinished() {
    return switch (resolution.status()) {
      case BLOCKED, ERROR -> true;
      case REVIEW, GUESS, NOT_FOUND -> !silences.isEmpty();
      case MATCH, SKIPPED -> false;
    };
  }
}
