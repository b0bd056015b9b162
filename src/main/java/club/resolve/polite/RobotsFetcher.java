package club.resolve.polite;

import club.resolve.book.Answer;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Fetcher;
import club.resolve.http.Host;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.timing.Meter;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Asks a host's robots.txt once, before its first request, and obeys it (RFC 9309). Thread-safe.
 */
public final class RobotsFetcher implements Fetcher {
  /** The name that robots.txt files know this program by. */
  private static final String AGENT = "resolve";

  private final Fetcher next;
  private final Fetcher forRobots;
  private final Map<Host, HostRules> hosts = new ConcurrentHashMap<>();

  /**
   * @param forRobots fetches robots.txt itself; should follow redirects, as RFC 9309 wants it
   */
  public RobotsFetcher(Fetcher next, Fetcher forRobots) {
    this.next = next;
    this.forRobots = forRobots;
  }

  @Override
  public Fetched fetch(Request request, Meter meter) throws InterruptedException {
    Optional<Answer.Unanswered> no =
        hosts.computeIfAbsent(request.host(), _ -> new HostRules()).objection(request, meter);
    return no.isPresent() ? new NoResponse(no.get()) : next.fetch(request, meter);
  }

  /** The rules of one host; those who come while they are read wait for them. */
  private final class HostRules {
    private final ReentrantLock reading = new ReentrantLock(true);
    private Optional<BaseRobotRules> known = Optional.empty();

    Optional<Answer.Unanswered> objection(Request request, Meter meter)
        throws InterruptedException {
      BaseRobotRules rules;
      reading.lockInterruptibly();
      try {
        if (known.isEmpty()) {
          Optional<Answer.Unanswered> unread = read(request, meter);
          if (unread.isPresent()) {
            return unread;
          }
        }
        rules = known.orElseThrow();
      } finally {
        reading.unlock();
      }
      return rules.isAllowed(request.uri().toString())
          ? Optional.empty()
          : Optional.of(
              new Answer.Blocked(
                  request.host().toString(),
                  Optional.empty(),
                  "robots.txt of " + request.host() + " asks programs to stay away"));
    }

    /** Gets to know the rules; else says why they cannot be read. */
    private Optional<Answer.Unanswered> read(Request request, Meter meter)
        throws InterruptedException {
      Request robots =
          Request.get(
              request.uri().resolve("/robots.txt"),
              Map.of("Accept", "text/plain"),
              request.blockSign());
      return forRobots
          .fetch(robots, meter)
          .fold(
              response -> {
                known = rules(response, robots.uri());
                // RFC 9309 2.3.1.4: while it cannot be read, the host must not be asked.
                return known.isPresent()
                    ? Optional.empty()
                    : Optional.of(
                        new Answer.Failed(
                            "robots.txt of %s could not be read: HTTP %d"
                                .formatted(request.host(), response.status()),
                            true));
              },
              Optional::of);
    }
  }

  private static Optional<BaseRobotRules> rules(Response response, URI uri) {
    if (response.status() == 200) {
      return Optional.of(
          new SimpleRobotRulesParser()
              .parseContent(
                  uri.toString(),
                  response.body().getBytes(StandardCharsets.UTF_8),
                  response.header("Content-Type").orElse("text/plain"),
                  List.of(AGENT)));
    }
    // RFC 9309 2.3.1.3: no robots.txt means no rules.
    return response.status() >= 400 && response.status() < 500
        ? Optional.of(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL))
        : Optional.empty();
  }
}
