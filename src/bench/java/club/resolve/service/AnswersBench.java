package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Site;
import club.resolve.http.Response;
import club.resolve.search.AnswerJson;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The answers of services, and how they are kept. */
@State(Scope.Benchmark)
public class AnswersBench {
  private final Response page = response("https://html.duckduckgo.com/html/", page());
  private final Response works = response("https://openlibrary.org/search.json", works());
  private final Answer.Fact fact = new Answer.Candidates(candidates());

  /** A page of ten results and some 10 KB, the look for a challenge included. */
  @Benchmark
  public Object parsePage() {
    if (DuckDuckGoPage.block(page).isPresent()) {
      throw new IllegalStateException("no challenge");
    }
    return found(DuckDuckGoPage.read(page, "duckduckgo", 10));
  }

  /** Five works. */
  @Benchmark
  public Object parseOpenLibrary() {
    return found(OpenLibraryWorks.read(works, "eng", Site.GOODREADS).answer());
  }

  /** Ten candidates, for the store. */
  @Benchmark
  public String writeAnswer() {
    return AnswerJson.write(fact);
  }

  /** A reader that does not do the work must not look fast. */
  private static Answer.Candidates found(Answer answer) {
    return (Answer.Candidates) answer;
  }

  private static Response response(String address, String body) {
    return new Response(
        URI.create(address), 200, HttpHeaders.of(Map.of(), (_, _) -> true), body, Duration.ZERO);
  }

  private static String numbered(int count, String separator, String form) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> form.replace("NUMBER", Integer.toString(1_000 + i)))
        .collect(Collectors.joining(separator));
  }

  private static String page() {
    String snippet = "Words of a <b>snippet</b> about a book and those who read it. ".repeat(5);
    String result =
        """
        <div class="result results_links results_links_deep web-result">\
        <div class="links_main links_deep result__body"><h2 class="result__title">\
        <a rel="nofollow" class="result__a" href="//duckduckgo.com/l/?uddg=\
        https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2FNUMBER.Some_Book&amp;rut=HASH">\
        A Title of Some Kind NUMBER by Some Writer | Goodreads</a></h2>\
        <a class="result__snippet" href="x">SNIPPET</a></div></div>
        """;
    return """
    <!DOCTYPE html><html><head><title>Search</title><meta charset="utf-8"></head><body>\
    <div id="links" class="results">RESULTS</div></body></html>
    """
        .replace("RESULTS", numbered(10, "", result))
        .replace("HASH", "ab".repeat(24))
        .replace("SNIPPET", snippet);
  }

  private static String works() {
    String work =
        """
        {"key":"/works/OLNUMBERW","title":"A Title of Some Kind NUMBER","subtitle":"A Novel",
         "author_name":["Some Writer","Another One"],
         "id_goodreads":["NUMBER","7NUMBER","8NUMBER","9NUMBER"],
         "editions":{"numFound":4,"start":0,"numFoundExact":true,
          "docs":[{"key":"/books/OLNUMBERM","id_goodreads":["NUMBER"]}]}}\
        """;
    return """
    {"numFound":5,"start":0,"numFoundExact":true,"num_found":5,"q":"","offset":null,
     "docs":[WORKS]}
    """
        .replace("WORKS", numbered(5, ",", work));
  }

  private static List<Candidate> candidates() {
    return IntStream.rangeClosed(1, 10)
        .mapToObj(
            rank ->
                new Candidate(
                    Candidate.Kind.RECORD,
                    "https://www.goodreads.com/book/show/" + (1_000 + rank),
                    "A Title of Some Kind " + rank,
                    Optional.of("Some Writer"),
                    rank,
                    "openlibrary",
                    Candidate.Details.NONE
                        .ofWork(Optional.of("OL" + rank + "W"))
                        .withReaders(OptionalLong.of(12_345))))
        .toList();
  }
}
