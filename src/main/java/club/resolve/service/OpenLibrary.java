package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.http.Evidence;
import club.resolve.http.Fetcher;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.match.Titles;
import club.resolve.match.Works;
import club.resolve.polite.Pace;
import club.resolve.polite.PublicService;
import club.resolve.search.AnswerStore;
import club.resolve.search.QueryListener;
import club.resolve.search.Question;
import club.resolve.search.Source;
import club.resolve.search.SourceIdentity;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The catalogue of Open Library, by its books API (https://openlibrary.org/dev/docs/api/books)
 * where the ISBN is known, many in one request, else by its search API
 * (https://openlibrary.org/dev/docs/api/search). Its editions carry Goodreads ids, where someone
 * has entered them.
 */
public final class OpenLibrary implements Source, QueryListener {
  static final String NAME = "openlibrary";
  private static final String PUBLIC = "https://openlibrary.org";
  private static final Service SERVICE = new OpenLibraryService();

  /** Ids are not among the fields that come unasked. */
  private static final String FIELDS =
      "key,title,subtitle,author_name,id_goodreads,editions,editions.key,editions.id_goodreads";

  private static final Forbidden REFUSALS = new Forbidden("refuses us (HTTP 403)");
  private static final int WORKS = 5;

  /** The service. */
  public static final class OpenLibraryService implements Service {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String help() {
      return "openlibrary[=URL]: a catalogue that knows Goodreads ids";
    }

    /**
     * Its developers' page asks for one request a second, and allows three to a client that names a
     * contact.
     */
    @Override
    public Optional<PublicInstance> publicInstance() {
      return Optional.of(
          new PublicInstance(
              PUBLIC,
              new PublicService(
                  "openlibrary.org",
                  Pace.every(Duration.ofSeconds(1)),
                  Pace.every(Duration.ofMillis(334)))));
    }

    @Override
    public int isbnsAtOnce() {
      return IsbnBatches.MOST;
    }

    @Override
    public Source source(Connection connection) {
      return new OpenLibrary(
          connection.address(),
          connection.search().site(),
          connection.fetcher(),
          connection.time(),
          connection.answers());
    }
  }

  private final URI byTitle;
  private final URI byIsbn;
  private final Site site;
  private final Fetcher fetcher;
  private final IsbnBatches batches;
  private final AnswerStore store;
  private final SourceIdentity storedBooks;

  /**
   * @param base address of the service, to which {@code /search.json} and {@code /api/books} are
   *     added
   * @param store keeps what one request tells about many books, as most of them are asked for later
   */
  OpenLibrary(URI base, Site site, Fetcher fetcher, Time time, AnswerStore store) {
    this.byTitle = Web.under(base, "search.json");
    this.byIsbn = Web.under(base, "api/books");
    this.site = site;
    this.fetcher = fetcher;
    this.batches = new IsbnBatches(this::books, time);
    this.store = store;
    this.storedBooks = SourceIdentity.of(NAME, byIsbn);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void announced(long row, Query query) {
    query.isbn().filter(isbn -> known(isbn).isEmpty()).ifPresent(batches::announce);
  }

  /**
   * By ISBN where there is one; by title, too, where that is not known there, is without a link, or
   * leads to a book of another title.
   */
  @Override
  public Answer search(Query query, Meter meter) throws InterruptedException {
    return query.isbn().isEmpty()
        ? works(query, meter)
        : switch (find(query.isbn().get(), meter)) {
          case Answer.Unanswered why -> why;
          case Answer.Nothing _ -> works(query, meter);
          case Answer.Candidates byIsbn
              when byIsbn.list().stream().anyMatch(found -> Works.named(query, found)) ->
              byIsbn;
          case Answer.Candidates byIsbn -> new Misnamed(byIsbn.list()).after(works(query, meter));
        };
  }

  private Answer find(Isbn isbn, Meter meter) throws InterruptedException {
    Optional<Answer.Fact> known = known(isbn);
    if (known.isPresent()) {
      meter.known();
      return known.get();
    }
    return batches.find(isbn, meter);
  }

  private Optional<Answer.Fact> known(Isbn isbn) {
    return store.get(storedBooks, Question.of(isbn));
  }

  private IsbnBatches.Reply books(List<Isbn> isbns, Meter meter) throws InterruptedException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(
        "bibkeys", isbns.stream().map(OpenLibraryBooks::key).collect(Collectors.joining(",")));
    parameters.put("jscmd", "data");
    parameters.put("format", "json");
    return fetcher
        .fetch(request(byIsbn, parameters), meter)
        .fold(
            response -> kept(OpenLibraryBooks.read(response, isbns, site), isbns),
            IsbnBatches.Reply.NoReply::new);
  }

  /** An empty reply is not kept: the service also sends one when it fails. */
  private IsbnBatches.Reply kept(IsbnBatches.Reply reply, List<Isbn> isbns) {
    if (reply instanceof IsbnBatches.Reply.Books(var known, boolean shown) && shown) {
      Map<Question, Answer.Fact> answers = new LinkedHashMap<>();
      for (Isbn isbn : isbns) {
        Optional<Answer.Fact> book = Optional.ofNullable(known.get(isbn));
        answers.put(Question.of(isbn), book.orElseGet(Answer.Nothing::new));
      }
      store.put(storedBooks, answers, SERVICE.retention());
    }
    return reply;
  }

  private Answer works(Query query, Meter meter) throws InterruptedException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("title", Titles.withoutBrackets(query.title()));
    query.author().ifPresent(author -> parameters.put("author", author));
    parameters.put("fields", FIELDS);
    parameters.put("limit", Integer.toString(WORKS));
    return fetcher
        .fetch(request(byTitle, parameters), meter)
        .fold(response -> read(response, site), why -> why);
  }

  private static Request request(URI address, Map<String, String> parameters) {
    return Request.get(
        URI.create(address + "?" + Web.encode(parameters)),
        Map.of("Accept", "application/json"),
        REFUSALS);
  }

  static Answer read(Response response, Site site) {
    if (response.status() != 200) {
      return Web.notOk(response);
    }
    Optional<JsonObject> page = Json.object(response.body());
    Optional<JsonArray> works = page.flatMap(object -> Json.array(object, "docs"));
    if (works.isEmpty()) {
      return new Answer.PageChanged(Web.beginning(response));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (JsonElement work : works.get()) {
      candidate(work, candidates.size() + 1, site).ifPresent(candidates::add);
    }
    if (candidates.isEmpty() && !works.get().isEmpty()) {
      // Records that hold none of what makes a record are no word about the book.
      return new Answer.PageChanged("works without title and key");
    }
    return flaw(page.get(), works.get().size())
        .<Answer>map(what -> new Answer.Incomplete(candidates, response.host() + " " + what))
        .orElseGet(() -> Answer.of(candidates));
  }

  /**
   * Why the works that are shown may not be all that there are. The search is given a time, and
   * says by {@code numFoundExact} that it was not enough.
   */
  private static Optional<String> flaw(JsonObject page, int shown) {
    Optional<JsonElement> error = Json.error(page);
    if (error.isPresent()) {
      return Optional.of("answered with an error: " + Evidence.shown(error.get().toString()));
    }
    if (Json.text(page, "numFoundExact").filter("false"::equals).isPresent()) {
      return Optional.of("did not search to the end");
    }
    OptionalLong found = Json.count(page, "numFound");
    if (found.isEmpty()) {
      return shown == 0 ? Optional.of("does not say how many works it found") : Optional.empty();
    }
    return shown < Math.min(WORKS, found.getAsLong())
        ? Optional.of("shows %d of the %d works that it found".formatted(shown, found.getAsLong()))
        : Optional.empty();
  }

  private static Optional<Candidate> candidate(JsonElement work, int rank, Site site) {
    Optional<String> title = Json.text(work, "title");
    Optional<String> link =
        goodreadsId(work)
            .map(site::bookPage)
            .or(
                () ->
                    Json.text(work, "key")
                        .filter(key -> key.matches("/works/OL[0-9]+W"))
                        .map(key -> PUBLIC + key));
    if (title.isEmpty() || link.isEmpty()) {
      return Optional.empty();
    }
    String whole = title.get() + Json.text(work, "subtitle").map(sub -> ": " + sub).orElse("");
    Optional<String> authors =
        Json.array(work, "author_name").map(OpenLibrary::joined).filter(names -> !names.isEmpty());
    return Optional.of(
        new Candidate(Candidate.Kind.RECORD, link.get(), whole, authors, rank, NAME));
  }

  /**
   * The edition that fits the query best, else the lowest id of the work: all editions of a work
   * share one page of ratings, and low ids are the editions that were entered first.
   */
  private static Optional<Long> goodreadsId(JsonElement work) {
    Optional<Long> ofEdition =
        Json.object(work, "editions")
            .flatMap(editions -> Json.array(editions, "docs"))
            .filter(editions -> !editions.isEmpty())
            .flatMap(editions -> lowestId(editions.get(0), "id_goodreads"));
    return ofEdition.or(() -> lowestId(work, "id_goodreads"));
  }

  /** The lowest of the ids in an array, some of which may be something else. */
  static Optional<Long> lowestId(JsonElement parent, String name) {
    return Json.array(parent, name).stream()
        .flatMap(ids -> StreamSupport.stream(ids.spliterator(), false))
        .flatMap(id -> Json.text(id).stream())
        .filter(id -> id.matches("[1-9][0-9]{0,11}"))
        .map(Long::valueOf)
        .min(Comparator.naturalOrder());
  }

  private static String joined(JsonArray names) {
    return StreamSupport.stream(names.spliterator(), false)
        .flatMap(name -> Json.text(name).stream())
        .collect(Collectors.joining(", "));
  }
}
