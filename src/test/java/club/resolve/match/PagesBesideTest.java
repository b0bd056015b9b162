package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import club.resolve.book.Site;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PagesBesideTest {
  private static final Weights WEIGHTS = Weights.measured();
  private static final String SITE = "https://www.goodreads.com/book/show/";

  private static Candidate page(String link, String title, int rank) {
    return new Candidate(Candidate.Kind.PAGE, link, title, Optional.of("Ada Quist"), rank, "web");
  }

  private static Candidate page(String link, int rank) {
    return page(link, "The Tall Ship", rank);
  }

  private static MatchEvidence beside(List<Candidate> pages, Candidate page, Level... levels) {
    List<FieldFinding> findings =
        Arrays.stream(levels)
            .map(level -> new FieldFinding(level, "Ada Quist", "", WEIGHTS.bits(level)))
            .toList();
    Weighed weighed = new Weighed(page, new MatchEvidence(findings, 0));
    return new PagesBeside(
            pages.stream().map(CandidateForm::new).toList(), Site.GOODREADS, new Findings(WEIGHTS))
        .added(weighed)
        .evidence();
  }

  @Test
  void thePageOfABookThatASearchListsFirstIsReadMost() {
    Candidate shop = page("https://shop.example.com/ship", 1);
    Candidate guide = page(SITE + "6", "Workbook for The Tall Ship", 2);
    Candidate first = page(SITE + "7", 3);
    Candidate second = page(SITE + "8", 4);
    List<Candidate> pages = List.of(second, shop, first, guide);

    assertTrue(beside(pages, first, Level.READERS_UNCOUNTED).has(Level.READERS_LISTED_FIRST));
    for (Candidate other : List.of(shop, guide, second)) {
      assertTrue(beside(pages, other, Level.READERS_UNCOUNTED).has(Level.READERS_UNCOUNTED));
    }
  }

  @Test
  void aPageThatDoesNotShowItsAuthorIsNot() {
    Candidate page =
        new Candidate(Candidate.Kind.PAGE, SITE + "7", "The Tall Ship", Optional.empty(), 1, "web");

    assertTrue(beside(List.of(page), page, Level.READERS_UNCOUNTED).has(Level.READERS_UNCOUNTED));
  }

  @ParameterizedTest
  @CsvSource({
    "7, RARITY_HIGH, READERS_UNCOUNTED",
    "7, RARITY_MIDDLE, READERS_UNCOUNTED",
    "7, RARITY_ONE_RARE, READERS_UNTOLD",
    "7, RARITY_LOW, READERS_UNTOLD",
    "8, RARITY_HIGH, READERS_UNTOLD"
  })
  void whereTheAuthorIsAskedForAndNotShownTheFirstPlaceSaysLess(
      int page, Level rarity, Level readers) {
    List<Candidate> pages = List.of(page(SITE + "7", 7), page(SITE + "8", 8));
    Candidate one = pages.get(page - 7);

    MatchEvidence evidence =
        beside(pages, one, rarity, Level.READERS_UNTOLD, Level.AUTHOR_NOT_SHOWN);

    assertEquals(Optional.of(readers), evidence.of(MatchField.READERS).map(FieldFinding::level));
  }

  @Test
  void aRecordIsNoPage() {
    Candidate book =
        new Candidate(
            Candidate.Kind.RECORD, SITE + "7", "The Tall Ship", Optional.empty(), 7, "library");

    assertTrue(
        beside(
                List.of(book, page(SITE + "8", 8)),
                book,
                Level.RARITY_HIGH,
                Level.READERS_UNTOLD,
                Level.AUTHOR_NOT_SHOWN)
            .has(Level.AUTHOR_NOT_SHOWN));
  }
}
