package club.resolve.cli;

import club.resolve.book.Answer;
import club.resolve.catalog.IndexStore;
import club.resolve.check.LeftAlone;
import club.resolve.http.EnvironmentProxies;
import club.resolve.http.Fetcher;
import club.resolve.http.Host;
import club.resolve.http.HttpTransport;
import club.resolve.http.LoggingTransport;
import club.resolve.http.Transport;
import club.resolve.match.Site;
import club.resolve.match.WordWeights;
import club.resolve.polite.HostLedger;
import club.resolve.polite.PublicServices;
import club.resolve.search.AnswerStore;
import club.resolve.search.SourceChain;
import club.resolve.service.SearchSettings;
import club.resolve.timing.PaceLimit;
import club.resolve.timing.Time;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a run of this process, with what is under them and what outlives them. What no
 * source needs is not built. Not thread-safe.
 */
final class Sources implements AutoCloseable {
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

  private final FetchSettings settings;
  private final Time time;
  private final Map<String, String> environment;
  private final Talk talk;
  private final Memory memory;
  private final FetchChain fetch;
  private final Catalogs catalogs;
  private final ChainBuilder builder;
  private @Nullable HttpTransport wire;
  private @Nullable Transport transport;

  /**
   * @param list for which is asked
   * @param surroundings whose environment tells where indexes are kept
   * @param talk shows how far an index is that is made
   */
  Sources(
      SourceSettings options,
      String list,
      Site site,
      Time time,
      Surroundings surroundings,
      Talk talk) {
    this(options, list, site, time, surroundings, talk, UnaryOperator.identity());
  }

  /**
   * Sources that do not see all that runs know about hosts.
   *
   * @param seen what their gates see of it
   */
  Sources(
      SourceSettings options,
      String list,
      Site site,
      Time time,
      Surroundings surroundings,
      Talk talk,
      UnaryOperator<HostLedger> seen) {
    this.settings = options.fetch();
    this.time = time;
    this.environment = surroundings.environment();
    this.talk = talk;
    memory = new Memory(options.store(), !options.chain().isEmpty(), list, environment, time, talk);
    PublicServices services = surroundings.known().publicServices();
    fetch =
        new FetchChain(settings, services, () -> seen.apply(memory.hosts()), this::transport, time);
    SearchSettings search = new SearchSettings(site, options.results(), options.ownEngines());
    catalogs = new Catalogs(search, fetch, this::indexes, time);
    builder = new ChainBuilder(options, fetch, catalogs, kept());
  }

  private Kept kept() {
    return new Kept() {
      @Override
      public AnswerStore answers() {
        return memory.answers();
      }

      @Override
      public boolean trusted() {
        return memory.trusted();
      }
    };
  }

  private IndexStore indexes() {
    return new IndexStore(UserFolder.indexes(environment), file -> ReadProgress.open(file, talk));
  }

  /** Builds single sources. */
  ChainBuilder builder() {
    return builder;
  }

  /** Builds what fetches. */
  FetchChain fetch() {
    return fetch;
  }

  /** The catalogues that the sources have opened so far. */
  Catalogs catalogs() {
    return catalogs;
  }

  /**
   * The sources in the order in which they are asked, as {@link ChainBuilder#chain} builds them.
   */
  SourceChain chain() throws IOException {
    return builder.chain();
  }

  /** The places at which they are asked, as {@link ChainBuilder#places} tells them. */
  List<ChainBuilder.Place> places() throws UserError {
    return builder.places();
  }

  /** What runs are told of a source that is closed to them; empty for any other. */
  Optional<Answer.Blocked> closure(URI address) {
    Host host = Host.of(address);
    return memory
        .hosts()
        .state(fetch.paces().services().key(host))
        .closure()
        .map(closure -> closure.answer(host.toString()));
  }

  /** As {@link FetchChain#links}. */
  Fetcher links(LeftAlone leftAlone) throws IOException {
    return fetch.links(leftAlone);
  }

  private Transport transport() throws UserError {
    Transport known = transport;
    if (known == null) {
      known =
          talk.loudness().compareTo(Talk.Loudness.VERBOSE) >= 0
              ? LoggingTransport.over(wire(), talk.loudness() == Talk.Loudness.VERY_VERBOSE)
              : wire();
      transport = known;
    }
    return known;
  }

  /** Sends requests past all gates. */
  HttpTransport wire() throws UserError {
    HttpTransport known = wire;
    if (known == null) {
      Duration connect =
          settings.timeout().compareTo(LONGEST_CONNECT) < 0 ? settings.timeout() : LONGEST_CONNECT;
      known = new HttpTransport(UserAgent.of(settings.contact()), connect, proxies(), time);
      catalogs.closeLater(known::close);
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

  /** The weights of words: from a large catalogue of the chain, where there is one. */
  WordWeights weights() {
    return catalogs.weights();
  }

  /** The host whose pace bounded the run most. */
  Optional<PaceLimit> limit() {
    return fetch.limit();
  }

  /** What a run waits for while it asks nobody, in words. */
  Supplier<Optional<String>> waiting() {
    return fetch.waiting();
  }

  /** Ends what was started, the last one first. */
  @Override
  public void close() {
    catalogs.close();
    memory.close();
  }
}
