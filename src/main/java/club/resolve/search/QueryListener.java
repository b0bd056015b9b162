package club.resolve.search;

import club.resolve.book.Query;

/**
 * A source that answers several queries with one request, and so wants to know what will be asked.
 * Implementations are thread-safe.
 */
@FunctionalInterface
public interface QueryListener {

  /** Tells of a query that will probably be asked soon. Never blocks. */
  void announced(Query query);
}
