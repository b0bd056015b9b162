package club.resolve.cli;

import club.resolve.service.SourceName;
import club.resolve.service.SourceSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which sources are asked, and how.
 *
 * @param results how many results of a web search are looked at, from 1
 * @param ownEngines whether it counts when the engines of a SearXNG find nothing
 * @param interval least time between two requests to one host
 * @param timeout for one whole answer
 * @param retries further tries after a passing failure
 * @param contact mail address named to the services
 * @param mostRequests how many requests the run may send
 * @param longest time after which it sends none
 */
record SourceSettings(
    List<SourceSpec> chain,
    int results,
    boolean ownEngines,
    Duration interval,
    Duration timeout,
    int retries,
    Optional<String> contact,
    ServiceKey braveKey,
    Talk.Loudness loudness,
    StoreSettings store,
    OptionalLong mostRequests,
    Optional<Duration> longest) {

  /**
   * For what asks the links of a list: no source is asked, but all that asks is paced and told
   * apart as theirs.
   *
   * @param cache empty for the usual file
   */
  static SourceSettings ofLinks(
      Duration interval,
      Duration timeout,
      int retries,
      Optional<String> contact,
      Talk.Loudness loudness,
      Optional<Path> cache) {
    return new SourceSettings(
        List.of(),
        1,
        false,
        interval,
        timeout,
        retries,
        contact,
        ServiceKey.NONE,
        loudness,
        new StoreSettings(cache, false, false, false),
        OptionalLong.empty(),
        Optional.empty());
  }

  /** Files and folders of catalogues. */
  List<Path> catalogs() {
    return chain.stream()
        .filter(spec -> spec.name() == SourceName.CATALOG)
        .flatMap(spec -> spec.where().stream())
        .map(Path::of)
        .toList();
  }
}
