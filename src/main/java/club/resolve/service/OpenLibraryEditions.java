package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Edition;
import club.resolve.http.Response;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The editions of a work at Open Library, as far as they tell links to a site
 * (https://openlibrary.org/dev/docs/api/books, "Works API").
 */
record OpenLibraryEditions(List<Edition> list) {
  /** The number of editions that are asked for. */
  static final int MOST = 50;

  OpenLibraryEditions {
    list = List.copyOf(list);
  }

  /** The result of reading a response. */
  sealed interface EditionsReply {
    record Editions(OpenLibraryEditions editions) implements EditionsReply {}

    record NoEditions(Answer.Unanswered why) implements EditionsReply {}
  }

  /** Reads a response. A work that is not there has no editions. Pure. */
  static EditionsReply read(Response response) {
    if (response.status() == 404) {
      return new EditionsReply.Editions(new OpenLibraryEditions(List.of()));
    }
    if (response.status() != 200) {
      return new EditionsReply.NoEditions(Web.notOk(response));
    }
    Optional<JsonArray> entries =
        Json.object(response.body()).flatMap(page -> Json.array(page, "entries"));
    if (entries.isEmpty()) {
      return new EditionsReply.NoEditions(new Answer.PageChanged(Web.beginning(response)));
    }
    List<Edition> editions = new ArrayList<>();
    for (JsonElement entry : entries.get()) {
      Records.title(entry).ifPresent(title -> editions.add(edition(entry, title)));
    }
    return new EditionsReply.Editions(new OpenLibraryEditions(editions));
  }

  private static Edition edition(JsonElement entry, String title) {
    List<String> languages =
        Json.elements(entry, "languages").stream()
            .flatMap(language -> Json.text(language, "key").stream())
            .map(key -> key.substring(key.lastIndexOf('/') + 1))
            .toList();
    return new Edition(
        title,
        Json.object(entry, "identifiers")
            .flatMap(identifiers -> OpenLibrary.lowestId(identifiers, "goodreads")),
        OpenLibraryWorks.isbn(entry, "isbn_13").or(() -> OpenLibraryWorks.isbn(entry, "isbn_10")),
        languages,
        Json.text(entry, "physical_format").filter(Edition::isHeard).isPresent());
  }
}
