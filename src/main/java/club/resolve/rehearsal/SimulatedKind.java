package club.resolve.rehearsal;

import club.resolve.search.AnswerStore;
import club.resolve.search.Source;
import club.resolve.service.Connection;
import club.resolve.service.DuckDuckGo;
import club.resolve.service.LocalKind;
import club.resolve.service.LocalParts;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The simulated source: the sample behind a {@link SimulatedServer} of its own. */
public final class SimulatedKind implements LocalKind {
  private static final String NAME = "simulated";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String help() {
    return "simulated[=LATENCY]: the sample behind a server inside this program, to compare"
        + " modes without bothering anyone; it answers after 700ms or LATENCY, such as 50ms";
  }

  @Override
  public void check(Optional<String> place) {
    try {
      latency(place);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(NAME + ": " + e.getMessage(), e);
    }
  }

  /** The latency that was typed behind the name. */
  public static Optional<Latency> latency(Optional<String> place) {
    return place.map(Latency::parse);
  }

  @Override
  public Source open(Optional<String> place, LocalParts parts) throws IOException {
    return source(server(latency(place).orElse(Latency.USUAL), parts), parts, Duration.ZERO);
  }

  /** Starts a server, which ends with the run. */
  public static SimulatedServer server(Latency latency, LocalParts parts) throws IOException {
    String siteWord = parts.search().site().searchWord();
    return server(new CatalogEngine(parts.sample(), siteWord), latency, parts);
  }

  /** Starts a server with other results, which ends with the run. */
  public static SimulatedServer server(SearchEngine engine, Latency latency, LocalParts parts)
      throws IOException {
    SimulatedServer server =
        new SimulatedServer(engine, parts.search().site().searchWord(), latency, parts.time());
    parts.closeLater(server::close);
    return server;
  }

  /**
   * A source that asks such a server.
   *
   * @param interval least time between two requests
   */
  public static Source source(SimulatedServer server, LocalParts parts, Duration interval)
      throws IOException {
    return new DuckDuckGo.DuckDuckGoService()
        .source(
            new Connection(
                NAME,
                server.address(),
                parts.loopback(interval),
                Optional.empty(),
                parts.search(),
                parts.time(),
                AnswerStore.NONE));
  }
}
