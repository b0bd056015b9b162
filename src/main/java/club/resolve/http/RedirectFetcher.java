package club.resolve.http;

import club.resolve.book.Answer;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.timing.Meter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Follows redirects, on http and https only, at most {@value #LIMIT} of them, all within one
 * timeout. Each step goes through the next fetcher, so that a redirect to another host keeps to
 * that host's pace. A host out on the network cannot send us to one of the network around this
 * machine, which it could not ask itself. Thread-safe.
 */
public final class RedirectFetcher implements Fetcher {
  private static final int LIMIT = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Fetcher next;
  private final Duration timeout;
  private final Predicate<Host> isPrivate;

  /**
   * @param timeout for one whole answer, redirects included, time waited for a pace not
   */
  public RedirectFetcher(Fetcher next, Duration timeout) {
    this(next, timeout, PrivateAddresses::of);
  }

  /**
   * @param isPrivate tells the hosts of the network around this machine
   */
  RedirectFetcher(Fetcher next, Duration timeout, Predicate<Host> isPrivate) {
    this.next = next;
    this.timeout = timeout;
    this.isPrivate = isPrivate;
  }

  @Override
  public Fetched fetch(Request request, Meter meter) throws InterruptedException {
    Request step = request;
    Duration left = timeout;
    List<Integer> redirects = new ArrayList<>();
    for (int count = 0; count <= LIMIT; count++) {
      Fetched fetched = next.fetch(step.within(left), meter);
      if (!(fetched instanceof Response response)) {
        return fetched;
      }
      Optional<String> location = response.header("Location");
      if (!REDIRECTS.contains(response.status()) || location.isEmpty()) {
        return response.after(redirects);
      }
      redirects.add(response.status());
      left = left.minus(response.took());
      // RFC 9110 15.4: 307 and 308 keep the method; after the others a POST becomes a GET.
      boolean asGet = response.status() < 307;
      try {
        URI target = response.uri().resolve(location.get());
        if (intrudes(request.host(), Host.of(target))) {
          return failed(
              request.host() + " redirects into the private network: " + target.getHost());
        }
        step = step.at(target, asGet);
      } catch (IllegalArgumentException _) {
        return failed(request.host() + " redirects to an address that is not http or https");
      }
      if (!left.isPositive()) {
        return new NoResponse(
            new Answer.TimedOut(
                "%s redirects, and no answer came within %s s"
                    .formatted(request.host(), timeout.toMillis() / 1000.0)));
      }
    }
    return failed(request.host() + " redirects more than " + LIMIT + " times");
  }

  private boolean intrudes(Host asked, Host target) {
    return !target.equals(asked) && isPrivate.test(target) && !isPrivate.test(asked);
  }

  private static NoResponse failed(String error) {
    return new NoResponse(new Answer.Failed(error, false));
  }
}
