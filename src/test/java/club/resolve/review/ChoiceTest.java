package club.resolve.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Considered;
import club.resolve.book.Site;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChoiceTest {
  private static final String ELSEWHERE = "https://books.test/1";
  private static final String PAGE = "https://www.goodreads.com/book/show/1";
  private static final String BY_ISBN = "https://www.goodreads.com/book/isbn/9780141439587";
  private static final String WORK = "https://www.goodreads.com/work/editions/3360164";

  private static Considered considered(String link, int percent) {
    return new Considered(
        new Candidate(Candidate.Kind.RECORD, link, "Emma", Optional.of("Jane Austen"), 1, "x"),
        Confidence.ofPercent(percent),
        List.of(),
        0,
        false);
  }

  private static Choice choice(String link) {
    return Choice.of(List.of(considered(link, 90)), "", Site.GOODREADS).getFirst();
  }

  @Test
  void thePageOfABookByNumberOrIsbnCanBeTaken() {
    assertEquals(Optional.of(PAGE), choice(PAGE).page());
    assertEquals(Optional.of(BY_ISBN), choice(BY_ISBN).page());
  }

  @Test
  void anyOtherPageCanBeOpenedAlone() {
    for (String link :
        List.of(WORK, ELSEWHERE, Site.GOODREADS.searchPage("Emma", Optional.empty()))) {
      assertEquals(Optional.empty(), choice(link).page());
      assertEquals(link, choice(link).address());
    }
  }

  @Test
  void theBestComesFirstAndEachAddressOnce() {
    List<Choice> choices =
        Choice.of(
            List.of(considered(ELSEWHERE, 40), considered(PAGE, 90), considered(PAGE, 80)),
            PAGE,
            Site.GOODREADS);
    assertEquals(List.of(PAGE, ELSEWHERE), choices.stream().map(Choice::address).toList());
    assertEquals(List.of(true, false), choices.stream().map(Choice::ofRow).toList());
  }
}
