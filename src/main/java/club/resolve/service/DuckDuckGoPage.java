package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.http.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Reads the result page of DuckDuckGo's HTML version. Pure. */
final class DuckDuckGoPage {
  private static final Set<Integer> REFUSALS = Set.of(202, 418);

  private static final String CHALLENGE =
      "#challenge-form, form[action*=anomaly.js], .anomaly-modal__mask";

  private static final Evaluator RESULT =
      Selector.evaluatorOf("#links .web-result:not(.result--ad) .result__title a.result__a");

  private static final String LINK = "<a ";
  private static final String LINK_END = "</a>";
  private static final String SNIPPET = LINK + "class=\"result__snippet\"";

  private DuckDuckGoPage() {}

  /**
   * A challenge or refusal. The challenge is looked for as markup, never as words: the text of a
   * result may quote it.
   */
  static Optional<String> block(Response response) {
    if (REFUSALS.contains(response.status())) {
      return Optional.of(
          "%s asks whether we are a person (HTTP %d)"
              .formatted(response.host(), response.status()));
    }
    String body = response.body();
    boolean worthParsing =
        (body.contains("challenge-form") || body.contains("anomaly")) && !isHuge(body);
    return worthParsing && !Jsoup.parse(body).select(CHALLENGE).isEmpty()
        ? Optional.of(response.host() + " asks whether we are a person (a challenge)")
        : Optional.empty();
  }

  static Answer read(Response response, String source, int results) {
    if (response.status() != 200) {
      return Web.notOk(response);
    }
    if (isHuge(response.body())) {
      return new Answer.PageChanged(Web.beginning(response));
    }
    Document page = Jsoup.parse(withoutSnippets(response.body()), response.uri().toString());
    List<Candidate> candidates = candidates(page, source, results);
    if (!candidates.isEmpty()) {
      return new Answer.Candidates(candidates);
    }
    boolean nothing = !page.select("#links .result--no-result, #links .no-results").isEmpty();
    return nothing ? new Answer.Nothing() : new Answer.PageChanged(Web.beginning(response));
  }

  /**
   * Half of a page is what it quotes of its results, of which nothing is wanted. A quotation that
   * is not closed before the next link is left where it is.
   */
  private static String withoutSnippets(String body) {
    StringBuilder rest = new StringBuilder(body.length());
    int from = 0;
    int snippet = body.indexOf(SNIPPET);
    while (snippet >= 0) {
      int next = body.indexOf(LINK, snippet + LINK.length());
      // No further: of many that are not closed, each would be looked through to the end.
      int end = body.indexOf(LINK_END, snippet, next < 0 ? body.length() : next);
      if (end >= 0) {
        rest.append(body, from, snippet);
        from = end + LINK_END.length();
      }
      snippet = body.indexOf(SNIPPET, snippet + SNIPPET.length());
    }
    return rest.append(body, from, body.length()).toString();
  }

  private static boolean isHuge(String body) {
    return Web.isHuge(body, "<");
  }

  private static List<Candidate> candidates(Document page, String source, int results) {
    URI address = URI.create(page.location());
    List<Candidate> candidates = new ArrayList<>();
    for (Element link : page.select(RESULT)) {
      if (candidates.size() == results) {
        break;
      }
      target(link.attr("href"), address)
          .ifPresent(
              target ->
                  candidates.add(
                      new Candidate(
                          Candidate.Kind.PAGE,
                          target,
                          link.text(),
                          Optional.empty(),
                          candidates.size() + 1,
                          source)));
    }
    return candidates;
  }

  /**
   * Where a link of the page really leads. Links may be wrapped in a redirect of the engine's own;
   * one that still leads to the engine after unwrapping is an advertisement.
   */
  private static Optional<String> target(String href, URI page) {
    Optional<URI> uri = Web.address(href, page);
    if (uri.isPresent() && engine(uri.get()) && "/l/".equals(uri.get().getPath())) {
      uri = parameter(uri.get(), "uddg").flatMap(Web::address);
    }
    return uri.filter(target -> !engine(target)).map(URI::toString);
  }

  private static boolean engine(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return host.equals("duckduckgo.com") || host.endsWith(".duckduckgo.com");
  }

  private static Optional<String> parameter(URI uri, String name) {
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        try {
          return Optional.of(
              URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
