package club.resolve.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.http.Answers;
import club.resolve.http.Challenge;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Fetcher;
import club.resolve.input.LinkPlace;
import club.resolve.input.LinkRow;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One link after the other, with a function that answers. */
final class LinkCheckerTest {
  private static final String PAGE = "http://127.0.0.1/page";

  private final List<String> asked = new ArrayList<>();
  private final FakeTime time = new FakeTime();

  private LinkChecker checker(Fetcher fetcher, String... also) {
    LeftAlone leftAlone = LeftAlone.allBut(List.of(also));
    Fetcher noting =
        (request, meter) -> {
          asked.add(request.method() + " " + request.uri());
          return fetcher.fetch(request, meter);
        };
    return new LinkChecker(
        leftAlone.over(noting),
        LinkRules.usual(leftAlone),
        new Judge(Statuses.SUCCESSFUL),
        LinkMemory.NONE,
        time);
  }

  private static CheckedLink check(LinkChecker checker, String link) throws InterruptedException {
    return checker.check(
        new LinkRow(Optional.empty(), link, List.of(), new LinkPlace("list", 1)), Duration.ZERO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "book/show/1 | ; a link by number that this program found needs no check;"
            + " --also=goodreads.com asks all the same",
        "book/isbn/9780316556347 | ; a link by ISBN was not opened by this program;"
            + " --also=goodreads.com opens it",
        "search?q=Emma | ; --also=goodreads.com asks all the same"
      })
  void theNeedOfACheckIsSaidForEachFormOfALink(String path, String words) throws Exception {
    LinkChecker checker = checker((request, _) -> Answers.ok(request));
    assertEquals(
        "Goodreads is left alone, as its terms rule out robots and its firewall turns them away"
            + words,
        check(checker, "https://www.goodreads.com/" + path).finding().reason());
  }

  @Test
  void rowsOfEqualAddressesShareAnswerAndTimeButNotTheWork() throws Exception {
    LinkChecker checker =
        checker(
            (request, meter) -> {
              meter.fetched(Duration.ofMillis(40));
              return Answers.ok(request);
            });

    CheckedLink first = check(checker, PAGE);
    CheckedLink second = check(checker, PAGE + "#part");

    assertEquals(List.of("HEAD " + PAGE), asked);
    assertEquals(first.finding(), second.finding());
    assertEquals(Optional.of(Duration.ofMillis(40)), second.took());
    assertEquals(Optional.of(Duration.ofMillis(40)), first.times().fetched());
    assertEquals(Optional.empty(), second.times().fetched());
    assertEquals(1, checker.repeated());
  }

  @Test
  void anAnswerForWhichMemoryLacksIsAnErrorOfItsLinkAlone() throws Exception {
    LinkChecker checker =
        checker(
            (request, _) -> {
              if (request.uri().equals(URI.create(PAGE))) {
                throw new OutOfMemoryError("Java heap space");
              }
              return Answers.ok(request);
            });

    Finding refused = check(checker, PAGE).finding();

    assertEquals(Verdict.ERROR, refused.verdict());
    assertTrue(refused.reason().contains("Java heap space"), refused.reason());
    assertEquals(refused, check(checker, PAGE + "#part").finding());
    assertEquals(Verdict.OK, check(checker, PAGE + "s").finding().verdict());
  }

  @Test
  void aBlockEndsTheMatter() throws Exception {
    LinkChecker checker =
        checker((_, _) -> new NoResponse(new Answer.Blocked("a", Optional.empty(), "a challenge")));

    assertEquals(Verdict.BLOCKED, check(checker, PAGE).finding().verdict());
    assertEquals(List.of("HEAD " + PAGE), asked);
  }

  @ParameterizedTest
  @ValueSource(ints = {202, 304, 400, 403, 404, 405, 410, 412, 415, 418, 422, 429, 444, 500, 503})
  void headMayOnlyAcquit(int status) throws Exception {
    LinkChecker checker =
        checker(
            (request, _) ->
                request.method().equals("HEAD")
                    ? Answers.status(request, status)
                    : Answers.ok(request));

    assertEquals(Verdict.OK, check(checker, PAGE).finding().verdict());
    assertEquals(List.of("HEAD " + PAGE, "GET " + PAGE), asked);
  }

