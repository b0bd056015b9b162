package club.resolve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Sources in the order in which they are asked. Immutable.
 *
 * @param listeners those of them that want to know what will be asked
 */
public record SourceChain(List<? extends Source> sources, List<QueryListener> listeners) {

  public SourceChain {
    sources = List.copyOf(sources);
    listeners = List.copyOf(listeners);
  }

  /** A chain in which nobody wants to know what will be asked. */
  public SourceChain(List<? extends Source> sources) {
    this(sources, List.of());
  }

  /** The chain with something around each source; listeners are told all the same. */
  public SourceChain with(Function<Source, ? extends Source> around) {
    List<Source> all = new ArrayList<>(sources.size());
    for (Source source : sources) {
      all.add(around.apply(source));
    }
    return new SourceChain(all, listeners);
  }
}
