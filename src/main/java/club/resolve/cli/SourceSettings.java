package club.resolve.cli;

import club.resolve.search.SourceName;
import club.resolve.search.SourceSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which sources are asked, and how.
 *
 * @param results how many results of a web search are looked at, from 1
 * @param interval least time between two requests to one host
 * @param timeout for one whole answer
 * @param retries further tries after a passing failure
 * @param contact mail address named to the services
 */
record SourceSettings(
    List<SourceSpec> chain,
    int results,
    Duration interval,
    Duration timeout,
    int retries,
    Optional<String> contact,
    ServiceKey braveKey,
    Talk.Loudness loudness) {

  /** Files and folders of catalogues. */
  List<Path> catalogs() {
    return chain.stream()
        .filter(spec -> spec.name() == SourceName.CATALOG)
        .flatMap(spec -> spec.where().stream())
        .map(Path::of)
        .toList();
  }
}
