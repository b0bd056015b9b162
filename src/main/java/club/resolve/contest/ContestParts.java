package club.resolve.contest;

import club.resolve.check.LeftAlone;
import club.resolve.http.Fetcher;
import club.resolve.match.LinkPicker;
import club.resolve.polite.HostPaces;
import club.resolve.rehearsal.Latency;
import club.resolve.rehearsal.SimulatedServer;
import club.resolve.search.Source;
import club.resolve.search.SourceChain;
import club.resolve.service.SourceSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * The parts of which a contest is built. Whoever implements it gives each of them its politeness,
 * and closes what it has started when the comparison is over. Not thread-safe.
 */
public interface ContestParts {

  /**
   * A service as a live comparison asks it.
   *
   * @param name as it is typed
   * @param interval least time between two requests
   * @param ration titles that it is asked in a run, where that is bounded
   * @param byIsbn true if it is asked for ISBNs, too
   */
  record LiveService(String name, Duration interval, OptionalInt ration, boolean byIsbn) {}

  /** Fresh sources that ask the services, and know nothing of earlier runs; their gates stay. */
  SourceChain chain() throws IOException;

  /** The services that {@link #chain} asks, in its order. Nothing is asked. */
  List<LiveService> services() throws IOException;

  /** A catalogue on this machine. */
  Source catalog(SourceSpec spec) throws IOException;

  /** The paces of hosts that may be anyone's. */
  HostPaces paces();

  /** The rule that decides for all contenders. */
  LinkPicker picker();

  /** Starts a server in this program. */
  SimulatedServer server(Latency latency) throws IOException;

  /**
   * A source that asks a server of this program.
   *
   * @param interval least time between two requests
   */
  Source simulated(SimulatedServer server, Duration interval) throws IOException;

  /**
   * Asks hosts of this machine and its networks. Nothing is kept of them, and no redirect is
   * followed.
   *
   * @param interval least time between two requests to one host
   */
  Fetcher own(Duration interval) throws IOException;

  /** Asks hosts that may be anyone's, each at its pace. No redirect is followed. */
  Fetcher strangers() throws IOException;

  /**
   * As {@link #strangers}, with redirects.
   *
   * @param leftAlone hosts to which no redirect leads
   */
  Fetcher links(LeftAlone leftAlone) throws IOException;

  /** Asks without a thread that waits, past all gates. */
  LinksJob.Asking wire() throws IOException;
}
