package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Site;
import club.resolve.http.Evidence;
import club.resolve.http.Response;
import club.resolve.match.Titles;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the answers of Hardcover to the queries of {@link Hardcover}. Pure. */
final class HardcoverBooks {
  private static final String OWN = "https://hardcover.app/";
  private static final HardcoverSign SIGN = new HardcoverSign();

  private HardcoverBooks() {}

  /**
   * A book that the search has found.
   *
   * @param id Hardcover's
   * @param book with Hardcover's page of it as its link
   */
  record Hit(long id, Candidate book) {}

  /**
   * The outcome of a search.
   *
   * @param flaw the reason for which these may not be all; present where an empty list is no word
   *     about the book
   */
  record Found(List<Hit> hits, Optional<Answer.Unanswered> flaw) {
    Found {
      hits = List.copyOf(hits);
    }

    static Found none(Answer.Unanswered why) {
      return new Found(List.of(), Optional.of(why));
    }
  }

  /** Reads the answer of the search, which is that of Typesense. */
  static Found found(Response response, int most) {
    Optional<Answer.Unanswered> refusal = refusal(response);
    if (refusal.isPresent()) {
      return Found.none(refusal.get());
    }
    GraphQl reply = GraphQl.of(response);
    Optional<JsonObject> search = reply.data().flatMap(data -> Json.object(data, "search"));
    Optional<JsonObject> results = search.flatMap(object -> Json.object(object, "results"));
    Optional<String> error =
        reply.flaw().or(() -> search.flatMap(Json::error).map(HardcoverBooks::shown));
    Optional<JsonArray> listed = results.flatMap(object -> Json.array(object, "hits"));
    if (listed.isEmpty()) {
      return Found.none(
          error
              .<Answer.Unanswered>map(
                  what -> new Answer.Failed(response.host() + " " + what, false))
              .orElseGet(() -> reply.lacking(response)));
    }
    List<Hit> hits = new ArrayList<>();
    for (JsonElement each : listed.get()) {
      Json.object(each, "document")
          .flatMap(book -> hit(book, hits.size() + 1))
          .ifPresent(hits::add);
    }
    if (hits.isEmpty() && !listed.get().isEmpty()) {
      return Found.none(new Answer.PageChanged("books without title and id"));
    }
    Optional<String> flaw = error.or(() -> flaw(results.get(), listed.get().size(), most));
    return new Found(
        hits, flaw.map(what -> new Answer.Incomplete(List.of(), response.host() + " " + what)));
  }

  private static String shown(JsonElement error) {
    return "answered with an error: " + Evidence.shown(error.toString());
  }

  private static Optional<String> flaw(JsonObject results, int shown, int most) {
    return Json.text(results, "search_cutoff").filter("true"::equals).isPresent()
        ? Optional.of("did not search to the end")
        : Records.shortfall("books", shown, most, Json.count(results, "found"));
  }

  private static Optional<Hit> hit(JsonObject book, int rank) {
    Optional<Candidate> candidate = candidate(book, Records.joined(book, "author_names"), rank);
    return number(book, "id").flatMap(id -> candidate.map(known -> new Hit(id, known)));
  }

  private static Optional<Candidate> candidate(
      JsonObject book, Optional<String> authors, int rank) {
    Optional<String> page = page(book);
    return Records.title(book)
        .filter(_ -> page.isPresent())
        .map(
            title ->
                new Candidate(
                    Candidate.Kind.RECORD,
                    page.get(),
                    title,
                    authors,
                    rank,
                    Hardcover.NAME,
                    Candidate.Details.NONE
                        .withReaders(Json.count(book, "users_count"))
                        .published(year(book))));
  }

  /** The page that people know, else the one by number, which leads there. */
  private static Optional<String> page(JsonObject book) {
    Optional<String> slug =
        Json.text(book, "slug").filter(text -> text.matches("[A-Za-z0-9._~-]{1,300}"));
    return slug.map(text -> OWN + "books/" + text)
        .or(() -> number(book, "id").map(id -> OWN + "id/book/" + id));
  }

  private static OptionalInt year(JsonObject book) {
    OptionalLong year = Json.count(book, "release_year");
    return year.isPresent() && year.getAsLong() < 10_000
        ? OptionalInt.of((int) year.getAsLong())
        : OptionalInt.empty();
  }

  /** Reads which pages of the site belong to the books that were found. */
  static Answer linked(Response response, Found found, Site site) {
    Optional<Answer.Unanswered> refusal = refusal(response);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    GraphQl reply = GraphQl.of(response);
    Optional<JsonArray> books = reply.list("books");
    if (books.isEmpty()) {
      return reply.lacking(response);
    }
    Map<Long, JsonElement> byId = new HashMap<>();
    for (JsonElement book : books.get()) {
      number(book, "id").ifPresent(id -> byId.put(id, book));
    }
    List<Candidate> candidates =
        found.hits().stream()
            .map(
                hit ->
                    Optional.ofNullable(byId.get(hit.id()))
                        .map(book -> linked(hit.book(), book, site))
                        .orElse(hit.book()))
            .toList();
    Optional<String> ofSearch = found.flaw().map(Answer.Unanswered::sentence);
    return reply
        .flaw()
        .map(what -> response.host() + " " + what)
        .or(() -> ofSearch)
        .<Answer>map(what -> new Answer.Incomplete(candidates, what))
        .orElseGet(() -> Answer.of(candidates));
  }

