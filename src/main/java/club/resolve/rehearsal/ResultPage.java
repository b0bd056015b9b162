package club.resolve.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import club.resolve.rehearsal.SearchEngine.Listing;
import java.net.URLEncoder;
import java.util.List;
import org.jsoup.nodes.Entities;

/**
 * A page of results in the markup of DuckDuckGo's version without JavaScript: links are wrapped in
 * a redirect, apostrophes are numeric references, and each result is quoted. Pure.
 */
final class ResultPage {
  private ResultPage() {}

  /**
   * The page that answers a query.
   *
   * @param hits none for the page that says so
   */
  static String of(String query, List<Listing> hits) {
    String rows =
        hits.isEmpty()
            ? """
            <div class="result results_links web-result result--no-result">
             <div class="no-results__message">No results found for <b>%s</b></div></div>
            """
                .formatted(escaped(query))
            : hits.stream().map(ResultPage::row).collect(joining());
    return """
    <!DOCTYPE html><html><head><title>%s</title></head><body>
    <div id="links" class="results">
    %s</div></body></html>
    """
        .formatted(escaped(query), rows);
  }

  private static String row(Listing hit) {
    String target = "//duckduckgo.com/l/?uddg=" + URLEncoder.encode(hit.link(), UTF_8);
    return """
    <div class="result results_links results_links_deep web-result">
     <h2 class="result__title"><a rel="nofollow" class="result__a" href="%1$s">%2$s</a></h2>
     <a class="result__snippet" href="%1$s">All about <b>%2$s</b></a></div>
    """
        .formatted(target, escaped(hit.heading()));
  }

  private static String escaped(String text) {
    return Entities.escape(text).replace("&apos;", "&#x27;");
  }
}
