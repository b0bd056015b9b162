package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Candidate;
import club.resolve.book.Considered;
import club.resolve.book.Isbn;
import club.resolve.book.Site;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChoiceTest {
  private static final String ELSEWHERE = "https://books.test/1";
  private static final String PAGE = "https://www.goodreads.com/book/show/1";
  private static final String BY_ISBN = "https://www.goodreads.com/book/isbn/9780141439587";
  private static final String WORK = "https://www.goodreads.com/work/editions/3360164";
  private static final Optional<Isbn> ISBN = Isbn.parse("9780141439587");

  private static Considered considered(String link, int percent, Candidate.Details details) {
    return new Considered(
        new Candidate(
            Candidate.Kind.RECORD, link, "Emma", Optional.of("Jane Austen"), 1, "x", details),
        percent,
        List.of(),
        false);
  }

  private static Choice choice(String link, Candidate.Details details) {
    return Choice.of(List.of(considered(link, 90, details)), "", Site.GOODREADS).getFirst();
  }

  @Test
  void thePageOfTheBookIsTakenBeforeAllElse() {
    Choice choice = choice(PAGE + "-emma", Candidate.Details.NONE.withIsbn(ISBN));
    assertEquals(Optional.of(PAGE), choice.page());
    assertEquals(PAGE, choice.address());
  }

  @Test
  void anIsbnLeadsToTheEditionThatIsShown() {
    Candidate.Details details = Candidate.Details.NONE.withIsbn(ISBN);
    assertEquals(Optional.of(BY_ISBN), choice(ELSEWHERE, details).page());
    assertEquals(
        Optional.empty(),
        choice(ELSEWHERE, details.ofEdition(Optional.of("Emma, auf Deutsch"))).page());
  }

  @Test
  void aLinkToTheWorkIsTakenOnlyWhereItIsThePageOfABook() {
    Candidate.Details none = Candidate.Details.NONE;
    assertEquals(Optional.of(PAGE), choice(ELSEWHERE, none.withWorkLink(Optional.of(PAGE))).page());
    Choice list = choice(ELSEWHERE, none.withWorkLink(Optional.of(WORK)));
    assertEquals(Optional.empty(), list.page());
    assertEquals(WORK, list.address());
  }

  @Test
  void theBestComesFirstAndEachAddressOnce() {
    Candidate.Details none = Candidate.Details.NONE;
    List<Choice> choices =
        Choice.of(
            List.of(
                considered(ELSEWHERE, 40, none),
                considered(PAGE, 90, none),
                considered(PAGE + "?from=x", 80, none)),
            PAGE,
            Site.GOODREADS);
    assertEquals(List.of(PAGE, ELSEWHERE), choices.stream().map(Choice::address).toList());
    assertEquals(List.of(true, false), choices.stream().map(Choice::ofRow).toList());
  }
}
