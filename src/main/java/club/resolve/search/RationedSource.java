package club.resolve.search;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.util.Optional;

/**
 * Asks for the first few titles of the list that come here, and leaves all others for a later run.
 * Thread-safe.
 */
public final class RationedSource implements Source {
  private final Source next;
  private final String host;
  private final int titles;
  private final Turns turns;

  /**
   * @param host named as the one that is spared
   * @param titles how many are passed on in one run, from 0
   */
  public RationedSource(Source next, String host, int titles, Time time) {
    this.next = next;
    this.host = host;
    this.titles = titles;
    this.turns = new Turns(titles, time);
  }

  @Override
  public String name() {
    return next.name();
  }

  /**
   * Wants to follow the rows of the list; if nobody tells it of any, the first to come are asked.
   */
  public QueryListener listener() {
    return turns;
  }

  @Override
  public Answer search(Query query, Meter meter) throws InterruptedException {
    Question question = Question.of(query);
    if (!turns.take(question, meter)) {
      return new Answer.Blocked(
          host,
          Optional.empty(),
          "left for a later run: %s may be asked for at most %d titles in each run"
              .formatted(host, titles));
    }
    try {
      return next.search(query, meter);
    } finally {
      turns.answered(question);
    }
  }
}
