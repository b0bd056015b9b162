package club.resolve.rehearsal;

import java.io.IOException;
import java.util.List;

/** The results that a simulated web search has. Implementations are thread-safe. */
public interface SearchEngine {
  /** The number of results on a page of a real search. */
  int RESULTS = 10;

  /** A result: the address of a page, and the heading that is shown for it. */
  record Listing(String link, String heading) {}

  /**
   * The results for the text of a query, the best first.
   *
   * @throws IOException when the catalogue behind it cannot be read
   */
  List<Listing> hits(String query) throws IOException;
}
