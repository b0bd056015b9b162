package club.resolve.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Considered;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.match.LinkPicker;
import club.resolve.match.WordWeights;
import club.resolve.search.Source;
import club.resolve.search.SourceChain;
import club.resolve.timing.Meter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The candidates of which an outcome tells. */
final class ConsideredTest {
  private static final Book BOOK = new Book(1, "Emma", Optional.of("Jane Austen"));
  private static final LinkPicker PICKER =
      new LinkPicker(
          Site.GOODREADS, LinkPicker.Fallback.FIRST, LinkPicker.Bars.MEASURED, WordWeights.plain());

  private static Source source(String name, String... titles) {
    List<Candidate> candidates =
        IntStream.range(0, titles.length)
            .mapToObj(
                i ->
                    new Candidate(
                        Candidate.Kind.RECORD,
                        Site.GOODREADS.bookPage(i + 1),
                        titles[i],
                        Optional.of("Jane Austen"),
                        i + 1,
                        name))
            .toList();
    return new Source() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Answer search(Query query, Meter meter) {
        return Answer.of(candidates);
      }
    };
  }

  private static List<String> told(Book book, Source... chain) throws InterruptedException {
    return new Resolver(SourceChain.of(List.of(chain)), PICKER, true)
        .resolve(book, new Meter()).considered().stream()
            .map(
                one ->
                    one.candidate().source()
                        + one.candidate().rank()
                        + (one.picked() ? " picked" : ""))
            .toList();
  }

  @Test
  void allCandidatesOfAllSourcesThatWereAskedAreTold() throws Exception {
    assertEquals(
        List.of("a1", "b2 picked", "b1"),
        told(
            BOOK,
            source("a", "Persuasion"),
            source("b", "Mansfield Park", "Emma"),
            source("c", "Emma")));
  }

  @Test
  void theFieldsAndBitsAreThoseOfTheRule() throws Exception {
    Considered one =
        new Resolver(SourceChain.of(List.of(source("a", "Emma"))), PICKER, true)
            .resolve(BOOK, new Meter())
            .considered()
            .getFirst();
    Considered.Factor author =
        one.factors().stream()
            .filter(factor -> factor.field().equals("author"))
            .findFirst()
            .orElseThrow();
    assertEquals("author equal", author.level());
    assertEquals("Jane Austen", author.typed());
    assertEquals("Jane Austen", author.found());
    assertTrue(author.bits() > 0, author::toString);
    assertEquals("title", one.factors().getFirst().field());
    assertTrue(one.bits() > author.bits(), one::toString);
    assertTrue(one.confidence().reaches(Confidence.ofPercent(90)), one::toString);
  }

  @Test
  void ofARowThatIsSkippedNothingIsTold() throws Exception {
    assertEquals(List.of(), told(new Book(1, " ", Optional.empty()), source("a", "Emma")));
  }

  @Test
  void ofARowThatKnowsItsLinkNothingIsTold() throws Exception {
    Book given =
        new Book(
            1,
            "Emma",
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.of(Site.GOODREADS.bookPage(6969)));
    assertEquals(List.of(), told(given, source("a", "Emma")));
  }

  @Test
  void nothingIsToldUnlessAskedFor() throws Exception {
    assertEquals(
        List.of(),
        new Resolver(SourceChain.of(List.of(source("a", "Emma"))), PICKER)
            .resolve(BOOK, new Meter())
            .considered());
  }
}
