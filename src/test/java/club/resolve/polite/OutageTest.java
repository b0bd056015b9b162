package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Status;
import club.resolve.http.Answers;
import club.resolve.http.BodyTarget;
import club.resolve.http.FakeTransport;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Fetcher;
import club.resolve.http.Request;
import club.resolve.http.Request.Want;
import club.resolve.http.Response;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import club.resolve.timing.Together;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host that gives nothing costs some tries, and not one for each title. */
@Timeout(20)
final class OutageTest {
  private static final RandomGenerator LEAST_CHANCE = () -> 0L;
  private static final Duration LATE = Duration.ofSeconds(20);

  private final FakeTime time = new FakeTime();

  private GateFetcher gates(FakeTransport wire) {
    return new GateFetcher(
        wire,
        Known.paces(Duration.ZERO),
        new AloneLedger(time),
        Budget.unlimited(time),
        time,
        LEAST_CHANCE);
  }

  private static Request title(int number) {
    return Answers.get("http://127.0.0.1:8080/search?title=" + number);
  }

  private static NoResponse late() {
    return new NoResponse(new Answer.TimedOut("no complete response"));
  }

  private Fetched afterAllItsTime() {
    time.pass(LATE);
    return late();
  }

  private static Answer.Unanswered none(Fetched fetched) {
    return assertInstanceOf(NoResponse.class, fetched).why();
  }

  /** All ways in which a host can give nothing. */
  static Stream<FakeTransport.Server> silences() {
    return Stream.of(
        (_, _) -> new NoResponse(new Answer.NoConnection("127.0.0.1:8080")),
        (_, _) -> new NoResponse(new Answer.Unreachable("127.0.0.1:8080")),
        (_, _) -> new NoResponse(new Answer.Failed("the connection broke", true)),
        (_, _) -> new NoResponse(new Answer.Untrusted("no trusted connection")),
        (request, _) -> Answers.status(request, 502),
        (request, _) -> Answers.status(request, 503));
  }

