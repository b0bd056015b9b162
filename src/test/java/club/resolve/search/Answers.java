package club.resolve.search;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.http.Response;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Responses made up, and answers taken apart. */
final class Answers {
  private Answers() {}

  static Response response(String address, int status, String body) {
    return new Response(
        URI.create(address),
        status,
        HttpHeaders.of(Map.of(), (_, _) -> true),
        body,
        Duration.ofMillis(5));
  }

  static List<Candidate> candidates(Answer answer) {
    return assertInstanceOf(Answer.Candidates.class, answer).list();
  }

  static List<String> links(Answer answer) {
    return candidates(answer).stream().map(Candidate::link).toList();
  }
}
