package club.resolve.book;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place that links point to. A further site is a further constant. Pure. */
public enum Site {
  GOODREADS(
      "Goodreads",
      "https://www.goodreads.com",
      Set.of("goodreads.com", "www.goodreads.com", "m.goodreads.com"));

  /** A site may put the reader's language before the path of a page. */
  private static final String LANGUAGE = "(?:/[a-z]{2}(?:-[A-Za-z]{2})?)?";

  private static final Pattern BOOK =
      Pattern.compile(LANGUAGE + "/book/show/([0-9]{1,12})(?:[.\\-][^/]*)?/?");
  private static final Pattern BY_ISBN =
      Pattern.compile(LANGUAGE + "/book/isbn/([0-9Xx-]{10,17})/?");
  private static final Pattern BY_ISBN_IN_QUERY =
      Pattern.compile("[^?#]*/book/isbn/?\\?(?:[^#]*&)?isbn=([0-9Xx-]{10,17})(?:[&#].*)?");
  private static final Pattern WORK =
      Pattern.compile(LANGUAGE + "/work/editions/([0-9]{1,12})(?:[.\\-][^/]*)?/?");
  private static final Pattern SEARCH = Pattern.compile(LANGUAGE + "/search/?");

  /** An address, of which the host is the group; it may hold characters that no URI may. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\s*https?://(?:[^/?#@]*@)?([^/?#:@]+).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final String SCHEME = "https://";

  /** The marks between a book's title and the rest of a page's heading. */
  private static final List<String> SEPARATORS = List.of(" | ", " - ", " – ", " — ");

  /** The most digits that the number of a book has. */
  private static final int MOST_DIGITS = 12;

  /** Digits of a whole ISBN, as this program writes it. */
  private static final int ISBN_DIGITS = 13;

  private final String title;
  private final String root;
  private final Set<String> hosts;
  private final String bookPage;
  private final String isbnPage;

