package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Site;
import club.resolve.http.Response;
import club.resolve.service.Batches.Reply;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the answer of Open Library's books API: an object with a member for each ISBN that is known
 * (https://openlibrary.org/dev/docs/api/books, jscmd=data). Pure.
 */
final class OpenLibraryBooks {
  private OpenLibraryBooks() {}

  /** The name that a book is asked for by, and comes under. */
  static String key(Isbn isbn) {
    return "ISBN:" + isbn;
  }

  static Reply<Isbn> read(Response response, List<Isbn> isbns, Site site) {
    if (response.status() != 200) {
      return new Reply.NoReply<>(Web.notOk(response));
    }
    Set<String> asked = isbns.stream().map(OpenLibraryBooks::key).collect(Collectors.toSet());
    // A member that was not asked for, such as "error", is no word about the books, and neither is
    // one that is no book.
    Optional<JsonObject> books =
        Json.object(response.body())
            .filter(object -> asked.containsAll(object.keySet()))
            .filter(object -> object.asMap().values().stream().allMatch(JsonElement::isJsonObject));
    if (books.isEmpty()) {
      return new Reply.NoReply<>(new Answer.PageChanged(Web.beginning(response)));
    }
    Map<Isbn, Answer.Candidates> known = new HashMap<>();
    for (Isbn isbn : isbns) {
      Json.object(books.get(), key(isbn))
          .flatMap(book -> candidate(book, isbn, site))
          .ifPresent(book -> known.put(isbn, new Answer.Candidates(List.of(book))));
    }
    return new Reply.Books<>(known, !books.get().isEmpty());
  }

  /** Empty for a record without a title. */
  private static Optional<Candidate> candidate(JsonObject book, Isbn isbn, Site site) {
    Optional<String> title = Records.title(book);
    if (title.isEmpty()) {
      return Optional.empty();
    }
    String link =
        Json.object(book, "identifiers")
            .flatMap(identifiers -> OpenLibrary.lowestId(identifiers, "goodreads"))
            .map(site::bookPage)
            .orElseGet(() -> OpenLibrary.isbnPage(isbn));
    String authors =
        Json.elements(book, "authors").stream()
            .flatMap(author -> Json.text(author, "name").stream())
            .collect(Collectors.joining(", "));
    return Optional.of(
        new Candidate(
            Candidate.Kind.RECORD,
            link,
            title.get(),
            Optional.of(authors).filter(names -> !names.isEmpty()),
            1,
            OpenLibrary.NAME,
            Candidate.Details.NONE.withIsbn(Optional.of(isbn))));
  }
}
