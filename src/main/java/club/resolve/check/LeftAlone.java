package club.resolve.check;

import club.resolve.book.Answer;
import club.resolve.book.Site;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Fetcher;
import club.resolve.http.Host;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The hosts that are not asked for the links of a list. Immutable. */
public final class LeftAlone {
  /** The domain that is not asked, with all hosts below it. */
  public static final String DOMAIN = "goodreads.com";

  private static final String WHY =
      "Goodreads is left alone, as its terms rule out robots and its firewall turns them away";

  private static final String ALL_THE_SAME = "; --also=" + DOMAIN + " asks all the same";

  private static final String BY_NUMBER =
      "; a link by number that this program found needs no check" + ALL_THE_SAME;

  private static final String BY_ISBN =
      "; a link by ISBN was not opened by this program; --also=" + DOMAIN + " opens it";

  /** For those who would read what is there: nothing asks for it all the same. */
  public static final LeftAlone ALL = new LeftAlone(true, false);

  private final boolean goodreads;
  private final boolean mayBeAsked;

  /**
   * @param mayBeAsked true if a person may have it asked all the same
   */
  private LeftAlone(boolean goodreads, boolean mayBeAsked) {
    this.goodreads = goodreads;
    this.mayBeAsked = mayBeAsked;
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
    return new LeftAlone(named.isEmpty(), true);
  }

  /** The reason why an address is not asked for; empty when it may be. */
  public Optional<String> reason(URI address) {
    String host = Host.of(address).name();
    boolean its = host.equals(DOMAIN) || host.endsWith("." + DOMAIN);
    return goodreads && its
        ? Optional.of(mayBeAsked ? WHY + need(address) : WHY)
        : Optional.empty();
  }

  /** Whoever found a book by number knows its page; nobody knows that of an ISBN. */
  private static String need(URI address) {
    return switch (Site.GOODREADS.form(address.toString())) {
      case ID -> BY_NUMBER;
      case ISBN -> BY_ISBN;
      default -> ALL_THE_SAME;
    };
  }

  /** A fetcher that does not ask them either where a redirect leads to one. */
  public Fetcher over(Fetcher next) {
    return (request, meter) -> {
      Host host = request.host();
      Optional<String> reason = reason(request.uri());
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
