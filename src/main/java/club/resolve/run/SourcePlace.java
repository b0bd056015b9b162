package club.resolve.run;

import club.resolve.book.Query;
import club.resolve.polite.Pace;
import club.resolve.search.Question;
import club.resolve.search.SourceIdentity;
import club.resolve.service.Service;
import club.resolve.service.SourceSpec;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The place of a source of the chain, and the way in which it is asked.
 *
 * @param identity under which its answers are kept; empty for one on this machine
 * @param ration highest number of titles in a run, where that is bounded
 */
public record SourcePlace(
    SourceSpec spec, Optional<SourceIdentity> identity, Pace pace, OptionalInt ration) {

  public String name() {
    return spec.name();
  }

  /** The number of ISBNs in one request; 0 where the source is asked by title alone. */
  public int isbnsAtOnce() {
    return spec.service().map(Service::isbnsAtOnce).orElse(0);
  }

  /** The most requests that a title takes; one is always needed. */
  public int requestsPerTitle() {
    return spec.service().map(Service::requestsPerTitle).orElse(1);
  }

  /** The question that a query is to it; empty where it cannot be asked. */
  Optional<Question> question(Query query) {
    return spec.service().flatMap(service -> service.question(query));
  }

  public boolean obeysRobots() {
    return spec.service().filter(Service::obeysRobots).isPresent();
  }

  /**
   * Returns true for a web search that everybody uses, and which looks like a robot's work when
   * machines ask that know nothing of each other.
   */
  public boolean isPublicSearch() {
    return spec.service()
        .filter(Service::web)
        .filter(
            service ->
                ration.isPresent()
                    || (spec.place().isEmpty() && service.publicInstance().isPresent()))
        .isPresent();
  }
}
