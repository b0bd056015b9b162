package club.resolve.match;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where links must point. A further site is a further constant. */
public enum Site {
  GOODREADS(
      "Goodreads",
      Set.of("goodreads.com", "www.goodreads.com", "m.goodreads.com"),
      "(?:/[a-z]{2}(?:-[A-Za-z]{2})?)?/book/show/([0-9]{1,12})(?:[.\\-][^/]*)?/?",
      "https://www.goodreads.com/book/show/");

  /** What may stand at the end of a page's heading and is no part of the title. */
  private static final List<String> SEPARATORS = List.of(" | ", " - ", " – ", " — ");

  /** Of the number of a book. */
  private static final int MOST_DIGITS = 12;

  private final String title;
  private final Set<String> hosts;
  private final Pattern bookPath;
  private final String bookPage;

  Site(String title, Set<String> hosts, String bookPath, String bookPage) {
    this.title = title;
    this.hosts = hosts;
    this.bookPath = Pattern.compile(bookPath);
    this.bookPage = bookPage;
  }

  /** The word that leads a web search to this site. */
  public String searchWord() {
    return title.toLowerCase(Locale.ROOT);
  }

  /** The site's name as a person writes it. */
  public String title() {
    return title;
  }

  /** The one form in which the page of a book is given out. */
  public String bookPage(long id) {
    return bookPage + id;
  }

  /** Whether a text, not empty, is the link of a page that breaks off before its number. */
  public boolean breaksOff(String link) {
    return !link.isEmpty() && bookPage.startsWith(link.toLowerCase(Locale.ROOT));
  }

  /**
   * The canonical link, if the address is the page of a book on this site. Anything that is not
   * plainly one is none: other hosts that look alike, pages about a book, numbers that are no
   * book's.
   */
  public Optional<String> canonical(String address) {
    int end = plainEnd(address);
    if (end > 0) {
      return Optional.of(address.substring(0, end));
    }
    URI uri;
    try {
      uri = new URI(withoutQuery(address));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
    if (!isWeb(uri) || uri.getRawPath() == null) {
      return Optional.empty();
    }
    Matcher path = bookPath.matcher(uri.getRawPath());
    return path.matches() ? positive(path.group(1)).map(this::bookPage) : Optional.empty();
  }

  /**
   * Where the one form ends with which the address begins, if nothing but a title in plain letters
   * comes after it, as for most pages; else 0, which says nothing.
   */
  private int plainEnd(String address) {
    if (!address.startsWith(bookPage)) {
      return 0;
    }
    int first = bookPage.length();
    int end = first;
    while (end < address.length() && digit(address.charAt(end))) {
      end++;
    }
    boolean number = end > first && end <= first + MOST_DIGITS && address.charAt(first) != '0';
    boolean title = end < address.length() && ".-".indexOf(address.charAt(end)) >= 0;
    int at = end;
    while (title && at < address.length() && plain(address.charAt(at))) {
      at++;
    }
    return number && at == address.length() ? end : 0;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean plain(char c) {
    return digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || "._-".indexOf(c) >= 0;
  }

  private boolean isWeb(URI uri) {
    return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && uri.getPort() == -1
        && hosts.contains(uri.getHost().toLowerCase(Locale.ROOT));
  }

  /** Queries and fragments are trackers here, and may hold characters that no URI may. */
  private static String withoutQuery(String address) {
    int end = address.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = address.indexOf(mark);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return address.substring(0, end).strip();
  }

  private static Optional<Long> positive(String digits) {
    long id = Long.parseLong(digits);
    return id > 0 ? Optional.of(id) : Optional.empty();
  }

  /** The heading of a page without the site's name at its end. */
  public String withoutSiteName(String heading) {
    for (String separator : SEPARATORS) {
      int end = heading.length() - separator.length() - title.length();
      if (end > 0
          && heading.regionMatches(
              true, end, separator + title, 0, separator.length() + title.length())) {
        return heading.substring(0, end);
      }
    }
    return heading;
  }
}
