package club.resolve.polite;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** For a run that shares nothing with others: its gates remember enough by themselves. */
public final class AloneLedger implements HostLedger {
  private static final State OPEN = new State(Duration.ZERO, Optional.empty());

  private final InstantSource clock;

  public AloneLedger(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public State state(String host) {
    return OPEN;
  }

  @Override
  public Duration start(String host, Duration gap, Runnable start) {
    start.run();
    return Duration.ZERO;
  }

  @Override
  public void pause(String host, Duration pause) {}

  @Override
  public Closure close(String host, Optional<Duration> told, String evidence) {
    return new Closure(clock.instant().plus(told.orElseGet(() -> Closing.after(0))), evidence);
  }
}