  @ParameterizedTest
  @MethodSource("silences")
  void aHundredTitlesTakeSecondsWhereAHostGivesNothing(FakeTransport.Server server)
      throws Exception {
    // Each answer takes a while, as those of a real host do.
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, number) -> {
              time.pass(Duration.ofMillis(500));
              return server.answer(request, number);
            });
    Fetcher fetcher = new RetryFetcher(gates(wire), 3, time, LEAST_CHANCE);
    Fetched last = late();

    for (int title = 0; title < 100; title++) {
      last = fetcher.fetch(title(title), new Meter());
    }

    assertEquals(Status.ERROR, none(last).status());
    assertTrue(wire.starts().size() <= 6, wire.starts().size() + " requests");
    assertTrue(time.elapsed().compareTo(Duration.ofSeconds(10)) < 0, time.elapsed() + " passed");
  }

  @Test
  void threeRequestsThatAllTimeOutTellOfAHostThatIsDown() throws Exception {
    FakeTransport wire = new FakeTransport(time, (_, _) -> afterAllItsTime());
    Fetcher fetcher = new RetryFetcher(gates(wire), 3, time, LEAST_CHANCE);

    for (int title = 0; title < 60; title++) {
      none(fetcher.fetch(title(title), new Meter()));
    }

    assertEquals(3, wire.starts().size());
    assertEquals(
        "no complete response; taken for down, and asked only now and then in this run",
        none(fetcher.fetch(title(60), new Meter())).sentence());
  }

  @Test
  void aSilenceBeginsWithTheFirstRequestThatIsLeftWithoutAnAnswer() {
    Outage outage = new Outage();
    long afterPause = Duration.ofSeconds(2).toNanos();
    for (int title = 0; title < 3; title++) {
      outage.failed(title(title), new Answer.Failed("the connection broke", true), 0, 0);
    }

    outage.failed(title(3), late().why(), afterPause, afterPause + 1);
    assertFalse(outage.isPlain());

    long afterPatience = afterPause + Outage.PATIENCE.toNanos();
    outage.failed(title(4), late().why(), afterPatience - 1, afterPatience);
    assertTrue(outage.isPlain());
  }

  @Test
  void requestsThatTimedOutMakeNoPauseLongerForOneThatBrokeAtOnce() throws Exception {
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, number) -> {
              if (number > 4) {
                return Answers.ok(request);
              }
              if (number == 4) {
                return new NoResponse(new Answer.Failed("the connection broke", true));
              }
              time.pass(Duration.ofMillis(300));
              return late();
            });
    GateFetcher fetcher = gates(wire);

    for (int title = 1; title <= 5; title++) {
      fetcher.fetch(title(title), new Meter());
    }

    assertEquals(Duration.ofMillis(900), time.elapsed());
  }

  @Test
  void titlesThatWaitTogetherTellOfItTogether() throws Exception {
    CountDownLatch underWay = new CountDownLatch(5);
    FakeTransport wire =
        new FakeTransport(
            time,
            (_, _) -> {
              underWay.countDown();
              underWay.await();
              return afterAllItsTime();
            });
    Fetcher fetcher = new RetryFetcher(gates(wire), 3, time, LEAST_CHANCE);

    Together.run(5, title -> none(fetcher.fetch(title(title), new Meter())));

    assertTrue(wire.starts().size() <= 7, wire.starts().size() + " requests");
  }

  /** It says nothing about the host. */
  @Test
  void whatThisMachineRefusesMakesNoHostDown() throws Exception {
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, number) -> {
              time.pass(LATE);
              return number < 10
                  ? new NoResponse(new Answer.RefusedHere("Too many open files"))
                  : Answers.ok(request);
            });
    GateFetcher gates = gates(wire);
    IntStream.range(1, 10).forEach(title -> fetch(gates, title(title)));

    assertInstanceOf(Response.class, gates.fetch(title(10), new Meter()));
  }

  /** A page that hangs says nothing about the other pages of its host. */
  @Test
  void oneQuestionThatIsNeverAnsweredDoesNotMakeAHostDown() throws Exception {
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, _) -> request.equals(title(0)) ? afterAllItsTime() : Answers.ok(request));
    GateFetcher gates = gates(wire);

    for (int i = 0; i < 10; i++) {
      none(gates.fetch(title(0), new Meter()));
    }

    assertInstanceOf(Response.class, gates.fetch(title(1), new Meter()));
  }

  @Test
  void anAnswerBetweenThemMeansThatTheHostIsUp() throws Exception {
    FakeTransport wire =
        new FakeTransport(
            time, (request, number) -> number % 3 == 0 ? Answers.ok(request) : afterAllItsTime());
    GateFetcher gates = gates(wire);

    for (int i = 0; i < 30; i++) {
      gates.fetch(title(i), new Meter());
    }

    assertEquals(30, wire.starts().size());
  }

  /** Three answers in a hundred that fail follow on each other now and then. */
  @Test
  void whatFailsAtOnceMakesNoHostDownWhileOthersAreStillToBeAnswered() throws Exception {
    CountDownLatch underWay = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, _) -> {
              if (request.equals(title(0))) {
                underWay.countDown();
                released.await();
                return Answers.ok(request);
              }
              time.pass(Duration.ofSeconds(1));
              return Answers.status(request, 502);
            });
    GateFetcher gates = gates(wire);
    try (ExecutorService slow = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Fetched> first = slow.submit(() -> gates.fetch(title(0), new Meter()));
      underWay.await();

      for (int title = 1; title <= 10; title++) {
        assertInstanceOf(Response.class, gates.fetch(title(title), new Meter()));
      }
      released.countDown();

      assertInstanceOf(Response.class, first.get());
    }
    assertEquals(11, wire.starts().size());
    IntStream.range(11, 14).forEach(title -> fetch(gates, title(title)));
    assertInstanceOf(Answer.Down.class, none(gates.fetch(title(14), new Meter())));
  }

  @Test
  void aServerThatIsStartedAgainBreaksAllItsConnectionsAndIsNotDown() throws Exception {
    CountDownLatch underWay = new CountDownLatch(20);
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, number) -> {
              underWay.countDown();
              underWay.await();
              return number <= 20
                  ? new NoResponse(new Answer.Failed("the connection broke", true))
                  : Answers.ok(request);
            });
    Fetcher fetcher = new RetryFetcher(gates(wire), 3, time, LEAST_CHANCE);

    Together.run(
        20, title -> assertInstanceOf(Response.class, fetcher.fetch(title(title), new Meter())));
  }

  @Test
  void aHostThatIsDownIsTriedNowAndThenAndFoundUpAgain() throws Exception {
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, _) ->
                time.elapsed().compareTo(Duration.ofMinutes(5)) < 0
                    ? afterAllItsTime()
                    : Answers.ok(request));
    GateFetcher gates = gates(wire);
    IntStream.range(0, 3).forEach(title -> fetch(gates, title(title)));
    int before = wire.starts().size();

    for (int title = 3; time.elapsed().compareTo(Duration.ofMinutes(12)) < 0; title++) {
      fetch(gates, title(title));
      time.pass(Duration.ofSeconds(1));
    }

    assertInstanceOf(Response.class, fetch(gates, title(0)));
    long meanwhile = wire.times().stream().skip(before).filter(at -> at.toMinutes() < 5).count();
    assertTrue(meanwhile >= 2 && meanwhile <= 5, meanwhile + " tries");
  }

  @Test
  void aTryIsOneRequestWhoeverElseWaits() throws Exception {
    FakeTransport wire = new FakeTransport(time, (_, _) -> afterAllItsTime());
    Fetcher fetcher = new RetryFetcher(gates(wire), 3, time, LEAST_CHANCE);
    IntStream.range(0, 3).forEach(title -> fetch(fetcher, title(title)));
    int before = wire.starts().size();
    time.pass(Outage.FIRST_WAIT);

    IntStream.range(3, 50).forEach(title -> fetch(fetcher, title(title)));

    assertEquals(before + 1, wire.starts().size());
  }

  /** Some servers leave HEAD without an answer, and answer GET. */
  @Test
  void headThatIsNotAnsweredSaysNothing() throws Exception {
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, _) ->
                request.want() == Want.HEADERS_BY_HEAD ? afterAllItsTime() : Answers.ok(request));
    GateFetcher gates = gates(wire);

    for (int i = 0; i < 10; i++) {
      none(gates.fetch(title(i).wanting(Want.HEADERS_BY_HEAD), new Meter()));
    }

    assertInstanceOf(Response.class, gates.fetch(title(0), new Meter()));
  }

  @Test
  void whileAHostIsDownHeadIsNoTry() throws Exception {
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, number) ->
                number <= 3 || request.want() == Want.HEADERS_BY_HEAD
                    ? afterAllItsTime()
                    : Answers.ok(request));
    GateFetcher gates = gates(wire);
    IntStream.range(0, 3).forEach(title -> fetch(gates, title(title)));
    time.pass(Outage.FIRST_WAIT);

    none(gates.fetch(title(4).wanting(Want.HEADERS_BY_HEAD), new Meter()));

    assertInstanceOf(Response.class, gates.fetch(title(4), new Meter()));
  }

  /** For a link its 503 is the answer; other links of the host may work. */
  @Test
  void aLinkThatAnswers503DoesNotMakeItsHostDown() throws Exception {
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, number) -> {
              time.pass(LATE);
              return number <= 9 ? Answers.status(request, 503) : Answers.ok(request);
            });
    GateFetcher gates = gates(wire);

    for (int i = 0; i < 9; i++) {
      gates.fetch(title(i).wanting(Want.HEADERS), new Meter());
    }

    assertInstanceOf(Response.class, gates.fetch(title(9).wanting(Want.HEADERS), new Meter()));
  }

  /** A further try goes on where the last one ended. */
  @Test
  void aTextThatComesPieceByPieceIsOfAHostThatIsUp() throws Exception {
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, _) -> {
              begin(request);
              return afterAllItsTime();
            });
    Fetcher fetcher = new RetryFetcher(gates(wire), 3, time, LEAST_CHANCE);

    for (int i = 0; i < 3; i++) {
      none(fetcher.fetch(title(i).into(new Text()), new Meter()));
    }

    assertEquals(12, wire.starts().size());
  }

  private static void begin(Request request) throws InterruptedException {
    try {
      request
          .target()
          .orElseThrow()
          .open(request.uri(), 200, HttpHeaders.of(Map.of(), (_, _) -> true));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Text implements BodyTarget {
    @Override
    public Map<String, String> headers() {
      return Map.of();
    }

    @Override
    public Optional<WritableByteChannel> open(URI uri, int status, HttpHeaders headers) {
      return Optional.of(Channels.newChannel(new ByteArrayOutputStream()));
    }
  }

  @Test
  void aTextOfWhichNothingComesIsOfAHostThatIsDown() throws Exception {
    FakeTransport wire = new FakeTransport(time, (_, _) -> afterAllItsTime());
    Fetcher fetcher = new RetryFetcher(gates(wire), 3, time, LEAST_CHANCE);

    for (int i = 0; i < 20; i++) {
      none(fetcher.fetch(title(i).into(new Text()), new Meter()));
    }

    assertEquals(5, wire.starts().size());
  }

  /** The proxy is back, and with it all hosts behind it. */
  @Test
  void aProxyThatIsBackIsGoneForNobody() throws Exception {
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, _) ->
                time.elapsed().compareTo(Duration.ofSeconds(10)) < 0
                    ? new NoResponse(new Answer.NoConnection("the proxy 127.0.0.1:3128"))
                    : Answers.ok(request));
    GateFetcher gates = gates(wire);
    Fetcher fetcher = new RetryFetcher(gates, 3, time, LEAST_CHANCE);
    none(fetcher.fetch(title(0), new Meter()));
    time.pass(Duration.ofMinutes(1));

    assertInstanceOf(Response.class, fetcher.fetch(title(0), new Meter()));
    assertInstanceOf(
        Response.class, fetcher.fetch(Answers.get("http://127.0.0.2:8080/"), new Meter()));
  }

  private static Fetched fetch(Fetcher fetcher, Request request) {
    try {
      return fetcher.fetch(request, new Meter());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
