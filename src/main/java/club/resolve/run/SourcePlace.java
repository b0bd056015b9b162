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
 * Where and how a source of the chain is asked.
 *
 * @param identity under which its answers are kept; empty for one on this machine
 * @param ration how many titles it is asked in a run, where that is bounded
 */
public record SourcePlace(
    SourceSpec spec, Optional<SourceIdentity> identity, Pace pace, OptionalInt ration) {

  public String name() {
    return spec.name();
  }

  /** How many ISBNs it is asked for in one request; 0 where it is asked by title alone. */
  public int isbnsAtOnce() {
    return spec.service().map(Service::isbnsAtOnce).orElse(0);
  }

  /** The question that a query is to it; empty where it cannot be asked. */
  Optional<Question> question(Query query) {
    return spec.service().flatMap(service -> service.question(query));
  }

  public boolean obeysRobots() {
    return spec.service().filter(Service::obeysRobots).isPresent();
  }
}
