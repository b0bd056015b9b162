package club.resolve.service;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.http.Response;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Responses made up, and answers taken apart. */
public final class Answers {
  private Answers() {}

  public static Response response(String address, int status, String body) {
    return new Response(
        URI.create(address),
        status,
        HttpHeaders.of(Map.of(), (_, _) -> true),
        body,
        Duration.ofMillis(5));
  }

  public static List<Candidate> candidates(Answer answer) {
    return assertInstanceOf(Answer.Candidates.class, answer).list();
  }

  public static List<String> links(Answer answer) {
    return candidates(answer).stream().map(Candidate::link).toList();
  }

  /** The reading of a page in the markup of DuckDuckGo. */
  public static Answer ofPage(Response page) {
    return DuckDuckGoPage.read(page, "simulated", 10);
  }

  /** A challenge or refusal in the markup of DuckDuckGo. */
  public static Optional<String> block(Response page) {
    return DuckDuckGoPage.block(page);
  }
}
