package club.resolve.cli;

import club.resolve.book.Answer;
import club.resolve.catalog.CatalogIndex;
import club.resolve.catalog.IndexFolder;
import club.resolve.catalog.IndexStore;
import club.resolve.check.LeftAlone;
import club.resolve.http.EnvironmentProxies;
import club.resolve.http.Fetcher;
import club.resolve.http.Host;
import club.resolve.http.HttpTransport;
import club.resolve.http.LoggingTransport;
import club.resolve.http.RedirectFetcher;
import club.resolve.http.Secret;
import club.resolve.http.Transport;
import club.resolve.input.InputFile;
import club.resolve.match.Site;
import club.resolve.match.WordWeights;
import club.resolve.polite.AloneLedger;
import club.resolve.polite.Budget;
import club.resolve.polite.GateFetcher;
import club.resolve.polite.HostLedger;
import club.resolve.polite.Pace;
import club.resolve.polite.PublicService;
import club.resolve.polite.RetryFetcher;
import club.resolve.polite.RobotsFetcher;
import club.resolve.search.Brave;
import club.resolve.search.CatalogSource;
import club.resolve.search.DuckDuckGo;
import club.resolve.search.GuardedSource;
import club.resolve.search.Latency;
import club.resolve.search.OfflineSource;
import club.resolve.search.OpenLibrary;
import club.resolve.search.RationedSource;
import club.resolve.search.SearxNg;
import club.resolve.search.SimulatedServer;
import club.resolve.search.Source;
import club.resolve.search.SourceIdentity;
import club.resolve.search.SourceName;
import club.resolve.search.SourceSpec;
import club.resolve.search.StoredSource;
import club.resolve.timing.PaceLimit;
import club.resolve.timing.Time;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/**
 * Builds the chain of sources, and the fetch chain under it: retry, then redirects, then
 * robots.txt, then the gate of the host, then the wire. What no source needs is not built. Not
 * thread-safe.
 */
final class Sources implements AutoCloseable {
  /** DuckDuckGo answers a challenge after two to seven titles. */
  private static final int DUCKDUCKGO_TITLES = 5;

  /** In fewer books a word is rare by chance. */
  private static final int ENOUGH_TO_KNOW_WORDS = 1_000;

  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
  static final Latency SIMULATED_LATENCY = new Latency.Fixed(Duration.ofMillis(700));

  private final SourceSettings options;
  private final Site site;
  private final Time time;
  private final Map<String, String> environment;
  private final Talk talk;
  private final Memory memory;
  private final UnaryOperator<HostLedger> seen;
  private final Budget budget;
  private final RandomGenerator random = RandomGenerator.of("SplittableRandom");
  private final Deque<Runnable> toClose = new ArrayDeque<>();
  private @Nullable HttpTransport wire;
  private @Nullable Transport transport;
  private @Nullable GateFetcher gates;
  private WordWeights weights = WordWeights.plain();

  /**
   * @param list for which is asked
   * @param environment tells where indexes are kept
   * @param talk shows how far an index is that is made
   */
  Sources(
      SourceSettings options,
      String list,
      Site site,
      Time time,
      Map<String, String> environment,
      Talk talk) {
    this(options, list, site, time, environment, talk, UnaryOperator.identity());
  }

  /**
   * As the other one.
   *
   * @param seen what the gates see of all that runs know about hosts
   */
  Sources(
      SourceSettings options,
      String list,
      Site site,
      Time time,
      Map<String, String> environment,
      Talk talk,
      UnaryOperator<HostLedger> seen) {
    this.seen = seen;
    this.options = options;
    this.site = site;
    this.time = time;
    this.environment = environment;
    this.talk = talk;
    this.memory =
        new Memory(options.store(), !options.chain().isEmpty(), list, environment, time, talk);
    this.budget = new Budget(options.mostRequests(), options.longest(), time);
  }

  /**
   * @throws IOException when a catalogue cannot be read
   * @throws Stopped when the thread is interrupted while a catalogue is read
   * @throws UserError for a place that makes no sense for its source
   */
  List<Source> chain() throws IOException {
    List<Source> chain = new ArrayList<>();
    for (SourceSpec spec : options.chain()) {
      chain.add(source(spec));
    }
    return chain;
  }

  /** As above, for one of the chain. */
  Source source(SourceSpec spec) throws IOException {
    Optional<SourceIdentity> identity = identity(spec);
    if (spec.name() == SourceName.SIMULATED || identity.isEmpty()) {
      return bare(spec);
    }
    Source source = options.store().offline() ? new OfflineSource(spec.name()) : bare(spec);
    return new StoredSource(source, identity.get(), spec.name().retention(), memory.answers());
  }

  /**
   * Where and how a source of the chain is asked.
   *
   * @param identity under which its answers are kept; empty for one on this machine
   * @param ration how many titles it is asked in a run, where that is bounded
   */
  record Place(SourceName name, Optional<SourceIdentity> identity, Pace pace, OptionalInt ration) {
    boolean byIsbn() {
      return name == SourceName.OPENLIBRARY;
    }

    boolean readsRobots() {
      return name == SourceName.DUCKDUCKGO;
    }
  }

