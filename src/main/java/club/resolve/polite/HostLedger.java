package club.resolve.polite;

import club.resolve.book.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The common knowledge of all runs on a person's machine about hosts, so that they are one polite
 * client. Implementations are thread-safe, and do not fail.
 */
public interface HostLedger {

  /**
   * A host that is to be left alone.
   *
   * @param until when it may be asked again
   * @param evidence the observation for which it was closed
   */
  record Closure(Instant until, String evidence) {
    /**
     * As whoever asks is told, with how to open the host.
     *
     * @param host as a person names it
     */
    public Answer.Blocked answer(String host) {
      return new Answer.Blocked(host, Optional.of(until), evidence);
    }
  }

  /**
   * The known state of a host.
   *
   * @param pause how long until its next slot; zero for none
   */
  record State(Duration pause, Optional<Closure> closure) {}

  State state(String host);

  /**
   * Starts a request when the host's slot has come, over all runs; the next one comes a gap after
   * that. To look and to start are one step.
   *
   * @param gap from this start to the next one, of whatever run
   * @param start begins the request, and returns at once
   * @return how long to wait before the next try; not positive when the request was started
   */
  Duration start(String host, Duration gap, Runnable start);

  /**
   * The first request of this process to a host has come there, as its answer or the lack of one
   * tells; until now the ledger may have kept the next slot back. It comes a gap from now.
   */
  default void arrived(String host, Duration gap) {}

  /** Remembers that a host wants no request for a while. */
  void pause(String host, Duration pause);

  /**
   * Remembers that a host refused.
   *
   * @param told how long it wants to be left alone, where it says
   * @return how it is closed
   */
  Closure close(String host, Optional<Duration> told, String evidence);
}
