package club.resolve.search;

import club.resolve.book.Query;

/**
 * Follows the rows of a list on their way to a source. One that answers several queries with one
 * request wants to know what will be asked; one that is asked for few titles, which of them come
 * first in the list. Implementations are thread-safe, and no method blocks.
 */
@FunctionalInterface
public interface QueryListener {

  /**
   * Tells of a query that will probably be asked soon. Rows are announced by one thread, in the
   * order of the list, each before it is worked on.
   *
   * @param row its number in the list
   */
  void announced(long row, Query query);

  /**
   * Tells that a row has come to the source, which is asked next. The query may know more, or less,
   * than the one that was announced.
   */
  default void asking(long row, Query query) {}

  /**
   * Tells that a row needs nothing more of the source: it is answered, or was settled without it.
   * Each row that was announced is told of at least once, but for those of a run that is being
   * stopped: nobody else is to come in their place.
   */
  default void passed(long row) {}
}
