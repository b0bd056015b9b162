package club.resolve.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Answer;
import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Query;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.match.LinkPicker;
import club.resolve.match.WordWeights;
import club.resolve.search.Source;
import club.resolve.search.SourceChain;
import club.resolve.timing.Meter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class KnownRowTest {
  private static final String LINK = Site.GOODREADS.bookPage(1885);

  /** Must not be asked. */
  private static final Source SOURCE =
      new Source() {
        @Override
        public String name() {
          return "asked";
        }

        @Override
        public Answer search(Query query, Meter meter) {
          throw new AssertionError("asked for " + query);
        }
      };

  private final Resolver resolver =
      new Resolver(
          SourceChain.of(List.of(SOURCE)),
          new LinkPicker(
              Site.GOODREADS,
              LinkPicker.Fallback.FIRST,
              LinkPicker.Bars.MEASURED,
              WordWeights.plain()));

  private static Book book(
      String title, Optional<String> author, Optional<String> given, Optional<String> medium) {
    return new Book(1, title, author, Optional.empty(), OptionalInt.empty(), given, medium);
  }

  @Test
  void aRowThatKnowsItsLinkIsAMatchAndNoSourceIsAsked() throws InterruptedException {
    Book book =
        book(
            " Pride and Prejudice ",
            Optional.of("Jane Austen"),
            Optional.of(LINK),
            Optional.empty());
    assertEquals(
        new Resolution.Match(
            new Candidate(
                Candidate.Kind.RECORD,
                LINK,
                "Pride and Prejudice",
                Optional.of("Jane Austen"),
                1,
                "given"),
            Confidence.CERTAIN,
            "the row already has its link"),
        resolver.resolve(book, new Meter()).resolution());
  }

  @Test
  void aRowWithoutTitleThatKnowsItsLinkIsAMatch() throws InterruptedException {
    Book book = book(" ", Optional.empty(), Optional.of(LINK), Optional.empty());
    Resolution resolution = resolver.resolve(book, new Meter()).resolution();
    assertEquals(Optional.of(LINK), resolution.candidate().map(Candidate::link));
    assertEquals(Optional.of(Confidence.CERTAIN), resolution.confidence());
  }

  @Test
  void aFilmIsSkippedAndNoSourceIsAsked() throws InterruptedException {
    Book film = book("Dune", Optional.empty(), Optional.empty(), Optional.of("movie"));
    assertEquals(
        new Resolution.Skipped("the list calls this a movie, not a book"),
        resolver.resolve(film, new Meter()).resolution());
  }
}
