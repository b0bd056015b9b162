package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.http.Evidence;
import club.resolve.http.Response;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads the answer of Hardcover to the search of {@link Hardcover}. Pure. */
final class HardcoverBooks {
  static final String OWN = "https://hardcover.app/";
  private static final HardcoverSign SIGN = new HardcoverSign();

  private HardcoverBooks() {}

  /**
   * A book that the search has found.
   *
   * @param id Hardcover's
   * @param book with Hardcover's page of it as its link
   * @param titles the book's, with its subtitle and without
   */
  record Hit(long id, Candidate book, List<String> titles) {}

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

    List<Candidate> books() {
      return hits.stream().map(Hit::book).toList();
    }

    /** The same with other books, such as those whose pages are known by now. */
    Answer with(List<Candidate> books) {
      return flaw.<Answer>map(why -> new Answer.Incomplete(books, why))
          .orElseGet(() -> Answer.of(books));
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
    return number(book, "id")
        .flatMap(id -> candidate.map(known -> new Hit(id, known, titles(book))));
  }

  /**
   * A book with Hardcover's page of it as its link; empty without a title, or a page.
   *
   * @param rank its place in the list
   */
  static Optional<Candidate> candidate(JsonObject book, Optional<String> authors, int rank) {
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

  /** The title of a book with its subtitle, and without. */
  static List<String> titles(JsonElement book) {
    return Stream.concat(Records.title(book).stream(), Json.text(book, "title").stream())
        .distinct()
        .toList();
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

  /** Why a response is no answer to any query; empty for one that can be read. */
  static Optional<Answer.Unanswered> refusal(Response response) {
    Optional<Answer.Unanswered> refusal = SIGN.refusal(response);
    return refusal.isPresent() || response.status() == 200
        ? refusal
        : Optional.of(
            response.status() == 408
                ? new Answer.Failed(response.host() + " did not finish in time (HTTP 408)", true)
                : Web.notOk(response));
  }

  static Optional<Long> number(JsonElement parent, String name) {
    return Json.text(parent, name)
        .filter(text -> text.matches("[1-9][0-9]{0,11}"))
        .map(Long::valueOf);
  }
}
