package club.resolve.http;

import club.resolve.address.Address;
import club.resolve.address.InvalidAddress;
import club.resolve.book.Answer;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.timing.Meter;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Follows redirects, on http and https only, at most {@value #LIMIT} of them, all within one
 * timeout. Each step goes through the next fetcher, so that a redirect to another host keeps to
 * that host's pace. No host can send us to a private address other than its own, which it could not
 * ask itself. Cookies are sent back within one chain. Thread-safe.
 */
public final class RedirectFetcher implements Fetcher {
  private static final int LIMIT = 10;
  private static final Pattern BEYOND_ASCII = Pattern.compile("[\\x80-\\xFF]");

  /** The statuses that lead elsewhere by a Location. */
  public static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Fetcher next;
  private final Duration timeout;
  private final Function<Host, Set<InetAddress>> privateAddresses;

  /**
   * @param timeout for one whole answer, redirects included, time waited for a pace not
   */
  public RedirectFetcher(Fetcher next, Duration timeout) {
    this(next, timeout, PrivateAddresses::of);
  }

  /**
   * @param privateAddresses tells the addresses of a host on this machine or the networks around it
   */
  RedirectFetcher(
      Fetcher next, Duration timeout, Function<Host, Set<InetAddress>> privateAddresses) {
    this.next = next;
    this.timeout = timeout;
    this.privateAddresses = privateAddresses;
  }

  @Override
  public Fetched fetch(Request request, Meter meter) throws InterruptedException {
    Request step = request;
    Duration left = timeout;
    Cookies cookies = new Cookies();
    List<Integer> redirects = new ArrayList<>();
    while (true) {
      Fetched fetched = next.fetch(step.within(left), meter);
      if (!(fetched instanceof Response response) || !redirects(response)) {
        return fetched.fold(response -> response.after(redirects), NoResponse::new);
      }
      redirects.add(response.status());
      left = left.minus(response.took());
      cookies.take(step.host(), response.headers());
      try {
        step = next(step, response, cookies);
      } catch (InvalidAddress e) {
        return failed(request.host() + " redirects to what is no address: " + e.getMessage());
      }
      if (intrudes(request.host(), step.host())) {
        return failed(
            request.host() + " redirects into the private network: " + step.host().name());
      }
      if (redirects.size() > LIMIT) {
        return failed(request.host() + " redirects more than " + LIMIT + " times");
      }
      if (!left.isPositive()) {
        return new NoResponse(
            new Answer.TimedOut(
                "%s redirects, and no answer came within %s s"
                    .formatted(request.host(), timeout.toMillis() / 1000.0)));
      }
    }
  }

  /** Browsers show what came with a redirect that leads nowhere. */
  private static boolean redirects(Response response) {
    return REDIRECTS.contains(response.status())
        && response.header("Location").filter(place -> !place.isBlank()).isPresent();
  }

  private static Request next(Request step, Response response, Cookies cookies)
      throws InvalidAddress {
    Address asked = Address.parse(step.uri().toString());
    URI target = asked.resolve(encoded(response.header("Location").orElseThrow())).uri();
    // RFC 9110 15.4: 307 and 308 keep the method; after the others a POST becomes a GET.
    Request following = step.at(target, response.status() < 307);
    return following.withCookies(cookies.of(following.host()));
  }

  /**
   * A header's bytes stand in its text as they are. Those beyond ASCII are encoded one by one, so
   * that a server gets back its own, whatever letters they are.
   */
  private static String encoded(String header) {
    return BEYOND_ASCII
        .matcher(header)
        .replaceAll(found -> "%%%02X".formatted(found.group().charAt(0) & 0xFF));
  }

  /** The user has named the first address of a chain, and no other private one. */
  private boolean intrudes(Host named, Host target) {
    if (target.name().equals(named.name())) {
      return false;
    }
    Set<InetAddress> within = privateAddresses.apply(target);
    return !within.isEmpty() && !privateAddresses.apply(named).containsAll(within);
  }

  private static NoResponse failed(String error) {
    return new NoResponse(new Answer.Failed(error, false));
  }
}
