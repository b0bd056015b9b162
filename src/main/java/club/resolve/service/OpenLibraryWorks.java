package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Candidate.Details;
import club.resolve.book.Isbn;
import club.resolve.book.Site;
import club.resolve.http.Evidence;
import club.resolve.http.Response;
import club.resolve.match.Titles;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The answer of Open Library's search API: works, each with the edition that fits the query best
 * (https://openlibrary.org/dev/docs/api/search).
 *
 * @param inOtherLanguages ids of the works whose edition is in another language than the title, as
 *     far as it tells
 */
record OpenLibraryWorks(Answer answer, Set<String> inOtherLanguages) {
  /** Ids and ISBNs are not among the fields that come unasked. */
  static final String FIELDS =
      "key,title,subtitle,author_name,first_publish_year,id_goodreads,editions,editions.key,"
          + "editions.title,editions.isbn,editions.language,editions.id_goodreads";

  /** The number of works that are asked for. */
  static final int MOST = 5;

  private static final Pattern KEY = Pattern.compile("/works/(OL[0-9]+W)");

  OpenLibraryWorks {
    inOtherLanguages = Set.copyOf(inOtherLanguages);
  }

  /** An answer of which no edition is known to be in another language. */
  static OpenLibraryWorks of(Answer answer) {
    return new OpenLibraryWorks(answer, Set.of());
  }

  /**
   * Reads a response. Pure.
   *
   * @param language of the title that was asked for, as MARC 21 names it, such as {@code eng}
   */
  static OpenLibraryWorks read(Response response, String language, Site site) {
    if (response.status() != 200) {
      return of(Web.notOk(response));
    }
    Optional<JsonObject> page = Json.object(response.body());
    Optional<JsonArray> works = page.flatMap(object -> Json.array(object, "docs"));
    if (works.isEmpty()) {
      return of(new Answer.PageChanged(Web.beginning(response)));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (JsonElement work : works.get()) {
      candidate(work, candidates.size() + 1, site).ifPresent(candidates::add);
    }
    if (candidates.isEmpty() && !works.get().isEmpty()) {
      // Records that hold none of what makes a record are no word about the book.
      return of(new Answer.PageChanged("works without title and key"));
    }
    Answer answer =
        flaw(page.get(), works.get().size())
            .<Answer>map(what -> new Answer.Incomplete(candidates, response.host() + " " + what))
            .orElseGet(() -> Answer.of(candidates));
    return new OpenLibraryWorks(answer, inOtherLanguages(works.get(), language));
  }

  private static Set<String> inOtherLanguages(JsonArray works, String language) {
    Set<String> ids = new HashSet<>();
    for (JsonElement work : works) {
      List<String> languages =
          edition(work).stream()
              .flatMap(edition -> Json.elements(edition, "language").stream())
              .flatMap(name -> Json.text(name).stream())
              .toList();
      if (!languages.isEmpty() && !languages.contains(language)) {
        id(work).ifPresent(ids::add);
      }
    }
    return ids;
  }

  private static Optional<String> id(JsonElement work) {
    return Json.text(work, "key").flatMap(key -> Json.group(KEY, key));
  }

  /**
   * The reason why the works that are shown may not be all that there are. The search is given a
   * time, and says by {@code numFoundExact} that it was not enough.
   */
  private static Optional<String> flaw(JsonObject page, int shown) {
    Optional<JsonElement> error = Json.error(page);
    if (error.isPresent()) {
      return Optional.of("answered with an error: " + Evidence.shown(error.get().toString()));
    }
    if (Json.text(page, "numFoundExact").filter("false"::equals).isPresent()) {
      return Optional.of("did not search to the end");
    }
    return Records.shortfall("works", shown, MOST, Json.count(page, "numFound"));
  }

  private static Optional<Candidate> candidate(JsonElement work, int rank, Site site) {
    Optional<String> title = Records.title(work);
    Optional<String> id = id(work);
    Optional<JsonElement> edition = edition(work);
    Optional<String> page =
        edition.flatMap(one -> OpenLibrary.lowestId(one, "id_goodreads")).map(site::bookPage);
    Optional<String> some = OpenLibrary.lowestId(work, "id_goodreads").map(site::bookPage);
    if (title.isEmpty() || (id.isEmpty() && page.isEmpty() && some.isEmpty())) {
      return Optional.empty();
    }
    Optional<String> editionTitle =
        edition
            .flatMap(one -> Json.text(one, "title"))
            .filter(one -> !Titles.sameEdition(one, title.get()))
            .filter(one -> !Titles.sameEdition(one, Json.text(work, "title").orElse("")));
    Details details =
        Details.NONE
            .ofWork(id)
            .titled(editionTitle.stream().toList())
            .ofEdition(editionTitle)
            .withIsbn(edition.flatMap(one -> isbn(one, "isbn")))
            .withWorkLink(some)
            .published(year(work));
    String link = page.or(() -> id.map(OpenLibrary::workPage)).or(() -> some).orElseThrow();
    return Optional.of(
        new Candidate(
            Candidate.Kind.RECORD,
            link,
            title.get(),
            Records.joined(work, "author_name"),
            rank,
            OpenLibrary.NAME,
            details));
  }

  /** The one edition that comes with a work. */
  private static Optional<JsonElement> edition(JsonElement work) {
    return Json.object(work, "editions")
        .flatMap(editions -> Json.elements(editions, "docs").stream().findFirst());
  }

  /** The first ISBN of an array with a right check digit, one of 13 digits if there is one. */
  static Optional<Isbn> isbn(JsonElement edition, String name) {
    List<String> numbers =
        Json.elements(edition, name).stream().flatMap(one -> Json.text(one).stream()).toList();
    return numbers.stream()
        .filter(number -> number.startsWith("97"))
        .flatMap(number -> Isbn.parse(number).stream())
        .findFirst()
        .or(() -> numbers.stream().flatMap(number -> Isbn.parse(number).stream()).findFirst());
  }

  private static OptionalInt year(JsonElement work) {
    OptionalLong year = Json.count(work, "first_publish_year");
    return year.isPresent() && year.getAsLong() < 10_000
        ? OptionalInt.of((int) year.getAsLong())
        : OptionalInt.empty();
  }
}