  static Stream<Answer.Unanswered> silences() {
    return Stream.of(
        new Answer.TimedOut("late"),
        new Answer.Failed("redirects more than 10 times", false),
        new Answer.Failed("the connection broke", true),
        new Answer.NoConnection("127.0.0.1"));
  }

  @ParameterizedTest
  @MethodSource("silences")
  void norDoesTheSilenceOfHeadSayAnything(Answer.Unanswered why) throws Exception {
    LinkChecker checker =
        checker(
            (request, _) ->
                request.method().equals("HEAD") ? new NoResponse(why) : Answers.ok(request));

    assertEquals(Verdict.OK, check(checker, PAGE).finding().verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "mailto:a@example.org, SKIPPED, a mailto: address is no page of the web",
    "TEL:+1-555-0100, SKIPPED, a tel: address is no page of the web",
    "'data:text/plain,x', SKIPPED, a data: address is no page of the web",
    "ftp://example.org/x, SKIPPED, a ftp: address is no page of the web",
    "htps://example.org/, ERROR, 'is no address of the web: \"htps:\" in front; it begins with"
        + " https:// or http://'",
    "example.org, ERROR, is no address: it has no https:// in front",
    "localhost:8080/x, ERROR, 'is no address of the web: \"localhost:\" in front; it begins with"
        + " https:// or http://'",
    "http://example.org:99999/, ERROR, is no address: there is no port 99999; the highest is 65535",
  })
  void whatIsNoAddressSaysWhy(String link, Verdict verdict, String reason) throws Exception {
    CheckedLink checked = check(checker((request, _) -> Answers.ok(request)), link);

    assertEquals(verdict, checked.finding().verdict());
    assertEquals(reason, checked.finding().reason());
    assertEquals(List.of(), asked);
  }

  @Test
  void whoeverWaitsForAnAnswerIsStoppedWithTheOneWhoAsks() {
    LinkChecker checker =
        checker(
            (_, _) -> {
              throw new InterruptedException();
            });

    assertThrows(InterruptedException.class, () -> check(checker, PAGE));
    assertThrows(InterruptedException.class, () -> check(checker, PAGE));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.goodreads.com/book/show/1, SKIPPED",
    "http://goodreads.com, SKIPPED",
    "https://GoodReads.com./book/show/1, SKIPPED",
    "https://goodreads.com.example.org/, OK",
    "https://notgoodreads.com/, OK",
  })
  void goodreadsAloneIsLeftAlone(String link, Verdict verdict) throws Exception {
    LinkChecker checker = checker((request, _) -> Answers.ok(request));

    assertEquals(verdict, check(checker, link).finding().verdict());
    assertEquals(verdict == Verdict.SKIPPED, asked.isEmpty());
  }

  @Test
  void whoNamesGoodreadsGetsIt() throws Exception {
    LinkChecker checker = checker((request, _) -> Answers.ok(request), "goodreads.com");

    assertEquals(
        Verdict.OK, check(checker, "https://www.goodreads.com/book/show/1").finding().verdict());
  }

  @Test
  void aRedirectToGoodreadsIsNotFollowed() throws Exception {
    Fetcher fetcher = LeftAlone.allBut(List.of()).over((request, _) -> Answers.ok(request));

    NoResponse none =
        (NoResponse)
            fetcher.fetch(Answers.get("https://www.goodreads.com/book/show/1"), new Meter());

    assertEquals(Verdict.BLOCKED, new Judge(Statuses.SUCCESSFUL).finding(none).verdict());
    assertTrue(none.why().sentence().startsWith("it leads to www.goodreads.com"));
  }

  @ParameterizedTest
  @CsvSource({
    "202, x-amzn-waf-action, challenge, true",
    "405, x-amzn-waf-action, captcha, true",
    "403, cf-mitigated, challenge, true",
    "403, server, cloudflare, false",
    "202, server, CloudFront, false",
  })
  void aChallengeSaysSoInAHeader(int status, String header, String value, boolean challenge) {
    assertEquals(
        challenge,
        new Challenge().in(Answers.status(Answers.get(PAGE), status, header, value)).isPresent());
  }
}