  /** As {@link #chain}, but without anything that can be asked. */
  List<Place> places() throws UserError {
    List<Place> places = new ArrayList<>();
    for (SourceSpec spec : options.chain()) {
      Optional<URI> address = address(spec);
      boolean rationed =
          spec.name() == SourceName.DUCKDUCKGO
              && address.flatMap(uri -> PublicService.of(Host.of(uri))).isPresent();
      places.add(
          new Place(
              spec.name(),
              identity(spec),
              address
                  .map(
                      uri ->
                          GateFetcher.pace(
                              Host.of(uri), options.interval(), options.contact().isPresent()))
                  .orElse(Pace.FREE),
              rationed ? OptionalInt.of(DUCKDUCKGO_TITLES) : OptionalInt.empty()));
    }
    return places;
  }

  /** Under which answers are kept; empty for a source whose answers are not. */
  private Optional<SourceIdentity> identity(SourceSpec spec) throws UserError {
    Optional<SourceIdentity> identity =
        address(spec).map(uri -> SourceIdentity.of(spec.name(), uri));
    if (spec.name() == SourceName.SEARXNG && options.ownEngines()) {
      identity = identity.map(SourceIdentity::withOwnEngines);
    }
    return spec.name().web() ? identity.map(one -> one.withResults(options.results())) : identity;
  }

  /** A source that asks each time. */
  Source bare(SourceSpec spec) throws IOException {
    return switch (spec.name()) {
      case OPENLIBRARY ->
          new OpenLibrary(addressOf(spec), site, retrying(gates()), time, memory.answers());
      case DUCKDUCKGO -> duckDuckGo(addressOf(spec));
      case SEARXNG ->
          new SearxNg(
              addressOf(spec), site, options.results(), options.ownEngines(), retrying(gates()));
      case BRAVE ->
          new Brave(addressOf(spec), braveKey(), site, options.results(), retrying(gates()));
      case CATALOG -> new CatalogSource(catalog(spec.where()), options.results());
      case SIMULATED -> simulated(spec);
    };
  }

  /**
   * Where on the network a source is asked; empty for one that is not.
   *
   * @throws UserError for a place that is no address
   */
  Optional<URI> address(SourceSpec spec) throws UserError {
    return switch (spec.name()) {
      case OPENLIBRARY -> Optional.of(typed(spec).orElse(OpenLibrary.PUBLIC));
      case DUCKDUCKGO -> Optional.of(typed(spec).orElse(DuckDuckGo.PUBLIC));
      case BRAVE -> Optional.of(typed(spec).orElse(Brave.PUBLIC));
      case SEARXNG -> typed(spec);
      case CATALOG, SIMULATED -> Optional.empty();
    };
  }

  private URI addressOf(SourceSpec spec) throws UserError {
    return address(spec).orElseThrow();
  }

  /** What runs are told of a source that is closed to them; empty for any other. */
  Optional<Answer.Blocked> closure(Optional<URI> address) {
    return address
        .map(Host::of)
        .flatMap(
            host ->
                memory
                    .hosts()
                    .state(GateFetcher.key(host))
                    .closure()
                    .map(closure -> closure.answer(host.toString())));
  }

  /** The pace of a source, in words. */
  String pace(Optional<URI> address) {
    return address
        .map(
            uri ->
                GateFetcher.pace(Host.of(uri), options.interval(), options.contact().isPresent()))
        .orElse(Pace.FREE)
        .inWords();
  }

  private Secret braveKey() throws UserError {
    return options
        .braveKey()
        .value()
        .orElseThrow(
            () -> new UserError("brave needs a key; put yours " + options.braveKey().place()));
  }

  private Source duckDuckGo(URI address) throws UserError {
    Fetcher obedient = new RobotsFetcher(gates(), new RedirectFetcher(gates(), options.timeout()));
    Source source =
        new DuckDuckGo("duckduckgo", address, site, options.results(), retrying(obedient));
    Host host = Host.of(address);
    return PublicService.of(host).isPresent()
        ? new GuardedSource(
            new RationedSource(source, host.toString(), DUCKDUCKGO_TITLES),
            host.toString(),
            memory::trusted)
        : source;
  }

  private Source simulated(SourceSpec spec) throws IOException {
    return simulated(server(latency(spec).orElse(SIMULATED_LATENCY)), Duration.ZERO);
  }

  /** A source that asks a server of this program. */
  Source simulated(SimulatedServer server, Duration interval) throws UserError {
    return new DuckDuckGo(
        "simulated", server.address(), site, options.results(), retrying(unremembered(interval)));
  }

  /** Starts a server of this program. */
  SimulatedServer server(Latency latency) throws IOException {
    SimulatedServer server = new SimulatedServer(sample(), site.searchWord(), latency, time);
    toClose.push(server::close);
    return server;
  }

  /** Gates of their own, for hosts to which no one need be polite. Nothing is kept of them. */
  Fetcher unremembered(Duration interval) throws UserError {
    return new GateFetcher(
        transport(), interval, false, new AloneLedger(time), budget, time, random);
  }

