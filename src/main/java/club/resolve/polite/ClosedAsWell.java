package club.resolve.polite;

import java.time.Duration;
import java.util.Optional;

/**
 * Lets a person look at an address of their own that is closed: the reason may be mended. It stays
 * closed for others, slots and pauses hold, and so does whatever a public service has said.
 * Thread-safe.
 *
 * @param all the common knowledge of all runs
 * @param services whose word holds for everyone
 */
public record ClosedAsWell(HostLedger all, PublicServices services) implements HostLedger {

  @Override
  public State state(String host) {
    State known = all.state(host);
    return services.isKey(host) ? known : new State(known.pause(), Optional.empty());
  }

  @Override
  public Duration start(String host, Duration gap, Runnable start) {
    return all.start(host, gap, start);
  }

  @Override
  public void arrived(String host, Duration gap) {
    all.arrived(host, gap);
  }

  @Override
  public void pause(String host, Duration pause) {
    all.pause(host, pause);
  }

  @Override
  public Closure close(String host, Optional<Duration> told, String evidence) {
    return all.close(host, told, evidence);
  }
}
