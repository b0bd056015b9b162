package club.resolve.rehearsal;

import club.resolve.catalog.CatalogIndex;
import club.resolve.catalog.CatalogRow;
import club.resolve.match.Titles;
import java.io.IOException;
import java.util.List;

/** A web search that knows no pages but a catalogue's, and finds those whose titles are equal. */
final class CatalogEngine implements SearchEngine {
  private final CatalogIndex catalog;
  private final String siteWord;

  CatalogEngine(CatalogIndex catalog, String siteWord) {
    this.catalog = catalog;
    this.siteWord = siteWord;
  }

  /**
   * The query is a title, perhaps the author's name, and the word of the site. Where the title ends
   * is not known, so every beginning of the query is tried as one, the longest first.
   */
  @Override
  public List<Listing> hits(String query) throws IOException {
    List<String> words = List.of(query.strip().split("\\s+"));
    int end = words.getLast().equalsIgnoreCase(siteWord) ? words.size() - 1 : words.size();
    for (int length = end; length > 0; length--) {
      String title = String.join(" ", words.subList(0, length));
      List<String> author = normalWords(String.join(" ", words.subList(length, end)));
      List<Listing> hits =
          catalog.titled(title, RESULTS).stream()
              .filter(row -> Titles.agree(title, row.title()))
              .filter(row -> normalWords(row.author().orElse("")).containsAll(author))
              .map(CatalogEngine::hit)
              .toList();
      if (!hits.isEmpty()) {
        return hits;
      }
    }
    return List.of();
  }

  private static List<String> normalWords(String text) {
    String normal = Titles.normal(text);
    return normal.isEmpty() ? List.of() : List.of(normal.split(" "));
  }

  private static Listing hit(CatalogRow row) {
    return new Listing(
        row.link(),
        row.title() + row.author().map(name -> " by " + name).orElse("") + " | Goodreads");
  }
}
