package club.resolve.polite;

import club.resolve.http.Fetched;
import club.resolve.http.Fetcher;
import club.resolve.http.Host;
import club.resolve.http.Request;
import club.resolve.http.Transport;
import club.resolve.timing.Meter;
import club.resolve.timing.PaceLimit;
import club.resolve.timing.Time;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Sends each request through the gate of its host. Thread-safe: shared by all workers. */
public final class GateFetcher implements Fetcher {
  private final Transport transport;
  private final HostPaces paces;
  private final GateParts parts;
  private final Map<String, HostGate> gates = new ConcurrentHashMap<>();

  /**
   * @param ledger the common knowledge of all runs
   * @param budget the budget of this run
   * @param random for what a pace leaves to chance
   */
  public GateFetcher(
      Transport transport,
      HostPaces paces,
      HostLedger ledger,
      Budget budget,
      Time time,
      RandomGenerator random) {
    this.transport = transport;
    this.paces = paces;
    this.parts = new GateParts(ledger, budget, time, random, ConcurrentHashMap.newKeySet());
  }

  @Override
  public Fetched fetch(Request request, Meter meter) throws InterruptedException {
    return gate(request.host()).pass(request, transport, meter);
  }

  private HostGate gate(Host host) {
    String key = paces.services().key(host);
    HostGate known = gates.get(key);
    if (known != null) {
      return known;
    }
    // Outside the map, as it may take the time of a question to the name service.
    Pace pace = paces.of(host);
    AskedHost asked = AskedHost.of(host, paces.services());
    return gates.computeIfAbsent(key, _ -> HostGate.of(asked, pace, parts));
  }

  /** The host that is waited for longest; empty when none is. */
  public Optional<Waiting> waiting() {
    return gates.values().stream()
        .flatMap(gate -> gate.waiting().stream())
        .max(Comparator.comparing(Waiting::left));
  }

  /** Returns true when hosts were asked for, and none of them could be reached. */
  public boolean reachesNobody() {
    return !gates.isEmpty() && gates.values().stream().allMatch(gate -> gate.signals().nowhere());
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
