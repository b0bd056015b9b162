package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Site;
import club.resolve.http.Response;
import club.resolve.match.Titles;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The editions of a work at Open Library, as far as they tell links to a site
 * (https://openlibrary.org/dev/docs/api/books, "Works API").
 */
record OpenLibraryEditions(List<Edition> list) {
  private static final Pattern HEARD =
      Pattern.compile("audio|\\bcd\\b|cassette|mp3", Pattern.CASE_INSENSITIVE);

  /** The number of editions that are asked for. */
  static final int MOST = 50;

  /**
   * An edition.
   *
   * @param id the lowest number of its pages on the site
   * @param languages as keys such as {@code /languages/eng}
   * @param heard true for a recording
   */
  record Edition(
      String title,
      Optional<Long> id,
      Optional<Isbn> isbn,
      List<String> languages,
      boolean heard) {}

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
            .toList();
    return new Edition(
        title,
        Json.object(entry, "identifiers")
            .flatMap(identifiers -> OpenLibrary.lowestId(identifiers, "goodreads")),
        OpenLibraryWorks.isbn(entry, "isbn_13").or(() -> OpenLibraryWorks.isbn(entry, "isbn_10")),
        languages,
        Json.text(entry, "physical_format").filter(HEARD.asPredicate()).isPresent());
  }

  /**
   * The candidate with the link of the edition that fits best: one with a page on the site before
   * one with an ISBN, one in the language of the title before others, and one to be read before one
   * to be heard. Where none bears the title, one that goes on with a subtitle is better than none;
   * it is told with its own title, so nobody takes it for sure.
   *
   * @param typed tells if a title is the one that was asked for
   * @param language as MARC 21 names it
   * @return the same candidate when no edition of that title tells a link
   */
  Candidate linked(Candidate work, Predicate<String> typed, String language, Site site) {
    Predicate<String> same = typed.or(title -> Titles.sameEdition(title, work.title()));
    return best(same, language)
        .or(() -> best(title -> Titles.agree(title, work.title()), language))
        .map(edition -> linked(work, edition, site))
        .orElse(work);
  }

  private Optional<Edition> best(Predicate<String> titled, String language) {
    return list.stream()
        .filter(edition -> edition.id().isPresent() || edition.isbn().isPresent())
        .filter(edition -> titled.test(edition.title()))
        .min(
            Comparator.comparing((Edition edition) -> edition.id().isEmpty())
                .thenComparing(edition -> !edition.languages().contains("/languages/" + language))
                .thenComparing(Edition::heard));
  }

  private static Candidate linked(Candidate work, Edition edition, Site site) {
    return work.withLink(edition.id().map(site::bookPage).orElse(work.link()))
        .with(
            work.details()
                .withIsbn(edition.isbn())
                .ofEdition(
                    Optional.of(edition.title())
                        .filter(title -> !Titles.sameEdition(title, work.title()))));
  }
}
