package club.resolve.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Book;
import club.resolve.book.Confidence;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.decide.DecisionsFile;
import club.resolve.timing.Meter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecidedTest {
  private static final String EMMA = "https://www.goodreads.com/book/show/6969";
  private static final Resolution ASKED = new Resolution.NotFound("asked");

  @TempDir private Path folder;

  private Resolution resolve(Book book) throws Exception {
    Path file = folder.resolve("decisions.csv");
    Files.writeString(
        file,
        """
        Title,Author,Link
        Emma,Jane Austen,%s
        Dune,,none
        """
            .formatted(EMMA));
    return new Decided(new DecisionsFile(file, Site.GOODREADS).read(), (_, _) -> new Outcome(ASKED))
        .resolve(book, new Meter())
        .resolution();
  }

  private static Book book(String title, String author) {
    return new Book(7, title, Optional.ofNullable(author));
  }

  @Test
  void aChosenLinkIsCertain() throws Exception {
    Resolution made = resolve(book(" EMMA ", "jane austen"));
    assertEquals("match", made.status().label());
    assertEquals(Optional.of(Confidence.CERTAIN), made.confidence());
    assertEquals("decided by hand", made.reason());
    assertEquals(EMMA, made.candidate().orElseThrow().link());
    assertEquals("decided", made.candidate().orElseThrow().source());
    assertEquals("EMMA", made.candidate().orElseThrow().title());
  }

  @Test
  void noneIsNotFound() throws Exception {
    assertEquals(new Resolution.NotFound("decided by hand: none"), resolve(book("“Dune”", null)));
  }

  @Test
  void aDecisionHoldsAgainstTheLinkOfTheRowItself() throws Exception {
    Book given =
        new Book(
            1,
            "Emma",
            Optional.of("Jane Austen"),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.of("https://www.goodreads.com/book/show/1"));
    assertEquals(EMMA, resolve(given).candidate().orElseThrow().link());
  }

  @Test
  void whatIsNotDecidedIsAsked() throws Exception {
    assertEquals(ASKED, resolve(book("Dune", "Frank Herbert")));
    assertEquals(ASKED, resolve(book("Emma", null)));
    assertEquals(ASKED, resolve(book("", null)));
  }
}
