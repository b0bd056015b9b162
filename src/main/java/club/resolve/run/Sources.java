package club.resolve.run;

import club.resolve.book.Answer;
import club.resolve.catalog.IndexStore;
import club.resolve.check.LeftAlone;
import club.resolve.http.EnvironmentProxies;
import club.resolve.http.Fetcher;
import club.resolve.http.Host;
import club.resolve.http.HttpTransport;
import club.resolve.http.Transport;
import club.resolve.match.LinkPicker;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.polite.ClosedAsWell;
import club.resolve.polite.HostLedger;
import club.resolve.polite.HostPaces;
import club.resolve.polite.PublicServices;
import club.resolve.search.Source;
import club.resolve.search.SourceChain;
import club.resolve.service.CatalogPages;
import club.resolve.service.LocalParts;
import club.resolve.service.SearchSettings;
import club.resolve.service.SourceSpec;
import club.resolve.timing.PaceLimit;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a run, with what is under them and what outlives them: nobody gets a source
 * without its politeness. A part that no source needs is not built. Not thread-safe, but the things
 * that it gives are.
 */
public final class Sources implements AutoCloseable {
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

  private final SourceSettings settings;
  private final RunContext context;
  private final Memory memory;
  private final FetchChain fetch;
  private final Catalogs catalogs;
  private final ChainBuilder builder;
  private @Nullable HttpTransport wire;
  private @Nullable Transport transport;

  /**
   * @param list for which is asked
   */
  public Sources(SourceSettings settings, String list, RunContext context) {
    this(settings, list, context, UnaryOperator.identity());
  }

  /** Sources that are asked even where runs leave them alone, if they are the user's own. */
  public static Sources forCheckups(SourceSettings settings, RunContext context) {
    PublicServices services = context.known().publicServices();
    return new Sources(settings, "doctor", context, all -> new ClosedAsWell(all, services));
  }

  private Sources(
      SourceSettings settings, String list, RunContext context, UnaryOperator<HostLedger> seen) {
    this.settings = settings;
    this.context = context;
    memory = new Memory(settings.store(), !settings.chain().isEmpty(), list, context);
    fetch =
        new FetchChain(
            settings.fetch(), context, () -> seen.apply(memory.hosts()), this::transport);
    SearchSettings search =
        new SearchSettings(context.site(), settings.results(), settings.ownEngines());
    catalogs = new Catalogs(search, fetch, this::indexes, context.time());
    builder = new ChainBuilder(settings, fetch, catalogs, memory);
  }

  private IndexStore indexes() {
    return new IndexStore(context.indexes(), file -> ReadProgress.open(file, context.listener()));
  }

  SourceSettings settings() {
    return settings;
  }

  /** The parts of the run that do not depend on its sources. */
  public RunContext context() {
    return context;
  }

  ChainBuilder builder() {
    return builder;
  }

  /**
   * The sources, in the order in which they are asked.
   *
   * @throws IOException when a catalogue cannot be read
   * @throws Stopped when the thread is interrupted while a catalogue is read
   * @throws UserError for a place that makes no sense for its source, or a key or a contact that is
   *     missing
   */
  public SourceChain chain() throws IOException {
    return builder.chain();
  }

  /**
   * A source that asks each time, whatever is kept.
   *
   * @throws IOException as {@link #chain} does
   */
  public Source source(SourceSpec spec) throws IOException {
    return builder.asking(spec);
  }

  /**
   * The places of the chain. Nothing is asked.
   *
   * @throws UserError as {@link #chain} does
   */
  public List<SourcePlace> places() throws UserError {
    return builder.places();
  }

  /** The answer that runs get from a host which is closed to them; empty for any other. */
  Optional<Answer.Blocked> closure(URI address) {
    Host host = Host.of(address);
    return memory
        .hosts()
        .state(paces().services().key(host))
        .closure()
        .map(closure -> closure.answer(host.toString()));
  }

  /** The paces of hosts that the user has named. */
  public HostPaces paces() {
    return fetch.paces();
  }

  /**
   * Asks for the links of a list, which may be of anyone, and follows redirects.
   *
   * @param leftAlone addresses to which no redirect leads either
   */
  public Fetcher links(LeftAlone leftAlone) throws IOException {
    return fetch.links(leftAlone);
  }

  /** As {@link #links}, for whoever asks by HEAD before GET. */
  Fetcher linkCheck(LeftAlone leftAlone) throws IOException {
    return fetch.linkCheck(leftAlone);
  }

  /**
   * Asks hosts that may be anyone's, each at its pace; every request is one, redirects are not
   * followed.
   */
  public Fetcher strangers() throws IOException {
    return fetch.strangers();
  }

  /**
   * Asks hosts to which no one need be polite. Nothing is kept of them, and redirects are not
   * followed.
   *
   * @param interval least time between two requests to one host
   */
  public Fetcher unremembered(Duration interval) throws IOException {
    return fetch.unremembered(interval);
  }

  /** The parts that servers and catalogues of this process are made of. */
  public LocalParts local() {
    return catalogs;
  }

  /** The catalogues of the chain, once it is built. */
  List<CatalogPages> catalogs() {
    return catalogs.pages();
  }

  private Transport transport() throws UserError {
    Transport known = transport;
    if (known == null) {
      known = context.logged().apply(wire());
      transport = known;
    }
    return known;
  }

  /** Sends requests past all gates. */
  public HttpTransport wire() throws UserError {
    HttpTransport known = wire;
    if (known == null) {
      Duration timeout = settings.fetch().timeout();
      Duration connect = timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT;
      String userAgent = UserAgent.of(settings.fetch().contact());
      known = new HttpTransport(userAgent, connect, proxies(), context.time());
      catalogs.closeLater(known::close);
      wire = known;
    }
    return known;
  }

  private EnvironmentProxies proxies() throws UserError {
    try {
      return context.proxies().get();
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  /** The answers and slots of hosts that outlive the run. */
  public Memory memory() {
    return memory;
  }

  /**
   * The rule that decides between candidates. It weighs words by a large catalogue of the chain,
   * where there is one, so it is to be asked for after the chain.
   */
  public LinkPicker picker(Fallback fallback, Bars bars) {
    return new LinkPicker(context.site(), fallback, bars, catalogs.weights());
  }

  /** The host whose pace bounded the run most. */
  public Optional<PaceLimit> limit() {
    return fetch.limit();
  }

  /** Returns true when requests were to be sent, and no host could be found on the network. */
  boolean reachesNobody() {
    return fetch.reachesNobody();
  }

  /** The host that a run waits for while it asks nobody, in words. */
  public Supplier<Optional<String>> waiting() {
    return fetch.waiting();
  }

  /** Ends what was started, the last one first. */
  @Override
  public void close() {
    catalogs.close();
    memory.close();
  }
}
