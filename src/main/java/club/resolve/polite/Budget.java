package club.resolve.polite;

import club.resolve.book.Answer;
import club.resolve.timing.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** The limits of what a run may ask. Thread-safe. */
public final class Budget {
  private final OptionalLong requests;
  private final Optional<Duration> duration;
  private final RequestCount count;
  private final Time time;
  private final long start;

  /** Counts the requests of a run. Implementations are thread-safe. */
  public interface RequestCount {

    /**
     * Counts one more request, unless there are so many already.
     *
     * @return true when it is counted
     */
    boolean take(long most);

    /** Counts one less. */
    void giveBack();

    /** Returns true when so many are known to be counted. */
    boolean reached(long most);
  }

  /** Counts the requests of this process. */
  private static final class OwnCount implements RequestCount {
    private final AtomicLong taken = new AtomicLong();

    @Override
    public boolean take(long most) {
      return taken.getAndUpdate(before -> Math.min(before + 1, most)) < most;
    }

    @Override
    public void giveBack() {
      taken.decrementAndGet();
    }

    @Override
    public boolean reached(long most) {
      return taken.get() >= most;
    }
  }

  /**
   * Begins now.
   *
   * @param requests that may be sent, robots.txt and further tries included
   * @param duration after which none is sent any more
   */
  public Budget(OptionalLong requests, Optional<Duration> duration, Time time) {
    this(requests, duration, new OwnCount(), time);
  }

  /**
   * Begins now, for a run that others have a part in.
   *
   * @param count of all who have a part in it
   */
  public Budget(OptionalLong requests, Optional<Duration> duration, RequestCount count, Time time) {
    this.requests = requests;
    this.duration = duration;
    this.count = count;
    this.time = time;
    this.start = time.nanoTime();
  }

  public static Budget unlimited(Time time) {
    return new Budget(OptionalLong.empty(), Optional.empty(), time);
  }

  /** Why a request cannot be sent that would have to wait so long; empty when it may. */
  Optional<Answer.Unanswered> refusal(Duration wait) {
    Optional<Answer.Unanswered> late = late(wait);
    return late.isEmpty() && requests.isPresent() && count.reached(requests.getAsLong())
        ? Optional.of(allSent(requests.getAsLong()))
        : late;
  }

  private Optional<Answer.Unanswered> late(Duration wait) {
    return duration
        .filter(most -> time.since(start).plus(wait).compareTo(most) >= 0)
        .map(_ -> new Answer.OverBudget("the time of --max-time is over"));
  }

  private static Answer.Unanswered allSent(long most) {
    return new Answer.OverBudget(
        most == 1
            ? "the 1 request of --max-requests is sent"
            : "the " + most + " requests of --max-requests are sent");
  }

  /** Takes one request from the budget, or tells why there is none left. */
  Optional<Answer.Unanswered> take() {
    Optional<Answer.Unanswered> late = late(Duration.ZERO);
    if (late.isPresent() || requests.isEmpty()) {
      return late;
    }
    long most = requests.getAsLong();
    return count.take(most) ? Optional.empty() : Optional.of(allSent(most));
  }

  /** Gives one back that was not sent after all. */
  void giveBack() {
    if (requests.isPresent()) {
      count.giveBack();
    }
  }
}
