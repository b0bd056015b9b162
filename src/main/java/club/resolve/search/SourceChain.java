package club.resolve.search;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.timing.Meter;
import java.util.List;
import java.util.function.Function;

/** Sources in the order in which they are asked. Immutable. */
public record SourceChain(List<Link> links) {

  public SourceChain {
    links = List.copyOf(links);
  }

  /**
   * A source, and who follows the rows on their way to it.
   *
   * @param listeners told past all that stands around the source
   */
  public record Link(Source source, List<QueryListener> listeners) {

    public Link {
      listeners = List.copyOf(listeners);
    }

    /**
     * Asks the source for a row.
     *
     * @throws InterruptedException when the run is being stopped
     */
    public Answer search(long row, Query query, Meter meter) throws InterruptedException {
      for (QueryListener listener : listeners) {
        listener.asking(row, query);
      }
      Answer answer = answer(query, meter);
      passed(row);
      return answer;
    }

    private Answer answer(Query query, Meter meter) throws InterruptedException {
      try {
        return source.search(query, meter);
      } catch (OutOfMemoryError | InternalError | LinkageError e) {
        return new Answer.RefusedHere(e);
      }
    }

    private void passed(long row) {
      for (QueryListener listener : listeners) {
        listener.passed(row);
      }
    }
  }

  /** A chain in which nobody follows the rows. */
  public static SourceChain of(List<? extends Source> sources) {
    return new SourceChain(sources.stream().map(source -> new Link(source, List.of())).toList());
  }

  public List<Source> sources() {
    return links.stream().map(Link::source).toList();
  }

  /** Returns true when somebody follows the rows. */
  public boolean isFollowed() {
    for (Link link : links) {
      if (!link.listeners().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Tells all listeners what will probably be asked soon. */
  public void announced(long row, Query query) {
    for (Link link : links) {
      for (QueryListener listener : link.listeners()) {
        listener.announced(row, query);
      }
    }
  }

  /** Tells all listeners that a row needs nothing more. */
  public void passed(long row) {
    for (Link link : links) {
      link.passed(row);
    }
  }

  /** The chain with something around each source; listeners are told all the same. */
  public SourceChain with(Function<Source, ? extends Source> around) {
    return new SourceChain(
        links.stream()
            .map(link -> new Link(around.apply(link.source()), link.listeners()))
            .toList());
  }
}
