package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Status;
import club.resolve.http.Answers;
import club.resolve.http.BlockSign;
import club.resolve.http.FakeTransport;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Fetcher;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.http.Transport;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import club.resolve.timing.Together;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signs by which a host says how it wants to be asked: 429, blocks, silence. The parameter of most
 * tests is the interval, since a gate without one works in another way.
 */
@Timeout(20)
final class GateSignalsTest {
  private static final RandomGenerator LEAST_CHANCE = () -> 0L;
  private static final Request OURS = Answers.get("http://127.0.0.1:8080/a");

  private static final NoResponse NOBODY =
      new NoResponse(new Answer.NoConnection("127.0.0.1:8080"));

  private final FakeTime time = new FakeTime();

  private GateFetcher gates(Transport transport, long intervalMillis) {
    return new GateFetcher(
        transport,
        Known.paces(Duration.ofMillis(intervalMillis)),
        new AloneLedger(time),
        Budget.unlimited(time),
        time,
        LEAST_CHANCE);
  }

  private static Fetched fetch(GateFetcher gates) throws InterruptedException {
    return gates.fetch(OURS, new Meter());
  }

  private static Answer.Unanswered none(Fetched fetched) {
    return assertInstanceOf(NoResponse.class, fetched).why();
  }

  /** The first answer is the given one, all others are good. */
  private FakeTransport first(int status, String... headers) {
    return new FakeTransport(
        time,
        (request, number) ->
            number == 1 ? Answers.status(request, status, headers) : Answers.ok(request));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10})
  void a429PausesTheHostForItsSeconds(long intervalMillis) throws Exception {
    FakeTransport wire = first(429, "Retry-After", "2");
    GateFetcher gates = gates(wire, intervalMillis);

    fetch(gates);
    fetch(gates);

    assertEquals(List.of(Duration.ofSeconds(2)), wire.gaps());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10})
  void a429PausesTheHostUntilItsDate(long intervalMillis) throws Exception {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            FakeTime.BEGINNING.plusSeconds(30).atOffset(ZoneOffset.UTC));
    FakeTransport wire = first(429, "Retry-After", date);
    GateFetcher gates = gates(wire, intervalMillis);

    fetch(gates);
    fetch(gates);

    assertEquals(List.of(Duration.ofSeconds(30)), wire.gaps());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10})
  void a429ThatSaysNothingPausesTheHostToo(long intervalMillis) throws Exception {
    FakeTransport wire = first(429);
    GateFetcher gates = gates(wire, intervalMillis);

    fetch(gates);
    fetch(gates);

    assertFalse(wire.gaps().getFirst().compareTo(Duration.ofMillis(250)) < 0, "" + wire.gaps());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10})
  void aKeyThatIsRefusedIsNotSentAgain(long intervalMillis) throws Exception {
    FakeTransport wire = first(401);
    GateFetcher gates = gates(wire, intervalMillis);
    Answer.Unanswered refused = new Answer.Unauthorized("no such key");
    BlockSign sign =
        new BlockSign() {
          @Override
          public Optional<String> in(Response response) {
            return Optional.empty();
          }

          @Override
          public Optional<Answer.Unanswered> refusal(Response response) {
            return response.status() == 401 ? Optional.of(refused) : Optional.empty();
          }
        };
    Request request = Request.get(OURS.uri(), Map.of(), sign);

    assertEquals(refused, none(gates.fetch(request, new Meter())));
    assertEquals(refused, none(gates.fetch(request, new Meter())));
    assertEquals(1, wire.starts().size());
  }

  private static Request forbiddable(String address) {
    return Request.get(
        URI.create(address),
        Map.of(),
        new BlockSign() {
          @Override
          public Optional<String> in(Response response) {
            return Optional.empty();
          }

          @Override
          public Optional<String> forbids(Response response) {
            return response.status() == 403 ? Optional.of("forbidden") : Optional.empty();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10})
  void aRefusalAtAnAddressOfTheUsersOwnConcernsItsQuestionAlone(long intervalMillis)
      throws Exception {
    Request request = forbiddable("http://127.0.0.1:8080/a");
    GateFetcher gates = gates(first(403), intervalMillis);

    assertEquals(
        new Answer.Blocked("127.0.0.1:8080", Optional.empty(), "forbidden"),
        none(gates.fetch(request, new Meter())));
    assertInstanceOf(Response.class, gates.fetch(request, new Meter()));
  }

  @Test
  void aRefusalThatSaysWhenToComeAgainClosesAnyHost() throws Exception {
    Request request = forbiddable("http://127.0.0.1:8080/a");
    FakeTransport wire = first(403, "Retry-After", "600");
    GateFetcher gates = gates(wire, 0);

    Answer.Unanswered why = none(gates.fetch(request, new Meter()));

    assertTrue(why.sentence().startsWith("forbidden, closed until "), why::sentence);
    assertEquals(why, none(gates.fetch(request, new Meter())));
    assertEquals(1, wire.starts().size());
  }

  @Test
  void aRefusalClosesAPublicService() throws Exception {
    Request request = forbiddable("https://openlibrary.org/search.json");
    FakeTransport wire = first(403);
    GateFetcher gates = gates(wire, 0);

    Answer.Unanswered why = none(gates.fetch(request, new Meter()));

    assertTrue(why.sentence().startsWith("forbidden, closed until "), why::sentence);
    assertEquals(why, none(gates.fetch(request, new Meter())));
    assertEquals(1, wire.starts().size());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10})
  void a503ThatSaysWhenPausesTheHost(long intervalMillis) throws Exception {
    FakeTransport wire = first(503, "Retry-After", "7");
    GateFetcher gates = gates(wire, intervalMillis);

    fetch(gates);
    fetch(gates);

    assertEquals(List.of(Duration.ofSeconds(7)), wire.gaps());
  }

  @Test
  void a503ThatSaysNothingDoesNotPauseTheHost() throws Exception {
    FakeTransport wire = first(503);
    GateFetcher gates = gates(wire, 0);

    fetch(gates);
    fetch(gates);

    assertEquals(List.of(Duration.ZERO), wire.gaps());
  }

  /** A service that wants a pause in a way of its own after each answer. */
  private static Request wantingPause(Duration pause) {
    return Request.get(
        OURS.uri(),
        Map.of(),
        new BlockSign() {
          @Override
          public Optional<String> in(Response response) {
            return Optional.empty();
          }

          @Override
          public Optional<Duration> pause(Response response) {
            return Optional.of(pause);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10})
  void aServiceThatWantsAPauseGetsItWhateverItAnswered(long intervalMillis) throws Exception {
    Request request = wantingPause(Duration.ofSeconds(3));
    FakeTransport wire = first(429);
    GateFetcher gates = gates(wire, intervalMillis);

    for (int i = 0; i < 10; i++) {
      gates.fetch(request, new Meter());
    }

    assertEquals(Collections.nCopies(9, Duration.ofSeconds(3)), wire.gaps());
  }

  @Test
  void retryAfterIsPlainerThanAPauseOfItsOwnKind() throws Exception {
    Request request = wantingPause(Duration.ofSeconds(3));
    FakeTransport wire = first(429, "Retry-After", "7");
    GateFetcher gates = gates(wire, 0);

    gates.fetch(request, new Meter());
    gates.fetch(request, new Meter());

    assertEquals(List.of(Duration.ofSeconds(7)), wire.gaps());
  }

  @Test
  void anAnswerThatWantsALongPauseIsAnAnswerAndTheLast() throws Exception {
    Request request = wantingPause(Duration.ofHours(1));
    FakeTransport wire = first(200);
    GateFetcher gates = gates(wire, 0);

    assertInstanceOf(Response.class, gates.fetch(request, new Meter()));
    assertInstanceOf(Answer.Blocked.class, none(gates.fetch(request, new Meter())));
    assertEquals(List.of(), wire.gaps());
  }

  @Test
  void aPauseDoesNotConcernOtherHosts() throws Exception {
    FakeTransport wire = first(429, "Retry-After", "2");
    GateFetcher gates = gates(wire, 0);

    fetch(gates);
    gates.fetch(Answers.get("http://127.0.0.1:9090/b"), new Meter());

    assertEquals(List.of(Duration.ZERO), wire.gaps());
  }

  @Test
  void aPauseIsCountedAsWaited() throws Exception {
    GateFetcher gates = gates(first(429, "Retry-After", "2"), 0);
    Meter meter = new Meter();

    fetch(gates);
    gates.fetch(OURS, meter);

    assertEquals(Duration.ofSeconds(2), meter.waited().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10})
  void aPauseThatIsMadeLongerWhileAWorkerWaitsHoldsForThatWorkerToo(long intervalMillis)
      throws Exception {
    List<Consumer<Response>> underWay = new ArrayList<>();
    AtomicBoolean first = new AtomicBoolean(true);
    FakeTime held =
        new FakeTime(
            _ -> {
              if (underWay.size() > 1 && first.getAndSet(false)) {
                underWay.get(1).accept(Answers.status(OURS, 429, "Retry-After", "60"));
              }
            });
    List<Duration> starts = new ArrayList<>();
    GateFetcher gates =
        new GateFetcher(
            (request, seen) -> {
              starts.add(held.elapsed());
              underWay.add(seen);
              return () -> Answers.ok(request);
            },
            Known.paces(Duration.ofMillis(intervalMillis)),
            new AloneLedger(held),
            Budget.unlimited(held),
            held,
            LEAST_CHANCE);

    fetch(gates);
    fetch(gates);
    Duration read = held.elapsed();
    underWay.get(0).accept(Answers.status(OURS, 429, "Retry-After", "2"));
    fetch(gates);

    assertFalse(
        starts.getLast().compareTo(read.plusSeconds(60)) < 0, "started after " + starts.getLast());
  }

  @ParameterizedTest
  @ValueSource(strings = {"31536000", "Fri, 01 Jan 2027 00:00:00 GMT"})
  void aHostThatWantsAYearIsClosed(String retryAfter) throws Exception {
    FakeTransport wire = first(429, "Retry-After", retryAfter);
    GateFetcher gates = gates(wire, 0);

    fetch(gates);
    Answer.Unanswered why = none(fetch(gates));

    assertEquals(Status.BLOCKED, why.status());
    assertEquals(1, wire.starts().size());
    assertEquals(List.of(), time.sleeps());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1", "nonsense"})
  void aHostThatAnswers429ForEverEndsAsBlocked(String retryAfter) throws Exception {
    FakeTransport wire =
        new FakeTransport(
            time, (request, _) -> Answers.status(request, 429, "Retry-After", retryAfter));
    RetryFetcher retrying = new RetryFetcher(gates(wire, 0), 3, time, LEAST_CHANCE);

    Answer.Unanswered why = none(retrying.fetch(OURS, new Meter()));
    int asked = wire.starts().size();
    Answer.Unanswered next = none(retrying.fetch(OURS, new Meter()));

    assertEquals(Status.BLOCKED, why.status());
    assertEquals(Status.BLOCKED, next.status());
    assertTrue(asked <= 11, "asked " + asked + " times");
    assertEquals(asked, wire.starts().size(), "whoever comes next does not ask at all");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1000})
  void threeTriesAreEnoughForAHostThatSaysNoTime(long intervalMillis) throws Exception {
    FakeTransport wire =
        new FakeTransport(time, (request, _) -> Answers.text(request, 429, "Use the dumps."));
    RetryFetcher retrying = new RetryFetcher(gates(wire, intervalMillis), 3, time, LEAST_CHANCE);

    String why = none(retrying.fetch(OURS, new Meter())).sentence();

    assertEquals(3, wire.starts().size());
    assertTrue(why.contains("(HTTP 429: \"Use the dumps.\")"), why);
  }

  @Test
  void aHostThatSaysATimeIsAskedFiveTimesMore() throws Exception {
    FakeTransport wire =
        new FakeTransport(time, (request, _) -> Answers.status(request, 429, "Retry-After", "1"));

    none(new RetryFetcher(gates(wire, 0), 3, time, LEAST_CHANCE).fetch(OURS, new Meter()));

    assertEquals(6, wire.starts().size());
  }

  @Test
  void a429AmongGoodAnswersIsForgiven() throws Exception {
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, number) ->
                number % 2 == 1 ? Answers.status(request, 429) : Answers.ok(request));
    RetryFetcher retrying = new RetryFetcher(gates(wire, 0), 3, time, LEAST_CHANCE);

    for (int i = 0; i < 50; i++) {
      assertInstanceOf(Response.class, retrying.fetch(OURS, new Meter()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10})
  void aBlockClosesTheHost(long intervalMillis) throws Exception {
    FakeTransport wire = first(202);
    GateFetcher gates = gates(wire, intervalMillis);
    Meter meter = new Meter();

    Answer.Unanswered why = none(fetch(gates));
    Answer.Unanswered next = none(gates.fetch(OURS, meter));

    assertEquals(Status.BLOCKED, why.status());
    assertTrue(why.sentence().contains("a challenge"), why.sentence());
    assertEquals(why, next);
    assertEquals(1, wire.starts().size());
    assertEquals(0, meter.tries(), "a request that was not sent is no try");
  }

  @Test
  void aBlockClosesAllHostsOfAPublicService() throws Exception {
    FakeTransport wire = first(202);
    GateFetcher gates = gates(wire, 0);

    gates.fetch(Answers.get("https://html.duckduckgo.com/html/"), new Meter());
    Fetched lite = gates.fetch(Answers.get("https://lite.duckduckgo.com/lite/"), new Meter());

    assertEquals(Status.BLOCKED, none(lite).status());
    assertEquals(1, wire.starts().size());
  }

  @Test
  void aBlockDoesNotConcernOtherHosts() throws Exception {
    FakeTransport wire = first(202);
    GateFetcher gates = gates(wire, 0);

    fetch(gates);
    Fetched other = gates.fetch(Answers.get("http://127.0.0.1:9090/b"), new Meter());

    assertInstanceOf(Response.class, other);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10})
  void anAnswerThatWasUnderWayWhenTheHostClosedIsStillAnAnswer(long intervalMillis)
      throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch underWay = new CountDownLatch(2);
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, number) -> {
              underWay.countDown();
              Together.await(underWay);
              if (number == 1) {
                return Answers.status(request, 202);
              }
              Together.await(blocked);
              return Answers.ok(request);
            });
    GateFetcher gates = gates(wire, intervalMillis);
    List<Fetched> good = new ArrayList<>();

    Together.run(
        2,
        _ -> {
          Fetched fetched = fetch(gates);
          if (fetched instanceof Response) {
            good.add(fetched);
          }
          // Whoever comes back first has read the block.
          blocked.countDown();
        });

    assertEquals(1, good.size());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10})
  void aWorkerThatWaitsWhenTheHostClosesSendsNothing(long intervalMillis) throws Exception {
    AtomicReference<Consumer<Response>> second = new AtomicReference<>();
    AtomicInteger starts = new AtomicInteger();
    FakeTime held =
        new FakeTime(
            _ -> {
              if (starts.get() == 2) {
                second.get().accept(Answers.status(OURS, 202));
              }
            });
    GateFetcher gates =
        new GateFetcher(
            (request, seen) -> {
              starts.incrementAndGet();
              second.set(seen);
              return () -> Answers.ok(request);
            },
            Known.paces(Duration.ofMillis(intervalMillis)),
            new AloneLedger(held),
            Budget.unlimited(held),
            held,
            LEAST_CHANCE);
    fetch(gates);
    fetch(gates);
    // Only for the gate without an interval is this needed, so that the third has to wait.
    second.get().accept(Answers.status(OURS, 429, "Retry-After", "5"));

    Answer.Unanswered why = none(fetch(gates));

    assertEquals(Status.BLOCKED, why.status());
    assertEquals(2, starts.get());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10})
  void aNameThatLeadsNowhereIsRemembered(long intervalMillis) throws Exception {
    Answer.Unanswered nowhere = new Answer.Unreachable("127.0.0.1:8080");
    FakeTransport wire = new FakeTransport(time, (_, _) -> new NoResponse(nowhere));
    GateFetcher gates = gates(wire, intervalMillis);

    assertEquals(nowhere, none(fetch(gates)));
    assertEquals(nowhere, none(fetch(gates)));
    assertEquals(1, wire.starts().size());
  }

  @Test
  void aNameThatOnceAnsweredIsAskedAgain() throws Exception {
    Answer.Unanswered nowhere = new Answer.Unreachable("127.0.0.1:8080");
    FakeTransport wire =
        new FakeTransport(
            time, (request, number) -> number == 2 ? new NoResponse(nowhere) : Answers.ok(request));
    GateFetcher gates = gates(wire, 0);

    assertInstanceOf(Response.class, fetch(gates));
    assertEquals(nowhere, none(fetch(gates)));
    assertInstanceOf(Response.class, fetch(gates));
  }

  @Test
  void aBrokenConnectionDoesNotCloseTheHost() throws Exception {
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, number) ->
                number == 1
                    ? new NoResponse(new Answer.Failed("the connection broke", true))
                    : Answers.ok(request));
    GateFetcher gates = gates(wire, 0);

    assertInstanceOf(NoResponse.class, fetch(gates));
    assertInstanceOf(Response.class, fetch(gates));
  }

  /** A server of one's own that is not started. */
  @ParameterizedTest
  @CsvSource({"0, 4", "1000, 3", "7000, 2"})
  void tenTitlesEndInSecondsWhereNothingListens(long intervalMillis, int tries) throws Exception {
    FakeTransport wire = new FakeTransport(time, (_, _) -> NOBODY);
    Fetcher fetcher = new RetryFetcher(gates(wire, intervalMillis), 3, time, LEAST_CHANCE);

    for (int title = 0; title < 10; title++) {
      Answer.Unanswered why = none(fetcher.fetch(OURS, new Meter()));

      assertEquals(
          "could not connect to 127.0.0.1:8080; taken for down, and asked only now and then in this"
              + " run",
          why.sentence());
      assertEquals(Status.ERROR, why.status());
    }
    assertEquals(tries, wire.starts().size());
    assertTrue(time.elapsed().compareTo(Duration.ofSeconds(8)) < 0, time.elapsed() + " passed");
  }

  @Test
  void aProxyThatIsGoneForOneHostIsGoneForAll() throws Exception {
    NoResponse gone = new NoResponse(new Answer.NoConnection("the proxy 127.0.0.1:3128"));
    FakeTransport wire = new FakeTransport(time, (_, _) -> gone);
    Fetcher fetcher = new RetryFetcher(gates(wire, 1000), 3, time, LEAST_CHANCE);
    fetcher.fetch(OURS, new Meter());
    Duration before = time.elapsed();

    Fetched other = fetcher.fetch(Answers.get("http://127.0.0.2:8080/"), new Meter());

    assertEquals(
        "could not connect to the proxy 127.0.0.1:3128; taken for down, and asked only now and then"
            + " in this run",
        none(other).sentence());
    assertEquals(before, time.elapsed());
  }

  /** As without a network, behind a proxy. */
  @Test
  void aPublicServiceThatTakesNoSecondConnectionIsLeftAlone() throws Exception {
    NoResponse gone = new NoResponse(new Answer.NoConnection("the proxy 127.0.0.1:3128"));
    GateFetcher gates = gates(new FakeTransport(time, (_, _) -> gone), 0);
    Fetcher fetcher = new RetryFetcher(gates, 3, time, LEAST_CHANCE);

    for (String address : List.of("https://openlibrary.org/", "https://duckduckgo.com/")) {
      assertEquals(
          "could not connect to the proxy 127.0.0.1:3128; taken for down, and asked only now and"
              + " then in this run",
          none(fetcher.fetch(Answers.get(address), new Meter())).sentence());
    }
    assertTrue(gates.reachesNobody());
    assertTrue(time.elapsed().compareTo(Duration.ofSeconds(2)) < 0, time.elapsed() + " passed");
  }

  /** Else each of several workers would wait for a slot of its own. */
  @Test
  void whoeverWaitsForASlotSoonHearsThatTheServiceIsGone() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    AtomicInteger starts = new AtomicInteger();
    FakeTime held =
        new FakeTime(
            _ -> {
              if (starts.get() == 2) {
                waiting.countDown();
                Together.await(told);
              }
            });
    FakeTransport wire =
        new FakeTransport(
            held,
            (_, number) -> {
              if (number == 2) {
                waiting.await();
              }
              return NOBODY;
            });
    GateFetcher gates =
        new GateFetcher(
            (request, seen) -> {
              starts.incrementAndGet();
              return wire.begin(request, seen);
            },
            Known.paces(Duration.ZERO),
            new AloneLedger(held),
            Budget.unlimited(held),
            held,
            LEAST_CHANCE);
    Request request = Answers.get("https://openlibrary.org/");
    assertEquals(NOBODY, gates.fetch(request, new Meter()));

    Together.run(
        2,
        _ -> {
          assertInstanceOf(Answer.Down.class, none(gates.fetch(request, new Meter())));
          told.countDown();
        });

    assertEquals(2, starts.get());
    assertTrue(held.elapsed().compareTo(Duration.ofMillis(1500)) < 0, held.elapsed()::toString);
  }

  /** Such as an update of the server between two titles. */
  @Test
  void aPublicServiceThatHasAnsweredIsWaitedFor() throws Exception {
    FakeTransport wire =
        new FakeTransport(
            time, (request, number) -> number % 3 == 1 ? Answers.ok(request) : NOBODY);
    GateFetcher gates = gates(wire, 0);
    Fetcher fetcher = new RetryFetcher(gates, 3, time, LEAST_CHANCE);

    for (int title = 0; title < 3; title++) {
      assertInstanceOf(
          Response.class, fetcher.fetch(Answers.get("https://openlibrary.org/"), new Meter()));
    }
    assertFalse(gates.reachesNobody());
  }

  @Test
  void connectionsThatFailAtOnceCountAsOne() throws Exception {
    CountDownLatch started = new CountDownLatch(8);
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, number) -> {
              started.countDown();
              started.await();
              return number <= 8 ? NOBODY : Answers.ok(request);
            });
    GateFetcher gates = gates(wire, 0);

    Together.run(8, _ -> assertEquals(NOBODY, fetch(gates)));

    assertInstanceOf(Response.class, fetch(gates));
  }

  @Test
  void aServerThatIsBackInTimeIsAskedOn() throws Exception {
    FakeTransport wire =
        new FakeTransport(
            time, (request, number) -> number % 4 == 0 ? Answers.ok(request) : NOBODY);
    Fetcher fetcher = new RetryFetcher(gates(wire, 0), 3, time, LEAST_CHANCE);

    for (int title = 0; title < 10; title++) {
      assertInstanceOf(Response.class, fetcher.fetch(OURS, new Meter()));
    }
  }

  @Test
  void a429AfterAGoodAnswerInTheSamePauseIsJustA429() throws Exception {
    List<Consumer<Response>> underWay = new ArrayList<>();
    GateFetcher gates =
        gates(
            (request, seen) -> {
              underWay.add(seen);
              return () -> Answers.ok(request);
            },
            0);
    fetch(gates);
    fetch(gates);
    fetch(gates);

    // Three were under way at once; their answers come in this order.
    underWay.get(0).accept(Answers.status(OURS, 429));
    underWay.get(1).accept(Answers.ok(OURS));
    underWay.get(2).accept(Answers.status(OURS, 429));

    assertInstanceOf(Response.class, fetch(gates));
    assertTrue(time.elapsed().isPositive(), "the pause was kept");
  }
}
