package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.http.Fetcher;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.http.Secret;
import club.resolve.match.Titles;
import club.resolve.polite.Pace;
import club.resolve.polite.PublicService;
import club.resolve.search.Retention;
import club.resolve.search.Source;
import club.resolve.timing.Meter;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The catalogue of Google Books, by its API (https://developers.google.com/books/docs/v1/using),
 * which wants a key. It knows no page of another site, but the ISBNs of editions, by which such a
 * page is found.
 */
public final class GoogleBooks implements Source {
  private static final String NAME = "googlebooks";
  private static final String PATH = "books/v1/volumes";
  private static final GoogleSign SIGN = new GoogleSign();
  private static final int VOLUMES = 10;

  /** Cuts the answer down as the projection "lite" would, which may leave out the ISBNs. */
  private static final String FIELDS =
      "totalItems,items(volumeInfo(title,subtitle,authors,publishedDate,industryIdentifiers,"
          + "canonicalVolumeLink,infoLink))";

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}'’]+");
  private static final Pattern BETWEEN_AUTHORS =
      Pattern.compile("\\s*[;&/|]\\s*|\\s+(?:and|with)\\s+", Pattern.CASE_INSENSITIVE);
  private static final int MOST_WORDS = 10;
  private static final int MOST_NAMES = 3;

  /** An initial may stand there in another form, or not at all. */
  private static final int SHORTEST_NAME = 3;

  private final URI address;
  private final Secret key;
  private final Fetcher fetcher;

  /** The service. */
  public static final class GoogleBooksService implements Service {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String help() {
      return "googlebooks[=URL]: the catalogue of Google Books, which knows ISBNs, with a key of"
          + " yours in the environment (RESOLVE_GOOGLEBOOKS_KEY) or in the configuration file"
          + " (googlebooks-key=...); answers 1,000 questions a day";
    }

    /**
     * The limit of a minute is not written down for the public: this is the pace at which other
     * programs are not refused. It is made for programs, so its terms hold, and no robots.txt.
     */
    @Override
    public Optional<PublicInstance> publicInstance() {
      return Optional.of(
          new PublicInstance(
              "https://www.googleapis.com",
              new PublicService("www.googleapis.com", Pace.every(Duration.ofSeconds(1)))));
    }

    /** Its terms (https://developers.google.com/terms, section 5e) allow no lasting copy. */
    @Override
    public Retention retention() {
      return Retention.WHILE_WORKING;
    }

    @Override
    public boolean needsKey() {
      return true;
    }

    @Override
    public int isbnsAtOnce() {
      return 1;
    }

    @Override
    public Source source(Connection connection) {
      return new GoogleBooks(
          connection.address(), connection.key().orElseThrow(), connection.fetcher());
    }
  }

  /**
   * @param base address of the service, or of its volumes
   */
  GoogleBooks(URI base, Secret key, Fetcher fetcher) {
    this.address = Web.at(base, PATH);
    this.key = key;
    this.fetcher = fetcher;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer search(Query query, Meter meter) throws InterruptedException {
    if (query.isbn().isEmpty()) {
      return byTitle(query, meter);
    }
    Isbn isbn = query.isbn().get();
    Answer byIsbn = bearing(isbn, volumes("isbn:" + isbn, meter));
    return BooksByIsbn.orByTitle(byIsbn, query, this::byTitle, meter);
  }

  /** The search for a number also shows books that bear another one, or none. */
  private static Answer bearing(Isbn isbn, Answer answer) {
    return answer instanceof Answer.Candidates(List<Candidate> all)
        ? Answer.of(all.stream().filter(one -> one.isbn().equals(Optional.of(isbn))).toList())
        : answer;
  }

  private Answer byTitle(Query query, Meter meter) throws InterruptedException {
    return volumes(words(query), meter);
  }

  /**
   * Each word of the title without its subtitle, and of the first author's name: a phrase would
   * have to stand there letter by letter.
   */
  static String words(Query query) {
    List<String> title = split(Titles.main(query.title())).limit(MOST_WORDS).toList();
    List<String> author =
        query.author().map(names -> BETWEEN_AUTHORS.split(names, 2)[0]).stream()
            .flatMap(GoogleBooks::split)
            .toList();
    List<String> longer =
        author.stream().filter(name -> name.length() >= SHORTEST_NAME).limit(MOST_NAMES).toList();
    Stream<String> names = (longer.isEmpty() ? author : longer).stream();
    return title.isEmpty()
        ? query.title().replace('"', ' ')
        : String.join(
            " ",
            Stream.concat(
                    title.stream().map(word -> "intitle:" + word),
                    names.map(name -> "inauthor:" + name))
                .toList());
  }

  private static Stream<String> split(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(text)).filter(word -> !word.isEmpty());
  }

  private Answer volumes(String words, Meter meter) throws InterruptedException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", words);
    parameters.put("maxResults", Integer.toString(VOLUMES));
    parameters.put("printType", "books");
    parameters.put("fields", FIELDS);
    Request request = Web.json(address, parameters, SIGN).with("X-Goog-Api-Key", key);
    return fetcher.fetch(request, meter).fold(response -> read(key.hiddenIn(response)), why -> why);
  }

  static Answer read(Response response) {
    Optional<Answer.Unanswered> refusal = SIGN.refusal(response);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (response.status() != 200) {
      return GoogleSign.notOk(response);
    }
    Optional<JsonObject> page =
        Json.object(response.body()).filter(body -> Json.error(body).isEmpty());
    OptionalLong total =
        page.map(body -> Json.count(body, "totalItems")).orElse(OptionalLong.empty());
    Optional<JsonArray> items = page.flatMap(body -> Json.array(body, "items"));
    List<Candidate> candidates = new ArrayList<>();
    for (JsonElement item : items.orElseGet(JsonArray::new)) {
      Json.object(item, "volumeInfo")
          .flatMap(volume -> candidate(volume, candidates.size() + 1))
          .ifPresent(candidates::add);
    }
    if (!candidates.isEmpty()) {
      return new Answer.Candidates(candidates);
    }
    if (total.isEmpty() || items.filter(list -> !list.isEmpty()).isPresent() || strange(page)) {
      return new Answer.PageChanged(Web.beginning(response));
    }
    // The total is an estimate, so one that is larger than the list is no sign of a flaw.
    return Records.shortfall("books", 0, VOLUMES, total)
        .<Answer>map(what -> new Answer.Incomplete(List.of(), response.host() + " " + what))
        .orElseGet(Answer.Nothing::new);
  }

  /** Without books there is no list of them at all, or an empty one. */
  private static boolean strange(Optional<JsonObject> page) {
    return page.filter(body -> body.has("items") && Json.array(body, "items").isEmpty())
        .isPresent();
  }

  private static Optional<Candidate> candidate(JsonObject volume, int rank) {
    Optional<String> title = Records.title(volume);
    Optional<String> link =
        Json.text(volume, "canonicalVolumeLink")
            .flatMap(Web::address)
            .or(() -> Json.text(volume, "infoLink").flatMap(Web::address))
            .map(address -> address.toString().replaceFirst("(?i)^http:", "https:"));
    if (title.isEmpty() || link.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Candidate(
            Candidate.Kind.RECORD,
            link.get(),
            title.get(),
            Records.joined(volume, "authors"),
            rank,
            NAME,
            Candidate.Details.NONE
                .withIsbn(isbn(volume))
                .published(Records.year(volume, "publishedDate"))));
  }

  /** The longer number, else the shorter one made longer. */
  private static Optional<Isbn> isbn(JsonObject volume) {
    return Json.elements(volume, "industryIdentifiers").stream()
        .filter(
            each -> Json.text(each, "type").filter(type -> type.startsWith("ISBN_")).isPresent())
        .sorted(
            Comparator.comparing(
                (JsonElement each) -> !Json.text(each, "type").equals(Optional.of("ISBN_13"))))
        .flatMap(each -> Json.text(each, "identifier").flatMap(Isbn::parse).stream())
        .findFirst();
  }
}
