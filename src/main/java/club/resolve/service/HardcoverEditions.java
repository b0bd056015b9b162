package club.resolve.service;

import static club.resolve.service.HardcoverBooks.number;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Site;
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
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what Hardcover tells about editions, by which its books lead to a site. An edition stands
 * for its book only where it bears the book's title: another one may be a translation, or the
 * graphic novel. Pure.
 */
final class HardcoverEditions {
  private HardcoverEditions() {}

  /** Reads which pages of the site belong to the books that were found. */
  static Answer linked(Response response, HardcoverBooks.Found found, Site site) {
    GraphQl reply = GraphQl.of(response);
    Optional<Answer.Unanswered> refusal = HardcoverBooks.refusal(response);
    Optional<JsonArray> books = reply.list("books");
    if (refusal.isPresent() || books.isEmpty()) {
      return new Answer.Incomplete(found.books(), refusal.orElseGet(() -> reply.lacking(response)));
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
                        .map(book -> linked(hit, book, site))
                        .orElse(hit.book()))
            .toList();
    return reply
        .flaw()
        .<Answer>map(what -> new Answer.Incomplete(candidates, response.host() + " " + what))
        .orElseGet(() -> found.with(candidates));
  }

  /** The site's pages come by how many people have the edition. */
  private static Candidate linked(HardcoverBooks.Hit hit, JsonElement book, Site site) {
    List<JsonElement> pages =
        Json.elements(book, "book_mappings").stream()
            .filter(page -> number(page, "external_id").isPresent())
            .toList();
    Optional<JsonElement> own =
        pages.stream()
            .filter(page -> edition(page).filter(one -> isNamed(hit.titles(), one)).isPresent())
            .min(
                Comparator.comparing(
                    page -> edition(page).filter(one -> isEqual(hit.titles(), one)).isEmpty()))
            .or(() -> pages.stream().filter(page -> edition(page).isEmpty()).findFirst());
    Optional<JsonObject> standing = Json.object(book, "default_physical_edition");
    Optional<Isbn> isbn =
        Stream.concat(own.flatMap(HardcoverEditions::edition).stream(), standing.stream())
            .filter(one -> isNamed(hit.titles(), one))
            .flatMap(one -> isbn(one).stream())
            .findFirst();
    Optional<String> some =
        pages.stream()
            .findFirst()
            .flatMap(page -> link(page, site))
            .or(() -> standing.flatMap(HardcoverEditions::isbn).map(site::isbnPage));
    return hit.book()
        .with(hit.book().details().withIsbn(isbn).withWorkLink(some))
        .withLink(own.flatMap(page -> link(page, site)).orElse(hit.book().link()));
  }

  /** Empty where a page belongs to the book itself. */
  private static Optional<JsonObject> edition(JsonElement page) {
    return Json.object(page, "edition");
  }

  private static boolean isNamed(List<String> titles, JsonElement edition) {
    return bears(titles, edition, Titles::sameEdition);
  }

  private static boolean isEqual(List<String> titles, JsonElement edition) {
    return bears(titles, edition, (one, other) -> Titles.normal(one).equals(Titles.normal(other)));
  }

  private static boolean bears(
      List<String> titles, JsonElement edition, BiPredicate<String, String> same) {
    return Records.title(edition)
        .filter(title -> titles.stream().anyMatch(one -> same.test(one, title)))
        .isPresent();
  }

  private static Optional<String> link(JsonElement page, Site site) {
    return number(page, "external_id").map(site::bookPage);
  }

  /** Reads the editions that bear the ISBNs which were asked for. */
  static Batches.Reply<Isbn> editions(Response response, List<Isbn> isbns, Site site) {
    Optional<Answer.Unanswered> refusal = HardcoverBooks.refusal(response);
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
              .sorted(Comparator.comparing(one -> one.link().startsWith(HardcoverBooks.OWN)))
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

  /** The site's page of the edition is the book's where their titles are equal, else the work's. */
  private static Optional<Candidate> edition(JsonElement edition, Site site) {
    Optional<JsonObject> book = Json.object(edition, "book");
    Optional<Candidate> whole =
        book.flatMap(known -> HardcoverBooks.candidate(known, authors(known), 1));
    Optional<Isbn> isbn = isbn(edition);
    if (isbn.isEmpty() || whole.isEmpty()) {
      return Optional.empty();
    }
    boolean named = isNamed(HardcoverBooks.titles(book.get()), edition);
    Optional<String> other = Records.title(edition).filter(_ -> !named);
    Optional<String> page =
        Json.elements(edition, "book_mappings").stream()
            .flatMap(each -> number(each, "external_id").stream())
            .min(Comparator.naturalOrder())
            .map(site::bookPage);
    Optional<String> ofWork =
        Json.elements(book.get(), "book_mappings").stream()
            .flatMap(each -> link(each, site).stream())
            .findFirst();
    Candidate.Details details =
        whole
            .get()
            .details()
            .titled(other.stream().toList())
            .withIsbn(isbn)
            .ofEdition(other)
            .withWorkLink(named ? ofWork : page.or(() -> ofWork));
    return Optional.of(
        whole.get().with(details).withLink(page.filter(_ -> named).orElse(whole.get().link())));
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

  private static Optional<Isbn> isbn(JsonElement edition) {
    return Json.text(edition, "isbn_13").flatMap(Isbn::parse);
  }
}
