package club.resolve.run;

import club.resolve.check.LeftAlone;
import club.resolve.http.Fetcher;
import club.resolve.http.RedirectFetcher;
import club.resolve.http.Transport;
import club.resolve.polite.AloneLedger;
import club.resolve.polite.Budget;
import club.resolve.polite.GateFetcher;
import club.resolve.polite.HostLedger;
import club.resolve.polite.HostPaces;
import club.resolve.polite.PublicServices;
import club.resolve.polite.RetryFetcher;
import club.resolve.polite.RobotsFetcher;
import club.resolve.timing.PaceLimit;
import club.resolve.timing.Time;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Builds what fetches: retry, then redirects, then robots.txt, then the gate of the host, then the
 * wire. Gates and wire are made when they are first needed, and shared. Not thread-safe, but what
 * it gives is.
 */
final class FetchChain {
  private final FetchSettings settings;
  private final HostPaces paces;
  private final Supplier<HostLedger> ledger;
  private final Wire wire;
  private final Time time;
  private final Budget budget;
  private final RandomGenerator random = RandomGenerator.of("SplittableRandom");
  private @Nullable GateFetcher gates;

  /** Sends requests past all gates; made when it is first needed. */
  @FunctionalInterface
  interface Wire {
    Transport get() throws IOException;
  }

  /**
   * @param ledger the knowledge of all runs about hosts; asked for when a gate is made
   */
  FetchChain(FetchSettings settings, RunContext context, Supplier<HostLedger> ledger, Wire wire) {
    PublicServices services = context.known().publicServices();
    this.settings = settings;
    this.paces = new HostPaces(services, settings.interval(), settings.contact().isPresent());
    this.ledger = ledger;
    this.wire = wire;
    this.time = context.time();
    this.budget = new Budget(settings.mostRequests(), settings.longest(), time);
  }

  /**
   * Asks one service, and follows redirects.
   *
   * @param obeyingRobots true if robots.txt is asked first, and obeyed
   */
  Fetcher ofService(boolean obeyingRobots) throws IOException {
    GateFetcher shared = gates();
    return retrying(
        obeyingRobots
            ? new RobotsFetcher(shared, new RedirectFetcher(shared, settings.timeout()))
            : shared);
  }

  /**
   * Asks for the links of a list, which may be of anyone, and follows redirects.
   *
   * @param leftAlone addresses to which no redirect leads either
   */
  Fetcher links(LeftAlone leftAlone) throws IOException {
    return retrying(leftAlone.over(strangers()));
  }

  /**
   * Asks hosts that may be anyone's, each at its pace; every request is one, redirects are not
   * followed.
   */
  Fetcher strangers() throws IOException {
    GateFetcher polite = gates(paces.forStrangers(), ledger.get());
    gates = polite;
    return polite;
  }

  /**
   * Asks servers of this program, to which no one need be polite, and tries again. No state of
   * theirs is kept.
   */
  Fetcher loopback(Duration interval) throws IOException {
    return retrying(unremembered(interval));
  }

  /** Gates of their own, for hosts to which no one need be polite. Nothing is kept of them. */
  Fetcher unremembered(Duration interval) throws IOException {
    return gates(new HostPaces(paces.services(), interval, false), new AloneLedger(time));
  }

  private GateFetcher gates() throws IOException {
    GateFetcher known = gates;
    if (known == null) {
      known = gates(paces, ledger.get());
      gates = known;
    }
    return known;
  }

  private GateFetcher gates(HostPaces each, HostLedger known) throws IOException {
    return new GateFetcher(wire.get(), each, known, budget, time, random);
  }

  private Fetcher retrying(Fetcher fetcher) {
    return new RetryFetcher(
        new RedirectFetcher(fetcher, settings.timeout()), settings.retries(), time, random);
  }

  /** The paces of hosts that the user has named. */
  HostPaces paces() {
    return paces;
  }

  /** The host whose pace bounded the run most. */
  Optional<PaceLimit> limit() {
    return Optional.ofNullable(gates).flatMap(GateFetcher::limit);
  }

  /** Returns true when requests were to be sent, and no host could be found on the network. */
  boolean reachesNobody() {
    return Optional.ofNullable(gates).filter(GateFetcher::reachesNobody).isPresent();
  }

  /** The host that a run waits for while it asks nobody, in words. */
  Supplier<Optional<String>> waiting() {
    @Nullable GateFetcher asked = gates;
    return asked == null ? Optional::empty : () -> asked.waiting().map(FetchChain::inWords);
  }

  private static String inWords(GateFetcher.Waiting waiting) {
    return "%s: next slot in %.1f s".formatted(waiting.host(), waiting.left().toMillis() / 1_000.0);
  }
}