  Site(String title, String root, Set<String> hosts) {
    this.title = title;
    this.root = root;
    this.hosts = hosts;
    this.bookPage = root + "/book/show/";
    this.isbnPage = root + "/book/isbn/";
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

  /**
   * The address that leads to the page of the edition with this ISBN. The site redirects it; an
   * ISBN that it does not know leads to no page.
   */
  public String isbnPage(Isbn isbn) {
    return isbnPage + isbn;
  }

  /**
   * The page that lists the editions of a work.
   *
   * @param work the site's number of the work, which is no number of a book
   */
  public String workPage(long work) {
    return root + "/work/editions/" + work;
  }

  /** The page on which a person sees what the site finds for these words. */
  public String searchPage(String title, Optional<String> author) {
    String words = title.strip() + author.map(name -> " " + name.strip()).orElse("");
    return root + "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  /**
   * Returns true when a text, not empty, is the link of a page that breaks off before its number,
   * or within its ISBN.
   */
  public boolean breaksOff(String link) {
    String begun = link.toLowerCase(Locale.ROOT);
    return !link.isEmpty()
        && (bookPage.startsWith(begun)
            || isbnPage.startsWith(begun)
            || (begun.startsWith(isbnPage)
                && begun.length() < isbnPage.length() + ISBN_DIGITS
                && form(link) != LinkForm.ISBN));
  }

  /**
   * The canonical link, if the address is the page of a book on this site, by its number or by an
   * ISBN. Anything that is not plainly one is none: other hosts that look alike, pages about a
   * book, a work's editions, a search, numbers that are no book's.
   */
  public Optional<String> canonical(String address) {
    int end = plainEnd(address);
    if (end > 0) {
      return Optional.of(address.substring(0, end));
    }
    Optional<String> path = path(address);
    Optional<String> byNumber = path.flatMap(one -> number(BOOK, one)).map(this::bookPage);
    return byNumber.isPresent()
        ? byNumber
        : path.flatMap(one -> isbnText(one, address)).flatMap(Isbn::parse).map(this::isbnPage);
  }

  /** The number of the book whose canonical link this is. */
  public Optional<Long> number(String link) {
    return after(bookPage, link).map(Long::valueOf);
  }

  /** The ISBN by which a canonical link leads to its page. */
  public Optional<Isbn> isbn(String link) {
    return after(isbnPage, link).flatMap(Isbn::parse);
  }

  private static Optional<String> after(String page, String link) {
    return Optional.of(link)
        .filter(one -> one.startsWith(page))
        .map(one -> one.substring(page.length()))
        .filter(rest -> rest.length() <= ISBN_DIGITS && rest.chars().allMatch(c -> digit((char) c)))
        .filter(rest -> !rest.isEmpty());
  }

  /** The form of a link. */
  public LinkForm form(String address) {
    if (plainEnd(address) > 0) {
      return LinkForm.ID;
    }
    return path(address)
        .map(path -> form(path, address))
        .orElse(isHere(address) ? LinkForm.OTHER : LinkForm.ELSEWHERE);
  }

  private static LinkForm form(String path, String address) {
    if (number(BOOK, path).isPresent()) {
      return LinkForm.ID;
    }
    Optional<String> isbn = isbnText(path, address);
    if (isbn.flatMap(Isbn::parse).isPresent()) {
      return LinkForm.ISBN;
    }
    if (isbn.filter(Isbn::hasWrongCheckDigit).isPresent()) {
      return LinkForm.WRONG_ISBN;
    }
    if (number(WORK, path).isPresent()) {
      return LinkForm.WORK;
    }
    return SEARCH.matcher(path).matches() ? LinkForm.SEARCH : LinkForm.OTHER;
  }

  /**
   * An address of this site as a person has typed or pasted it, with the beginning that some
   * browsers leave out; any other text as it is.
   */
  public String completed(String typed) {
    String whole = SCHEME + typed.strip();
    return isHere(whole) ? whole : typed;
  }

  /** Returns true for any address of the site, though it may lead to no page. */
  private boolean isHere(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    if (!matcher.matches()) {
      return false;
    }
    String host = matcher.group(1).toLowerCase(Locale.ROOT);
    return hosts.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
  }

  /** The path of an address on this site; empty for any other address. */
  private Optional<String> path(String address) {
    try {
      URI uri = new URI(withoutQuery(address));
      return isWeb(uri) ? Optional.ofNullable(uri.getRawPath()) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(Pattern form, String path) {
    Matcher matcher = form.matcher(path);
    return matcher.matches() ? positive(matcher.group(1)) : Optional.empty();
  }

  /** The text in the place of the ISBN of a link by ISBN. */
  private static Optional<String> isbnText(String path, String address) {
    Matcher inPath = BY_ISBN.matcher(path);
    if (inPath.matches()) {
      return Optional.of(inPath.group(1));
    }
    Matcher inQuery = BY_ISBN_IN_QUERY.matcher(address.strip());
    return inQuery.matches() ? Optional.of(inQuery.group(1)) : Optional.empty();
  }

  /**
   * The place where the one form ends with which the address begins, if nothing but a title in
   * plain letters comes after it, as for most pages; else 0, which says nothing.
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

  /**
   * The heading of a page without the site's name at its end, which may be cut off: "Emma | ...".
   */
  public String withoutSiteName(String heading) {
    String shown = withoutEllipsis(heading);
    if (shown.length() < heading.length()) {
      for (String separator : SEPARATORS) {
        int at = shown.lastIndexOf(separator.stripTrailing());
        if (at > 0 && isBeginning(shown.substring(at + separator.length() - 1).strip())) {
          return shown.substring(0, at);
        }
      }
      return heading;
    }
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

  private boolean isBeginning(String name) {
    return title.regionMatches(true, 0, name, 0, name.length());
  }

  private static String withoutEllipsis(String heading) {
    String shown = heading.stripTrailing();
    int dots = shown.endsWith("...") ? 3 : shown.endsWith("…") ? 1 : 0;
    return dots == 0 ? heading : shown.substring(0, shown.length() - dots).stripTrailing();
  }
}
