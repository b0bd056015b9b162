package club.resolve.batch;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.decide.Decision;
import club.resolve.decide.Decisions;
import club.resolve.timing.Meter;
import java.util.Optional;

/** Asks first what a person has decided; that holds, whatever anyone else says. Thread-safe. */
public final class Decided implements Work {
  /** Stands as the source of a link that a person has chosen. */
  private static final String SOURCE = "decided";

  private static final int CERTAIN = 100;

  private final Decisions decisions;
  private final Work undecided;

  /**
   * @param undecided does the rows about which nothing is decided
   */
  public Decided(Decisions decisions, Work undecided) {
    this.decisions = decisions;
    this.undecided = undecided;
  }

  @Override
  public Outcome resolve(Book book, Meter meter) throws InterruptedException {
    Optional<Decision> decision = decisions.about(book.title(), book.author());
    return decision.isPresent()
        ? new Outcome(resolution(book, decision.get()))
        : undecided.resolve(book, meter);
  }

  @Override
  public void announce(Book book) {
    if (decisions.about(book.title(), book.author()).isEmpty()) {
      undecided.announce(book);
    }
  }

  private static Resolution resolution(Book book, Decision decision) {
    return decision
        .link()
        .map(
            link ->
                new Candidate(
                    Candidate.Kind.RECORD, link, book.title().strip(), book.author(), 1, SOURCE))
        .<Resolution>map(chosen -> new Resolution.Match(chosen, CERTAIN, "decided by hand"))
        .orElseGet(() -> new Resolution.NotFound("decided by hand: none"));
  }
}