  /** The latency of the simulated server, where one was typed. */
  static Optional<Latency> latency(SourceSpec spec) throws UserError {
    try {
      return spec.where().map(Converters::latency);
    } catch (TypeConversionException e) {
      throw new UserError("simulated: " + e.getMessage());
    }
  }

  private CatalogIndex catalog(Optional<String> where) throws IOException {
    if (where.isEmpty()) {
      return sample();
    }
    CatalogIndex index = closedLater(catalog(Path.of(where.get())));
    if (index.books() >= ENOUGH_TO_KNOW_WORDS) {
      weights = index;
    }
    return index;
  }

  private CatalogIndex catalog(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return IndexFolder.open(path);
    }
    InputFile.readable(path);
    try {
      return new IndexStore(UserFolder.indexes(environment), file -> ReadProgress.open(file, talk))
          .open(path, site);
    } catch (InterruptedIOException | ClosedChannelException _) {
      throw new Stopped(
          "Stopped while indexing %s; nothing of the index is kept. Run the same command again."
              .formatted(path));
    }
  }

  private CatalogIndex sample() throws IOException {
    return closedLater(CatalogIndex.sample(site));
  }

  private CatalogIndex closedLater(CatalogIndex index) {
    toClose.push(index::close);
    return index;
  }

  /** What was typed as the address. */
  private static Optional<URI> typed(SourceSpec spec) throws UserError {
    if (spec.where().isEmpty()) {
      return Optional.empty();
    }
    String typed = spec.where().get();
    try {
      URI uri = new URI(typed);
      Host.of(uri);
      if (uri.getRawUserInfo() != null) {
        throw new UserError(
            ("the address of %s holds a name or password; remove it, as it would be shown"
                    + " and never sent")
                .formatted(spec.name().label()));
      }
      return Optional.of(uri);
    } catch (URISyntaxException | IllegalArgumentException _) {
      throw new UserError(
          "'%s' is not an address for %s; it should look like http://localhost:8080"
              .formatted(typed, spec.name().label()));
    }
  }

  private Fetcher retrying(Fetcher fetcher) {
    return new RetryFetcher(
        new RedirectFetcher(fetcher, options.timeout()), options.retries(), time, random);
  }

  /**
   * What asks for the links of a list, which may be of anyone, and follows redirects.
   *
   * @param leftAlone where no redirect leads to either
   */
  Fetcher links(LeftAlone leftAlone) throws UserError {
    return retrying(leftAlone.over(strangers()));
  }

  /**
   * Asks hosts that may be anyone's, each at its pace; every request is one, redirects are not
   * followed.
   */
  Fetcher strangers() throws UserError {
    GateFetcher polite =
        new GateFetcher(
            transport(),
            host ->
                GateFetcher.paceForStrangers(
                    host, options.interval(), options.contact().isPresent()),
            memory.hosts(),
            budget,
            time,
            random);
    gates = polite;
    return polite;
  }

  private GateFetcher gates() throws UserError {
    GateFetcher known = gates;
    if (known == null) {
      known =
          new GateFetcher(
              transport(),
              options.interval(),
              options.contact().isPresent(),
              seen.apply(memory.hosts()),
              budget,
              time,
              random);
      gates = known;
    }
    return known;
  }

  private Transport transport() throws UserError {
    Transport known = transport;
    if (known == null) {
      known =
          options.loudness().compareTo(Talk.Loudness.VERBOSE) >= 0
              ? LoggingTransport.over(wire(), options.loudness() == Talk.Loudness.VERY_VERBOSE)
              : wire();
      transport = known;
    }
    return known;
  }

  /** What sends requests past all gates. */
  HttpTransport wire() throws UserError {
    HttpTransport known = wire;
    if (known == null) {
      Duration connect =
          options.timeout().compareTo(LONGEST_CONNECT) < 0 ? options.timeout() : LONGEST_CONNECT;
      known = new HttpTransport(UserAgent.of(options.contact()), connect, proxies(), time);
      toClose.push(known::close);
      wire = known;
    }
    return known;
  }

  private EnvironmentProxies proxies() throws UserError {
    try {
      return EnvironmentProxies.of(environment);
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  /** What outlives the run. */
  Memory memory() {
    return memory;
  }

  /** What is known of words: from a large catalogue of the chain, where there is one. */
  WordWeights weights() {
    return weights;
  }

  /** The host whose pace bounded the run most. */
  Optional<PaceLimit> limit() {
    return Optional.ofNullable(gates).flatMap(GateFetcher::limit);
  }

  /** What a run waits for while it asks nobody, in words. */
  Supplier<Optional<String>> waiting() {
    @Nullable GateFetcher asked = gates;
    return asked == null ? Optional::empty : () -> asked.waiting().map(Sources::inWords);
  }

  private static String inWords(GateFetcher.Waiting waiting) {
    return "%s: next slot in %.1f s".formatted(waiting.host(), waiting.left().toMillis() / 1_000.0);
  }

  /** Ends what was started, the last one first. */
  @Override
  public void close() {
    while (!toClose.isEmpty()) {
      toClose.pop().run();
    }
    memory.close();
  }
}