  /**
   * An edition that bears the title of the book, or the book itself, is the book; one that bears
   * another title may be a translation. The site's pages come by how many people have the edition.
   */
  private static Candidate linked(Candidate hit, JsonElement book, Site site) {
    List<JsonElement> pages = Json.elements(book, "book_mappings");
    Predicate<JsonElement> titled =
        page -> editionTitle(page).filter(title -> Titles.agree(hit.title(), title)).isPresent();
    Optional<JsonElement> own =
        first(pages, titled).or(() -> first(pages, page -> editionTitle(page).isEmpty()));
    Optional<JsonElement> edition =
        own.filter(titled)
            .flatMap(page -> Json.object(page, "edition"))
            .map(JsonElement.class::cast)
            .filter(one -> isbn(one).isPresent())
            .or(() -> Json.object(book, "default_physical_edition").map(JsonElement.class::cast));
    Candidate.Details details =
        hit.details()
            .withIsbn(edition.flatMap(HardcoverBooks::isbn))
            .ofEdition(
                edition
                    .flatMap(one -> Json.text(one, "title"))
                    .filter(title -> !Titles.agree(hit.title(), title)))
            .withWorkLink(first(pages, _ -> true).flatMap(page -> link(page, site)));
    return hit.with(details).withLink(own.flatMap(page -> link(page, site)).orElse(hit.link()));
  }

  private static Optional<JsonElement> first(
      List<JsonElement> pages, Predicate<JsonElement> condition) {
    return pages.stream()
        .filter(page -> number(page, "external_id").isPresent())
        .filter(condition)
        .findFirst();
  }

  private static Optional<String> editionTitle(JsonElement page) {
    return Json.object(page, "edition").flatMap(edition -> Json.text(edition, "title"));
  }

  private static Optional<String> link(JsonElement page, Site site) {
    return number(page, "external_id").map(site::bookPage);
  }

  /** Reads the editions that bear the ISBNs which were asked for. */
  static Batches.Reply<Isbn> editions(Response response, List<Isbn> isbns, Site site) {
    Optional<Answer.Unanswered> refusal = refusal(response);
    if (refusal.isPresent()) {
      return new Batches.Reply.NoReply<>(refusal.get());
    }
    GraphQl reply = GraphQl.of(response);
    Optional<JsonArray> editions = reply.list("editions");
    // Where a part of the answer is missing, it may be the very book.
    if (editions.isEmpty() || reply.error().isPresent()) {
      return new Batches.Reply.NoReply<>(reply.lacking(response));
    }
    List<Candidate> all =
        editions.get().asList().stream()
            .flatMap(edition -> edition(edition, site).stream())
            .toList();
    if (all.isEmpty() && !editions.get().isEmpty()) {
      return new Batches.Reply.NoReply<>(new Answer.PageChanged("editions without ISBN and title"));
    }
    Map<Isbn, Answer.Candidates> known = new HashMap<>();
    for (Isbn isbn : isbns) {
      List<Candidate> bearing =
          all.stream()
              .filter(one -> one.isbn().equals(Optional.of(isbn)))
              .sorted(Comparator.comparing(one -> one.link().startsWith(OWN)))
              .toList();
      if (!bearing.isEmpty()) {
        known.put(isbn, new Answer.Candidates(ranked(bearing)));
      }
    }
    return new Batches.Reply.Books<>(known, true);
  }

  private static List<Candidate> ranked(List<Candidate> list) {
    List<Candidate> ranked = new ArrayList<>();
    for (Candidate each : list) {
      ranked.add(each.at(ranked.size() + 1));
    }
    return ranked;
  }

  /** The site's page of the very edition is its link; one of another edition is only the work's. */
  private static Optional<Candidate> edition(JsonElement edition, Site site) {
    Optional<Isbn> isbn = isbn(edition);
    Optional<JsonObject> book = Json.object(edition, "book");
    Optional<Candidate> whole = book.flatMap(known -> candidate(known, authors(known), 1));
    if (isbn.isEmpty() || whole.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> other =
        Json.text(edition, "title").filter(title -> !Titles.agree(whole.get().title(), title));
    Optional<String> link =
        Json.elements(edition, "book_mappings").stream()
            .flatMap(page -> number(page, "external_id").stream())
            .min(Comparator.naturalOrder())
            .map(site::bookPage);
    Optional<String> workLink =
        first(Json.elements(book.get(), "book_mappings"), _ -> true)
            .flatMap(page -> link(page, site));
    return Optional.of(
        whole
            .get()
            .with(
                whole
                    .get()
                    .details()
                    .titled(other.stream().toList())
                    .withIsbn(isbn)
                    .ofEdition(other)
                    .withWorkLink(workLink))
            .withLink(link.orElse(whole.get().link())));
  }

  /** Those who have written the book: translators, readers and others have their part named. */
  private static Optional<String> authors(JsonObject book) {
    String names =
        Json.elements(book, "cached_contributors").stream()
            .filter(
                each ->
                    Json.text(each, "contribution")
                        .filter(part -> !part.equals("Author"))
                        .isEmpty())
            .flatMap(each -> Json.object(each, "author").stream())
            .flatMap(author -> Json.text(author, "name").stream())
            .collect(Collectors.joining(", "));
    return Optional.of(names).filter(text -> !text.isEmpty());
  }

  private static Optional<Answer.Unanswered> refusal(Response response) {
    Optional<Answer.Unanswered> refusal = SIGN.refusal(response);
    return refusal.isPresent() || response.status() == 200
        ? refusal
        : Optional.of(
            response.status() == 408
                ? new Answer.Failed(response.host() + " did not finish in time (HTTP 408)", true)
                : Web.notOk(response));
  }

  private static Optional<Isbn> isbn(JsonElement edition) {
    return Json.text(edition, "isbn_13").flatMap(Isbn::parse);
  }

  private static Optional<Long> number(JsonElement parent, String name) {
    return Json.text(parent, name)
        .filter(text -> text.matches("[1-9][0-9]{0,11}"))
        .map(Long::valueOf);
  }
}
