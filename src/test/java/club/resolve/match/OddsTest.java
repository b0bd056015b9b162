package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import club.resolve.book.Candidate.Details;
import club.resolve.book.Confidence;
import club.resolve.book.Query;
import club.resolve.book.Site;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OddsTest {
  private static Weighed book(int number, String title, String author, double bits, Level... more) {
    Candidate candidate =
        new Candidate(
            Candidate.Kind.RECORD,
            "https://www.goodreads.com/book/show/" + number,
            title,
            Optional.of(author),
            number,
            "library");
    List<FieldFinding> findings =
        List.of(more).stream()
            .map(level -> new FieldFinding(level, "", "", level.unasked() ? -5 : 0))
            .toList();
    return new Weighed(candidate, new MatchEvidence(findings, bits));
  }

  private static List<Confidence> shared(Weighed... all) {
    return shared("Lantern", all);
  }

  private static List<Confidence> shared(String typed, Weighed... all) {
    return Odds.shared(List.of(all), Asked.of(new Query(typed, Optional.empty())), Site.GOODREADS)
        .stream()
        .map(Weighed::confidence)
        .toList();
  }

  private static Confidence of(double odds, double others) {
    return Confidence.of(odds / (1 + odds + others));
  }

  @Test
  void alone() {
    assertEquals(List.of(of(8, 0)), shared(book(1, "Ship", "Ada Quist", 3)));
    assertEquals(List.of(Confidence.of(0.5)), shared(book(1, "Ship", "Ada Quist", 0)));
  }

  @Test
  void anotherWorkTakesAway() {
    assertEquals(
        List.of(of(8, 4), of(4, 8)),
        shared(book(1, "Ship", "Ada Quist", 3), book(2, "Ship", "Berta Lund", 2)));
  }

  @Test
  void anotherEditionDoesNot() {
    assertEquals(
        List.of(of(8, 0), of(4, 0)),
        shared(book(1, "Ship", "Ada Quist", 3), book(2, "The Ship!", "Ada Quist", 2)));
  }

  @Test
  void ofSeveralEditionsTheBestOneIsTheRival() {
    assertEquals(
        of(8, 4),
        shared(
                book(1, "Ship", "Ada Quist", 3),
                book(2, "Ship", "Berta Lund", 1),
                book(3, "Ship", "Berta Lund", 2))
            .getFirst());
  }

  @Test
  void aPageThatIsNoBookIsNoRival() {
    Candidate page =
        new Candidate(
            Candidate.Kind.PAGE,
            "https://example.com/ship",
            "Ship",
            Optional.of("Berta Lund"),
            2,
            "web");
    assertEquals(
        of(8, 0),
        shared(book(1, "Ship", "Ada Quist", 3), new Weighed(page, new MatchEvidence(List.of(), 3)))
            .getFirst());
  }

  @Test
  void aVolumeThatWasNotAskedForIsARivalWhereTheAuthorWasNamed() {
    Weighed whole = book(1, "Ship", "Ada Quist", 3);
    Weighed named =
        book(2, "Ship, Vol. 2", "Ada Quist", -3, Level.AUTHOR_EQUAL, Level.PART_UNASKED);
    Weighed unnamed =
        book(2, "Ship, Vol. 2", "Ada Quist", -3, Level.AUTHOR_NOT_TYPED, Level.PART_UNASKED);
    assertEquals(of(8, 4), shared(whole, named).getFirst());
    assertEquals(of(8, 0.125), shared(whole, unnamed).getFirst());
  }

  private static Weighed read(Weighed one, long readers) {
    Details details = Details.NONE.withReaders(OptionalLong.of(readers));
    return new Weighed(one.candidate().with(details), one.evidence());
  }

  /** Two books of one author, who was typed: the odds of the rival are 4, but for the factor. */
  @ParameterizedTest
  @CsvSource({
    "WHOLE, SUBTITLE_LEFT_OUT, 100, 100, 2",
    "SUBTITLE_LEFT_OUT, SUBTITLE_LEFT_OUT, 100, 100, 1",
    "WHOLE, WHOLE, 100, 200, 2",
    "WHOLE, WHOLE, 100, 900, 4",
    "WHOLE, SUBTITLE_LEFT_OUT, 100, 900, 8",
    "EXACT, WHOLE, 100, 900, 1",
    "WHOLE, WHOLE, 200, 100, 1",
    "WHOLE, WHOLE, 1700, 100, 0.0625",
    "WHOLE, WHOLE, 0, 900, 1",
    "WHOLE, WHOLE, 900, 0, 1"
  })
  void aRivalOfTheSameAuthorCountsByItsSubtitleAndReaders(
      Level extent, Level others, long readers, long read, double factor) {
    Weighed best = read(book(1, "Ship", "Ada Quist", 3, extent, Level.RARITY_SETTLED), readers);
    Weighed rival = read(book(2, "Raft", "Ada Quist", 2, others, Level.RARITY_SETTLED), read);

    assertEquals(of(8, 4 * factor), shared(best, rival).getFirst());
  }

  @Test
  void aPartOfTheWorkIsNoRivalOfTheWhole() {
    Level[] levels = {Level.AUTHOR_EQUAL, Level.PART_OF_WORK_UNASKED, Level.RARITY_SETTLED};
    Weighed part = book(2, "Ship, Part 2", "Ada Quist", -3, levels);
    Weighed whole = book(1, "Ship (Harbour, #1)", "Ada Quist", 3, Level.RARITY_SETTLED);
    Weighed firstPart = book(1, "Ship (Ship, #1)", "Ada Quist", 3, Level.RARITY_SETTLED);

    assertEquals(of(8, 0.125), shared(whole, part).getFirst());
    assertEquals(of(8, 4), shared(firstPart, part).getFirst());
  }

  @Test
  void aTitleThatBeginsWithMoreOfWhatWasTypedIsLikelier() {
    Weighed further = book(1, "Ship, Vol. 1: Harbour", "Ada Quist", 3, Level.RARITY_SETTLED);
    Weighed other = book(2, "Ship: Raft, #1", "Ada Quist", 2, Level.RARITY_SETTLED);

    assertEquals(
        List.of(of(8, 4.0 / 16), of(4, 8 * 16)), shared("Ship, Vol. 1 by Quist", further, other));
    assertEquals(List.of(of(8, 4), of(4, 8)), shared("Ship by Quist", further, other));
  }

  @Test
  void withoutAnAuthorARivalCountsOnce() {
    Weighed best = read(book(1, "Ship", "Ada Quist", 3, Level.WHOLE_ALONE), 100);
    Weighed rival = read(book(2, "Raft", "Ada Quist", 2, Level.WHOLE_ALONE), 900);

    assertEquals(of(8, 4), shared(best, rival).getFirst());
  }

  @Test
  void theShareIsAProbability() {
    List<Confidence> shared =
        shared(
            book(1, "Ship", "Ada Quist", 900),
            book(2, "Ship", "Berta Lund", 900),
            book(3, "Raft", "Carl Vik", -900));
    assertTrue(shared.getFirst().compareTo(Confidence.of(0.51)) < 0, shared::toString);
    assertEquals(Confidence.NONE, shared.getLast());
  }
}
