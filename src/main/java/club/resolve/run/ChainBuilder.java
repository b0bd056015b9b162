package club.resolve.run;

import club.resolve.http.Host;
import club.resolve.polite.Pace;
import club.resolve.search.GuardedSource;
import club.resolve.search.OfflineSource;
import club.resolve.search.QueryListener;
import club.resolve.search.RationedSource;
import club.resolve.search.Source;
import club.resolve.search.SourceChain;
import club.resolve.search.SourceIdentity;
import club.resolve.search.StoredSource;
import club.resolve.service.Connection;
import club.resolve.service.LocalParts;
import club.resolve.service.PublicInstance;
import club.resolve.service.Service;
import club.resolve.service.SourceSpec;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Builds the sources of a chain by what their services say of themselves. No other class builds the
 * source of a service, so none is without its politeness: gate and robots.txt under it, guard,
 * ration and kept answers around it. Not thread-safe, but what it builds is.
 */
final class ChainBuilder {
  private final SourceSettings settings;
  private final FetchChain fetch;
  private final LocalParts local;
  private final Memory memory;

  ChainBuilder(SourceSettings settings, FetchChain fetch, LocalParts local, Memory memory) {
    this.settings = settings;
    this.fetch = fetch;
    this.local = local;
    this.memory = memory;
  }

  /**
   * The sources, in the order in which they are asked.
   *
   * @throws IOException when a catalogue cannot be read
   * @throws Stopped when the thread is interrupted while a catalogue is read
   * @throws UserError for a place that makes no sense for its source, or a key or a contact that is
   *     missing
   */
  SourceChain chain() throws IOException {
    List<SourceChain.Link> links = new ArrayList<>();
    for (SourceSpec spec : settings.chain()) {
      Optional<Service> service = spec.service();
      links.add(
          service.isEmpty()
              ? new SourceChain.Link(open(spec), List.of())
              : link(service.get(), spec));
    }
    return new SourceChain(links);
  }

  /** A source that asks each time, whatever is kept. */
  Source asking(SourceSpec spec) throws IOException {
    Optional<Service> service = spec.service();
    if (service.isEmpty()) {
      return open(spec);
    }
    URI address = addressOf(service.get(), spec);
    return bounded(connected(service.get(), address), service.get(), address, new ArrayList<>());
  }

  private Source open(SourceSpec spec) throws IOException {
    return spec.local().orElseThrow().open(spec.place(), local);
  }

  /** The source with the answers that are kept around it. */
  private SourceChain.Link link(Service service, SourceSpec spec) throws IOException {
    URI address = addressOf(service, spec);
    SourceIdentity identity = service.identity(address, local.search());
    if (settings.store().offline()) {
      return new SourceChain.Link(
          stored(new OfflineSource(service.name()), identity, service), List.of());
    }
    List<QueryListener> listeners = new ArrayList<>();
    Source bare = connected(service, address);
    StoredSource stored = stored(bounded(bare, service, address, listeners), identity, service);
    if (bare instanceof QueryListener listener) {
      listeners.add(stored.unlessKnown(listener));
    }
    return new SourceChain.Link(stored, listeners);
  }

  private StoredSource stored(Source source, SourceIdentity identity, Service service) {
    return new StoredSource(
        source, identity, service.retention(), memory.answers(), service::question);
  }

  private Source connected(Service service, URI address) throws IOException {
    requireAll(service, address);
    return service.source(
        new Connection(
            service.name(),
            address,
            fetch.ofService(service.obeysRobots()),
            service.needsKey() ? settings.keys().of(service).value() : Optional.empty(),
            local.search(),
            local.time(),
            memory.answers()));
  }

  /**
   * The source within its ration.
   *
   * @param listeners gets who counts the turns
   */
  private Source bounded(
      Source source, Service service, URI address, List<QueryListener> listeners) {
    OptionalInt ration = ration(service, address);
    if (ration.isEmpty()) {
      return source;
    }
    String host = Host.of(address).toString();
    RationedSource rationed = new RationedSource(source, host, ration.getAsInt(), local.time());
    listeners.add(rationed.listener());
    return new GuardedSource(rationed, host, memory::trusted);
  }

  /** Refuses a service that lacks something without which it cannot be asked. */
  private void requireAll(Service service, URI address) throws UserError {
    if (service.needsKey() && settings.keys().of(service).value().isEmpty()) {
      throw new UserError(
          "%s needs a key; put yours %s"
              .formatted(service.name(), settings.keys().of(service).place()));
    }
    if (lacksContact(service, address)) {
      throw new UserError(
          "%s answers only programs that name a contact; add --contact=you@example.org"
              .formatted(service.name()));
    }
  }

  /** Returns true when a contact is missing; a mirror of one's own needs none. */
  boolean lacksContact(Service service, URI address) {
    return service.needsContact() && settings.fetch().contact().isEmpty() && isPublic(address);
  }

  private boolean isPublic(URI address) {
    return fetch.paces().services().of(Host.of(address)).isPresent();
  }

  /** A mirror of one's own is asked for as many titles as there are. */
  private OptionalInt ration(Service service, URI address) {
    return isPublic(address)
        ? service.publicInstance().map(PublicInstance::ration).orElse(OptionalInt.empty())
        : OptionalInt.empty();
  }

  /**
   * The places of the chain, without anything that can be asked.
   *
   * @throws UserError as {@link #chain} does
   */
  List<SourcePlace> places() throws UserError {
    List<SourcePlace> places = new ArrayList<>();
    for (SourceSpec spec : settings.chain()) {
      Optional<Service> service = spec.service();
      places.add(
          service.isEmpty()
              ? new SourcePlace(spec, Optional.empty(), Pace.FREE, OptionalInt.empty())
              : place(service.get(), spec));
    }
    return places;
  }

  private SourcePlace place(Service service, SourceSpec spec) throws UserError {
    URI address = addressOf(service, spec);
    if (!settings.store().offline()) {
      requireAll(service, address);
    }
    return new SourcePlace(
        spec,
        Optional.of(service.identity(address, local.search())),
        fetch.paces().of(Host.of(address)),
        ration(service, address));
  }

  /**
   * The address at which a source is asked; empty for one on this machine.
   *
   * @throws UserError for a place that is no address
   */
  Optional<URI> address(SourceSpec spec) throws UserError {
    Optional<Service> service = spec.service();
    return service.isEmpty() ? Optional.empty() : Optional.of(addressOf(service.get(), spec));
  }

  private static URI addressOf(Service service, SourceSpec spec) throws UserError {
    return spec.place().isPresent()
        ? typed(service, spec.place().get())
        : URI.create(service.publicInstance().orElseThrow().address());
  }

  private static URI typed(Service service, String typed) throws UserError {
    try {
      URI uri = new URI(typed);
      Host.of(uri);
      if (uri.getRawUserInfo() != null) {
        throw new UserError(
            ("the address of %s holds a name or password; remove it, as it would be shown"
                    + " and never sent")
                .formatted(service.name()));
      }
      return uri;
    } catch (URISyntaxException | IllegalArgumentException _) {
      throw new UserError(
          "'%s' is not an address for %s; it should look like http://localhost:8080"
              .formatted(typed, service.name()));
    }
  }
}
