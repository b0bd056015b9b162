package club.resolve.output;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import java.util.Optional;

/**
 * A row as it stands in a list to hand round.
 *
 * @param title the title of the book that was found; as typed where that is not sure
 * @param link leads to the web
 * @param note remark for the reader
 */
record ListedBook(
    String title, Optional<String> author, Optional<String> link, Optional<String> note) {

  /** Empty for a row without a title, which no one wants to read. */
  static Optional<ListedBook> of(ResultRow row) {
    Book book = row.book();
    if (book.title().isBlank()) {
      return Optional.empty();
    }
    Resolution resolution = row.resolution();
    Optional<Candidate> found = resolution.candidate();
    Optional<String> typed = book.author().filter(author -> !author.isBlank());
    Optional<String> link = found.map(Candidate::link).filter(ListedBook::leadsToTheWeb);
    return Optional.of(
        switch (resolution) {
          case Resolution.Match match ->
              new ListedBook(
                  OneLine.of(match.found().title()),
                  match.found().author().or(() -> typed).map(OneLine::of),
                  link,
                  Optional.empty());
          case Resolution.Review(Candidate candidate, int _, String _) ->
              new ListedBook(
                  OneLine.of(book.title()), typed.map(OneLine::of), link, doubt(candidate));
          case Resolution.Guess(Candidate candidate, String _) ->
              new ListedBook(
                  OneLine.of(book.title()), typed.map(OneLine::of), link, doubt(candidate));
          case Resolution.NotFound _ -> without(book, typed, "not found");
          case Resolution.SourceBlocked _ -> without(book, typed, "could not be looked up yet");
          case Resolution.SourceFailed _ -> without(book, typed, "could not be looked up yet");
          case Resolution.Skipped _ -> without(book, typed, OneLine.of(resolution.reason()));
        });
  }

  private static ListedBook without(Book book, Optional<String> author, String note) {
    return new ListedBook(
        OneLine.of(book.title()), author.map(OneLine::of), Optional.empty(), Optional.of(note));
  }

  private static Optional<String> doubt(Candidate found) {
    return Optional.of(
        "not sure, perhaps "
            + OneLine.of(found.title() + found.author().map(by -> ", " + by).orElse("")));
  }

  private static boolean leadsToTheWeb(String link) {
    return link.startsWith("https://") || link.startsWith("http://");
  }
}
