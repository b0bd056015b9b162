package club.resolve.reconcile;

import java.util.List;

/**
 * Questions that are asked together; each is answered by itself.
 *
 * @param protocol in which they are asked, and are to be answered
 */
public record QueryBatch(Protocol protocol, List<MatchQuery> queries) {

  public QueryBatch {
    queries = List.copyOf(queries);
  }
}
