package club.resolve.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.compare.Contender;
import club.resolve.compare.Job;
import club.resolve.compare.Piece;
import club.resolve.http.Fetched;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.timing.FakeTime;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinksJobTest {
  private static final Duration TAKES = Duration.ofMillis(100);

  private final FakeTime time = new FakeTime();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  private static List<URI> addresses(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> URI.create("http://localhost/" + i))
        .toList();
  }

  private Fetched answer(Request request) {
    asked.add(request.method() + " " + request.uri().getPath());
    return request.uri().getPath().equals("/3")
        ? new Fetched.NoResponse(new Answer.TimedOut("no answer"))
        : new Response(request.uri(), 404, HttpHeaders.of(Map.of(), (_, _) -> true), "", TAKES);
  }

  private static List<String> results(Job.Done done) {
    return done.pieces().stream().map(Piece::result).toList();
  }

  @ParameterizedTest
  @CsvSource({"sequential, 1", "threads, 2", "virtual, 2", "async, 2"})
  void eachAddressIsAskedAsOftenAsItStandsThere(String mode, int workers) throws Exception {
    List<URI> twice = new ArrayList<>(addresses(3));
    twice.add(twice.getFirst());
    LinksJob job =
        new LinksJob(
            twice,
            (request, _) -> answer(request),
            request -> CompletableFuture.completedFuture(answer(request)),
            time);

    Job.Done done = job.run(new Contender(mode, workers));

    assertEquals(List.of("HTTP 404", "HTTP 404", "no answer", "HTTP 404"), results(done));
    assertEquals(
        List.of(false, false, true, false), done.pieces().stream().map(Piece::failed).toList());
    assertEquals(List.of("GET /1", "GET /1", "GET /2", "GET /3"), asked.stream().sorted().toList());
    assertEquals("http://localhost/2", done.pieces().get(1).span().name());
  }

  @Test
  void oneAfterTheOtherTakesTheSumOfAll() throws Exception {
    LinksJob job =
        new LinksJob(
            addresses(2),
            (request, meter) -> {
              time.pass(TAKES);
              meter.fetched(TAKES);
              return answer(request);
            },
            _ -> new CompletableFuture<>(),
            time);

    Job.Done done = job.run(new Contender("sequential", 1));

    assertEquals(TAKES.multipliedBy(2), done.elapsed());
    assertEquals(TAKES, done.pieces().getFirst().span().fetched());
    assertEquals(TAKES.multipliedBy(2), done.pieces().getLast().span().end());
  }

  /** The answers come only when no further request can be begun. */
  @Test
  void asyncKeepsToItsNumberOfRequestsUnderWay() throws Exception {
    Queue<CompletableFuture<Fetched>> underWay = new ArrayDeque<>();
    List<Integer> atOnce = new ArrayList<>();
    LinksJob job =
        new LinksJob(
            addresses(2),
            (request, _) -> answer(request),
            request -> {
              CompletableFuture<Fetched> answer = new CompletableFuture<>();
              underWay.add(answer);
              atOnce.add(underWay.size());
              if (underWay.size() == 2) {
                time.pass(TAKES);
                underWay.remove().complete(answer(request));
                underWay.remove().complete(answer(request));
              }
              return answer;
            },
            time);

    Job.Done done = job.run(new Contender(LinksJob.ASYNC, 2));

    assertEquals(List.of(1, 2), atOnce);
    assertTrue(
        done.pieces().stream().allMatch(piece -> piece.span().fetched().equals(TAKES)),
        done::toString);
  }
}
