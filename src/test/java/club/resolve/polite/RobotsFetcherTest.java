package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Status;
import club.resolve.http.Answers;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Fetcher;
import club.resolve.http.Request;
import club.resolve.timing.Meter;
import club.resolve.timing.Together;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RobotsFetcherTest {
  private static final Request PAGE = Answers.get("http://127.0.0.1:8080/html/?q=x");

  private final AtomicInteger robots = new AtomicInteger();
  private final AtomicInteger pages = new AtomicInteger();

  /**
   * @param answer to the request for robots.txt
   */
  private RobotsFetcher obedient(Function<Request, Fetched> answer) {
    Fetcher forRobots =
        (request, _) -> {
          robots.incrementAndGet();
          assertEquals("/robots.txt", request.uri().getRawPath());
          assertEquals(null, request.uri().getRawQuery());
          assertEquals(Optional.empty(), request.body());
          return answer.apply(request);
        };
    Fetcher next =
        (request, _) -> {
          pages.incrementAndGet();
          return Answers.ok(request);
        };
    return new RobotsFetcher(next, forRobots);
  }

  private RobotsFetcher withRules(String rules) {
    return obedient(request -> Answers.body(request, rules));
  }

  private Answer.Unanswered refused(RobotsFetcher fetcher, Request request) throws Exception {
    int before = pages.get();
    Fetched fetched = fetcher.fetch(request, new Meter());
    assertEquals(before, pages.get(), "the page itself was asked for");
    return assertInstanceOf(NoResponse.class, fetched).why();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "User-agent: *\nDisallow:\n",
        "User-agent: *\nAllow: /\n",
        "User-agent: *\nDisallow: /other\n",
        "User-agent: *\nDisallow: /\nAllow: /html/\n",
        "User-agent: someone-else\nDisallow: /\n",
        "User-agent: *\nDisallow: /\n\nUser-agent: resolve\nAllow: /\n",
        "this is <b>no</b> robots.txt",
      })
  void whatIsNotDisallowedIsAsked(String rules) throws Exception {
    assertEquals(Answers.ok(PAGE), withRules(rules).fetch(PAGE, new Meter()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "User-agent: *\nDisallow: /\n",
        "User-agent: *\nDisallow: /html\n",
        "User-agent: *\nDisallow: /html/\n",
        "user-agent: *\r\ndisallow: /html/\r\n",
        "User-agent: resolve\nDisallow: /\n",
        "User-agent: Resolve\nDisallow: /\n",
        "User-agent: *\nAllow: /\n\nUser-agent: resolve\nDisallow: /html/\n",
        "User-agent: a\nUser-agent: resolve\nUser-agent: b\nDisallow: /\n",
        "\uFEFFUser-agent: *\nDisallow: /\n",
      })
  void whatIsDisallowedIsBlockedAndNotAsked(String rules) throws Exception {
    Answer.Unanswered why = refused(withRules(rules), PAGE);

    assertEquals(Status.BLOCKED, why.status());
    assertTrue(why.sentence().contains("robots.txt"), why.sentence());
  }

  @Test
  void theRulesAreThoseOfThePathThatIsAsked() throws Exception {
    RobotsFetcher fetcher = withRules("User-agent: *\nDisallow: /html/\n");

    assertEquals(Status.BLOCKED, refused(fetcher, PAGE).status());
    Request other = Answers.get("http://127.0.0.1:8080/lite/");
    assertEquals(Answers.ok(other), fetcher.fetch(other, new Meter()));
  }

  @Test
  void theRulesAreReadOnceHoweverManyAskForThem() throws Exception {
    RobotsFetcher fetcher = withRules("User-agent: *\nDisallow: /private\n");

    Together.run(50, _ -> fetcher.fetch(PAGE, new Meter()));

    assertEquals(1, robots.get());
    assertEquals(50, pages.get());
  }

  @Test
  void eachHostHasItsOwnRules() throws Exception {
    RobotsFetcher fetcher =
        obedient(
            request ->
                Answers.body(
                    request,
                    request.uri().getPort() == 8080 ? "User-agent: *\nDisallow: /\n" : ""));
    Request other = Answers.get("http://127.0.0.1:9090/html/");

    assertEquals(Status.BLOCKED, refused(fetcher, PAGE).status());
    assertEquals(Answers.ok(other), fetcher.fetch(other, new Meter()));
    assertEquals(2, robots.get());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 410})
  void whereThereAreNoRulesEverythingMayBeAsked(int status) throws Exception {
    RobotsFetcher fetcher = obedient(request -> Answers.status(request, status));

    assertEquals(Answers.ok(PAGE), fetcher.fetch(PAGE, new Meter()));
    assertEquals(Answers.ok(PAGE), fetcher.fetch(PAGE, new Meter()));
    assertEquals(1, robots.get());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void rulesThatCannotBeReadAreAFailureThatIsNotRemembered(int status) throws Exception {
    RobotsFetcher fetcher =
        obedient(
            request ->
                robots.get() == 1 ? Answers.status(request, status) : Answers.body(request, ""));

    Answer.Unanswered why = refused(fetcher, PAGE);
    assertEquals(Status.ERROR, why.status());
    assertTrue(why.sentence().contains("robots.txt"), why.sentence());
    assertEquals(Answers.ok(PAGE), fetcher.fetch(PAGE, new Meter()));
  }

  @Test
  void whyTheRulesCouldNotBeReadIsWhyThePageIsNot() throws Exception {
    Answer.Unanswered blocked = new Answer.Blocked("host", Optional.empty(), "a challenge");
    RobotsFetcher fetcher = obedient(_ -> new NoResponse(blocked));

    assertEquals(blocked, refused(fetcher, PAGE));
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080/html/?q=a, http://127.0.0.1:8080/robots.txt",
    "https://html.duckduckgo.com/html/, https://html.duckduckgo.com/robots.txt",
  })
  void theRulesStandAtTheRootOfTheHost(String page, URI expected) throws Exception {
    RobotsFetcher fetcher =
        obedient(
            request -> {
              assertEquals(expected, request.uri());
              return Answers.body(request, "");
            });

    assertEquals(Answers.ok(Answers.get(page)).uri(), URI.create(page));
    fetcher.fetch(Answers.get(page), new Meter());
    assertEquals(1, robots.get());
  }
}
