package club.resolve.polite;

import club.resolve.http.Fetched;
import club.resolve.http.Fetcher;
import club.resolve.http.Host;
import club.resolve.http.Request;
import club.resolve.http.Transport;
import club.resolve.timing.Meter;
import club.resolve.timing.PaceLimit;
import club.resolve.timing.Time;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Sends each request through the gate of its host. Thread-safe: shared by all workers. */
public final class GateFetcher implements Fetcher {
  /** So often a host is asked of which we know nothing but a link. */
  private static final Pace STRANGERS = Pace.every(Duration.ofSeconds(1));

  private final Transport transport;
  private final Function<Host, Pace> paces;
  private final GateParts parts;
  private final Map<String, HostGate> gates = new ConcurrentHashMap<>();

  /**
   * @param interval least time between two request starts to any host; never shortens the pace that
   *     a public service has of its own
   * @param contactNamed whether the user agent names a contact, for which some services allow more
   * @param ledger what all runs know together
   * @param budget of this run
   */
  public GateFetcher(
      Transport transport,
      Duration interval,
      boolean contactNamed,
      HostLedger ledger,
      Budget budget,
      Time time,
      RandomGenerator random) {
    this(transport, host -> pace(host, interval, contactNamed), ledger, budget, time, random);
  }

  /**
   * As the other one, with a pace for each host.
   *
   * @param paces asked once for each host, perhaps by several threads at once
   */
  public GateFetcher(
      Transport transport,
      Function<Host, Pace> paces,
      HostLedger ledger,
      Budget budget,
      Time time,
      RandomGenerator random) {
    this.transport = transport;
    this.paces = paces;
    this.parts = new GateParts(ledger, budget, time, random);
  }

  @Override
  public Fetched fetch(Request request, Meter meter) throws InterruptedException {
    return gate(request.host()).pass(request, transport, meter);
  }

  /**
   * How fast a host is asked.
   *
   * @param interval least time between two request starts to any host
   * @param contactNamed whether the user agent names a contact
   */
  public static Pace pace(Host host, Duration interval, boolean contactNamed) {
    return PublicService.of(host)
        .map(known -> known.pace(contactNamed))
        .orElse(Pace.FREE)
        .atLeast(interval);
  }

  /**
   * How fast a host is asked that may be anyone's. As {@link #pace}, but no host out on the network
   * is without a pace.
   */
  public static Pace paceForStrangers(Host host, Duration interval, boolean contactNamed) {
    Pace usual = pace(host, interval, contactNamed);
    return PublicService.of(host).isPresent() || host.isPrivate()
        ? usual
        : STRANGERS.atLeast(interval);
  }

  private HostGate gate(Host host) {
    String key = key(host);
    HostGate known = gates.get(key);
    if (known != null) {
      return known;
    }
    // Outside the map, as it may take the time of a question to the name service.
    Pace pace = paces.apply(host);
    AskedHost asked = AskedHost.of(host);
    return gates.computeIfAbsent(key, _ -> HostGate.of(asked, pace, parts));
  }

  /** Under which the ledger knows a host: all hosts of a public service are one. */
  public static String key(Host host) {
    return PublicService.of(host)
        .map(PublicService::domain)
        .orElseGet(() -> host.scheme() + "://" + host);
  }

  /**
   * A host that is not asked yet, for politeness.
   *
   * @param host as a person names it
   * @param left until its next slot
   */
  public record Waiting(String host, Duration left) {}

  /** The host whose next slot is furthest off; empty when no request waits for one. */
  public Optional<Waiting> waiting() {
    return gates.values().stream()
        .map(gate -> new Waiting(gate.host(), gate.waiting()))
        .filter(waiting -> waiting.left().isPositive())
        .max(Comparator.comparing(Waiting::left));
  }

  /** The host whose paced requests took longest; empty when no host had a pace. */
  public Optional<PaceLimit> limit() {
    return gates.values().stream()
        .filter(gate -> gate.started() > 1 && gate.pace().interval().isPositive())
        .map(
            gate ->
                new PaceLimit(
                    gate.host(),
                    gate.pace().interval(),
                    gate.pace().interval().multipliedBy(gate.started() - 1)))
        .max(Comparator.comparing(PaceLimit::least));
  }
}
