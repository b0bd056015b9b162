package club.resolve.check;

import club.resolve.book.Answer;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Fetcher;
import club.resolve.http.Host;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The hosts that are not asked for the links of a list. Immutable. */
public final class LeftAlone {
  private static final String DOMAIN = "goodreads.com";

  private static final String WHY =
      "Goodreads is left alone, as its terms rule out robots and its firewall turns them away";

  private static final String NO_NEED =
      "; a link that this program found needs no check; --also=goodreads.com asks all the same";

  /** For those who would read what is there: nothing asks for it all the same. */
  public static final LeftAlone ALL = new LeftAlone(true, WHY);

  private final boolean goodreads;
  private final String why;

  private LeftAlone(boolean goodreads, String why) {
    this.goodreads = goodreads;
    this.why = why;
  }

  /**
   * All of them but those that are named.
   *
   * @param named domains, in any case
   * @throws IllegalArgumentException for a name that is asked anyway; the message says so
   */
  public static LeftAlone allBut(Collection<String> named) {
    for (String name : named) {
      if (!name.toLowerCase(Locale.ROOT).equals(DOMAIN)) {
        throw new IllegalArgumentException(
            "'%s' needs no exception; only %s is left alone".formatted(name, DOMAIN));
      }
    }
    return new LeftAlone(named.isEmpty(), WHY + NO_NEED);
  }

  /** The reason why a host is not asked; empty when it may be. */
  public Optional<String> reason(Host host) {
    boolean its = host.name().equals(DOMAIN) || host.name().endsWith("." + DOMAIN);
    return goodreads && its ? Optional.of(why) : Optional.empty();
  }

  /** A fetcher that does not ask them either where a redirect leads to one. */
  public Fetcher over(Fetcher next) {
    return (request, meter) -> {
      Host host = request.host();
      Optional<String> reason = reason(host);
      return reason.isPresent()
          ? new NoResponse(
              new Answer.Blocked(
                  host.toString(),
                  Optional.empty(),
                  "it leads to " + host + ", and " + reason.get()))
          : next.fetch(request, meter);
    };
  }
}
