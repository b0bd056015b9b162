package club.resolve.run;

import club.resolve.check.LeftAlone;
import club.resolve.http.Fetcher;
import club.resolve.http.RedirectFetcher;
import club.resolve.http.Request;
import club.resolve.http.Transport;
import club.resolve.polite.AloneLedger;
import club.resolve.polite.Budget;
import club.resolve.polite.GateFetcher;
import club.resolve.polite.HostLedger;
import club.resolve.polite.HostPaces;
import club.resolve.polite.PublicServices;
import club.resolve.polite.RetryFetcher;
import club.resolve.polite.RobotsFetcher;
import club.resolve.polite.Waiting;
import club.resolve.timing.PaceLimit;
import club.resolve.timing.Time;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
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
  private final List<RetryFetcher> retrying = new ArrayList<>();
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
    this.paces =
        new HostPaces(services, settings.interval(), settings.contact().isPresent())
            .sharedBy(settings.runs());
    this.ledger = ledger;
    this.wire = wire;
    this.time = context.time();
    this.budget =
        context
            .shared()
            .budget()
            .orElseGet(() -> new Budget(settings.share(), settings.longest(), time));
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
   * As {@link #links}, for whoever asks by HEAD before GET. HEAD has a quarter of the time and GET
   * the rest, so that a server which never answers HEAD costs no more; HEAD is never tried again,
   * as it decides nothing against a link.
   */
  Fetcher linkCheck(LeftAlone leftAlone) throws IOException {
    Fetcher each = leftAlone.over(strangers());
    Duration quarter = settings.timeout().dividedBy(4);
    Fetcher heads = new RedirectFetcher(each, quarter);
    Fetcher gets = retrying(each, settings.timeout().minus(quarter));
    return (request, meter) ->
        (request.want() == Request.Want.HEADERS_BY_HEAD ? heads : gets).fetch(request, meter);
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
    return retrying(fetcher, settings.timeout());
  }

  /**
   * @param timeout for each try, redirects included
   */
  private Fetcher retrying(Fetcher fetcher, Duration timeout) {
    RetryFetcher again =
        new RetryFetcher(new RedirectFetcher(fetcher, timeout), settings.retries(), time, random);
    retrying.add(again);
    return again;
  }

  /** The paces of hosts that the user has named. */
  HostPaces paces() {
    return paces;
  }

  /** The host whose pace bounded the run most. */
  Optional<PaceLimit> limit() {
    return Optional.ofNullable(gates).flatMap(GateFetcher::limit);
  }

  /** Returns true when requests were to be sent, and no host could be reached. */
  boolean reachesNobody() {
    return Optional.ofNullable(gates).filter(GateFetcher::reachesNobody).isPresent();
  }

  /** The host that a run waits for, in words. */
  Supplier<Optional<String>> waiting() {
    Optional<GateFetcher> asked = Optional.ofNullable(gates);
    List<RetryFetcher> again = List.copyOf(retrying);
    return () ->
        Stream.concat(
                asked.flatMap(GateFetcher::waiting).stream(),
                again.stream().flatMap(one -> one.waiting().stream()))
            .max(Comparator.comparing(Waiting::left))
            .map(Waiting::inWords);
  }
}
