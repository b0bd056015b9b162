package club.resolve.run;

import club.resolve.service.SourceSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sources of a run, and the requests to them.
 *
 * @param results number of results of a web search that are looked at, from 1
 * @param ownEngines true if it counts when the engines of a SearXNG find nothing
 */
public record SourceSettings(
    List<SourceSpec> chain,
    int results,
    boolean ownEngines,
    FetchSettings fetch,
    ServiceKeys keys,
    StoreSettings store) {
  private static final int RESULTS = 10;
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int RETRIES = 3;

  /**
   * The settings of a run without special wishes.
   *
   * @param chain as it is typed on the command line, such as "openlibrary,duckduckgo"
   * @param contact mail address named to the services
   * @throws IllegalArgumentException for a name that is none, or a place that cannot be right
   */
  public static SourceSettings usual(String chain, Optional<String> contact) {
    return new SourceSettings(
        AllSources.KNOWN.parseChain(chain),
        RESULTS,
        false,
        new FetchSettings(Duration.ZERO, TIMEOUT, RETRIES, contact),
        ServiceKeys.NONE,
        StoreSettings.usual(Optional.empty()));
  }

  /**
   * For what asks the links of a list: no source is asked, but all that asks is paced and told
   * apart as theirs.
   *
   * @param cache empty for the one that the program around the run shares
   */
  public static SourceSettings ofLinks(FetchSettings fetch, Optional<Path> cache) {
    return new SourceSettings(
        List.of(), 1, false, fetch, ServiceKeys.NONE, StoreSettings.ofHosts(cache));
  }

  /** The same with other requests. */
  public SourceSettings with(FetchSettings other) {
    return new SourceSettings(chain, results, ownEngines, other, keys, store);
  }

  /** The same with another use of kept answers. */
  public SourceSettings with(StoreSettings other) {
    return new SourceSettings(chain, results, ownEngines, fetch, keys, other);
  }

  /** Files and folders that sources read. */
  public List<Path> catalogs() {
    List<Path> paths = new ArrayList<>();
    for (SourceSpec spec : chain) {
      spec.local().flatMap(kind -> kind.reads(spec.place())).ifPresent(paths::add);
    }
    return paths;
  }
}
