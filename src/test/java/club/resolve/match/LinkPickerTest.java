package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.book.Resolution;
import club.resolve.book.Status;
import club.resolve.match.LinkPicker.Fallback;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPickerTest {
  private static final String BOOK = "https://www.goodreads.com/book/show/";
  private static final LinkPicker PICKER =
      new LinkPicker(Site.GOODREADS, Fallback.FIRST, LinkPicker.Bars.MEASURED, WordWeights.plain());

  private static Query query(String title) {
    return new Query(title, Optional.empty());
  }

  private static Query query(String title, String author) {
    return new Query(title, Optional.of(author));
  }

  private static Candidate page(String link, String heading) {
    return new Candidate(Candidate.Kind.PAGE, link, heading, Optional.empty(), 1, "web");
  }

  private static Candidate entry(String link, String title, String author) {
    return new Candidate(
        Candidate.Kind.RECORD,
        link,
        title,
        Optional.of(author).filter(name -> !name.isEmpty()),
        1,
        "library");
  }

  private static Optional<Pick> pick(LinkPicker picker, Query query, Candidate... candidates) {
    List<Candidate> ranked = new ArrayList<>();
    for (Candidate each : candidates) {
      ranked.add(
          new Candidate(
              each.kind(),
              each.link(),
              each.title(),
              each.author(),
              ranked.size() + 1,
              each.source()));
    }
    return picker.pick(query, ranked);
  }

  private static Pick pick(Query query, Candidate... candidates) {
    return pick(PICKER, query, candidates).orElseThrow();
  }

  private static Candidate found(Pick pick) {
    return pick.resolution().candidate().orElseThrow();
  }

  private static void assertMatch(String link, int percent, Pick pick) {
    assertEquals(Status.MATCH, pick.resolution().status(), pick.resolution()::reason);
    assertEquals(Pick.Strength.MATCH, pick.strength());
    assertEquals(link, found(pick).link());
    assertEquals(OptionalInt.of(percent), pick.resolution().confidence());
  }

  private static void assertGuess(String link, Pick.Strength strength, String why, Pick pick) {
    assertEquals(Status.GUESS, pick.resolution().status(), pick.resolution()::reason);
    assertEquals(strength, pick.strength());
    assertEquals(link, found(pick).link());
    assertTrue(pick.resolution().reason().contains(why), pick.resolution()::reason);
    assertEquals(OptionalInt.empty(), pick.resolution().confidence());
  }

  @Test
  void aPageWithTitleAndAuthorIsAMatch() {
    Pick pick =
        pick(
            query("emma", "Austen, Jane"),
            page(
                "http://m.goodreads.com/en/book/show/6969.Emma?rank=1",
                "Emma by Jane Austen | Goodreads"));
    assertMatch(BOOK + "6969", 100, pick);
    assertEquals("Emma", found(pick).title());
    assertEquals(Optional.of("Jane Austen"), found(pick).author());
    assertEquals("web", found(pick).source());
  }

  @Test
  void withoutAuthorTheTitleAloneIsAMatchButSaysSo() {
    Pick pick = pick(query("Emma"), page(BOOK + "6969", "Emma by Jane Austen | Goodreads"));
    assertMatch(BOOK + "6969", 90, pick);
    assertEquals("title equal, no author given", pick.resolution().reason());
  }

  @Test
  void aRecordOfTheSiteIsAMatch() {
    assertMatch(
        BOOK + "6969",
        100,
        pick(query("Emma", "Jane Austen"), entry(BOOK + "6969", "Emma", "Jane Austen")));
  }

  @Test
  void theFirstResultThatAgreesIsTheMatchEvenBehindOthers() {
    Pick pick =
        pick(
            query("Emma", "Jane Austen"),
            page("https://en.wikipedia.org/wiki/Emma_(novel)", "Emma (novel) - Wikipedia"),
            page(BOOK + "1", "Emma by Alexander McCall Smith | Goodreads"),
            page(BOOK + "6969", "Emma by Jane Austen | Goodreads"),
            page(BOOK + "2", "Emma by Jane Austen | Goodreads"));
    assertMatch(BOOK + "6969", 100, pick);
    assertEquals(3, found(pick).rank());
  }

  @Test
  void seriesAndSubtitleOfTheHeadingDoNotDisturb() {
    assertMatch(
        BOOK + "7235533",
        100,
        pick(
            query("The Way of Kings", "Brandon Sanderson"),
            page(
                BOOK + "7235533-the-way-of-kings",
                "The Way of Kings (The Stormlight Archive, #1) by Brandon Sanderson | Goodreads")));
    assertMatch(
        BOOK + "41104077",
        90,
        pick(
            query("Invisible Women"),
            page(
                BOOK + "41104077",
                "Invisible Women: Data Bias in a World Designed for Men by Caroline Criado"
                    + " Perez")));
  }

  @Test
  void anAuthorWhoDiffersMakesAGuess() {
    assertGuess(
        BOOK + "1",
        Pick.Strength.BOOK_PAGE,
        "author differs: Alexander McCall Smith",
        pick(
            query("Emma", "Jane Austen"),
            page(BOOK + "1", "Emma by Alexander McCall Smith | Goodreads")));
    assertGuess(
        BOOK + "1",
        Pick.Strength.BOOK_PAGE,
        "author differs: Alexander McCall Smith",
        pick(query("Emma", "Jane Austen"), entry(BOOK + "1", "Emma", "Alexander McCall Smith")));
  }

  @Test
  void anAuthorWhoIsNotShownMakesAGuess() {
    assertGuess(
        BOOK + "6969",
        Pick.Strength.BOOK_PAGE,
        "author is not shown",
        pick(query("Emma", "Jane Austen"), page(BOOK + "6969", "Emma | Goodreads")));
  }

  @Test
  void aRivalOfAnotherAuthorMakesAGuessWhenNoAuthorIsGiven() {
    assertGuess(
        BOOK + "6969",
        Pick.Strength.BOOK_PAGE,
        "Alexander McCall Smith",
        pick(
            query("Emma"),
            page(BOOK + "6969", "Emma by Jane Austen | Goodreads"),
            page(BOOK + "1", "Emma by Alexander McCall Smith | Goodreads")));
  }

  @Test
  void aRivalDoesNotDisturbWhenTheAuthorIsGiven() {
    assertMatch(
        BOOK + "6969",
        100,
        pick(
            query("Emma", "Jane Austen"),
            page(BOOK + "6969", "Emma by Jane Austen | Goodreads"),
            page(BOOK + "1", "Emma by Alexander McCall Smith | Goodreads")));
  }

  @Test
  void anotherEditionBySameAuthorIsNoRival() {
    assertMatch(
        BOOK + "6969",
        90,
        pick(
            query("Emma"),
            page(BOOK + "6969", "Emma by Jane Austen | Goodreads"),
            page(BOOK + "2", "Emma by Austen, Jane | Goodreads")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Death by Black Hole by Neil deGrasse Tyson | Goodreads",
        "Death by Black Hole: And Other Cosmic Quandaries by Neil deGrasse Tyson - Goodreads"
      })
  void aTitleMayHoldTheWordThatPartsItFromItsAuthor(String heading) {
    Pick pick =
        pick(query("Death by Black Hole", "Neil deGrasse Tyson"), page(BOOK + "7", heading));
    assertMatch(BOOK + "7", 100, pick);
    assertEquals(Optional.of("Neil deGrasse Tyson"), found(pick).author());
    assertMatch(BOOK + "7", 90, pick(query("Death by Black Hole"), page(BOOK + "7", heading)));
  }

  @Test
  void aTitleThatHoldsTheWordMayStandWithoutAuthor() {
    assertMatch(
        BOOK + "8", 90, pick(query("Step by Step"), page(BOOK + "8", "Step by Step | Goodreads")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Summary of Sapiens by Yuval Noah Harari | Goodreads",
        "Sapiens Quotes by Yuval Noah Harari | Goodreads",
        "Editions of Sapiens by Yuval Noah Harari | Goodreads",
      })
  void aBookAboutTheBookIsNoMatch(String heading) {
    assertEquals(
        Status.GUESS,
        pick(query("Sapiens", "Yuval Noah Harari"), page(BOOK + "9", heading))
            .resolution()
            .status());
  }

  @Test
  void aPageOfAnotherTitleIsAGuessThatNamesIt() {
    assertGuess(
        BOOK + "1",
        Pick.Strength.BOOK_PAGE,
        "title differs: Persuasion",
        pick(
            query("Emma", "Jane Austen"),
            page(BOOK + "1", "Persuasion by Jane Austen | Goodreads")));
  }

  @Test
  void amongGuessesTheTitleThatAgreesGoesFirst() {
    assertGuess(
        BOOK + "2",
        Pick.Strength.BOOK_PAGE,
        "author differs",
        pick(
            query("Emma", "Jane Austen"),
            page(BOOK + "1", "Persuasion by Jane Austen | Goodreads"),
            page(BOOK + "2", "Emma by Alexander McCall Smith | Goodreads")));
  }

  @Test
  void aBookPageIsShownWhateverTheFallback() {
    LinkPicker strict =
        new LinkPicker(
            Site.GOODREADS, Fallback.NONE, LinkPicker.Bars.MEASURED, WordWeights.plain());
    Pick pick = pick(strict, query("Emma"), page(BOOK + "1", "Persuasion")).orElseThrow();
    assertGuess(BOOK + "1", Pick.Strength.BOOK_PAGE, "title differs", pick);
  }

  @Test
  void withoutABookPageTheFirstResultIsAGuess() {
    assertGuess(
        "https://www.amazon.com/dp/1",
        Pick.Strength.FIRST_RESULT,
        "first result",
        pick(
            query("Emma"),
            page("https://www.amazon.com/dp/1", "Emma: Austen, Jane"),
            page("https://www.goodreads.com/list/show/1.Best", "Emma lists | Goodreads")));
  }

  @Test
  void pagesOfTheSiteThatAreNoBooksAreNoMatches() {
    assertGuess(
        "https://www.goodreads.com/work/editions/3360164-emma",
        Pick.Strength.FIRST_RESULT,
        "first result",
        pick(
            query("Emma", "Jane Austen"),
            page("https://www.goodreads.com/work/editions/3360164-emma", "Emma by Jane Austen")));
  }

  @Test
  void lookAlikesOfTheSiteAreNoMatches() {
    assertGuess(
        "https://goodreads.com.evil.tld/book/show/6969",
        Pick.Strength.FIRST_RESULT,
        "first result",
        pick(
            query("Emma", "Jane Austen"),
            page(
                "https://goodreads.com.evil.tld/book/show/6969",
                "Emma by Jane Austen | Goodreads")));
  }

  @Test
  void withoutFallbackOtherResultsAreWorthNothing() {
    LinkPicker strict =
        new LinkPicker(
            Site.GOODREADS, Fallback.NONE, LinkPicker.Bars.MEASURED, WordWeights.plain());
    assertEquals(
        Optional.empty(),
        pick(strict, query("Emma"), page("https://www.amazon.com/dp/1", "Emma: Austen, Jane")));
  }

  @ParameterizedTest
  @EnumSource(Fallback.class)
  void aRecordWithoutPageOfTheSiteIsAGuessElsewhere(Fallback fallback) {
    LinkPicker picker = new LinkPicker(Site.GOODREADS, fallback);
    String work = "https://openlibrary.org/works/OL1W";
    Pick pick =
        pick(picker, query("Emma", "Jane Austen"), entry(work, "Emma", "Jane Austen"))
            .orElseThrow();
    assertGuess(work, Pick.Strength.ELSEWHERE, "library knows the work", pick);
    assertTrue(pick.resolution().reason().contains("Goodreads"));
  }

  @ParameterizedTest
  @EnumSource(Fallback.class)
  void recordsOfOtherBooksAreWorthNothing(Fallback fallback) {
    LinkPicker picker = new LinkPicker(Site.GOODREADS, fallback);
    assertEquals(
        Optional.empty(),
        pick(
            picker,
            query("Emma", "Jane Austen"),
            entry(BOOK + "1", "Persuasion", "Jane Austen"),
            entry("https://openlibrary.org/works/OL1W", "Mansfield Park", "Jane Austen"),
            entry("https://openlibrary.org/works/OL2W", "Emma", "Somebody Else")));
  }

  @Test
  void noCandidatesAreNoPick() {
    assertEquals(Optional.empty(), pick(PICKER, query("Emma")));
  }

  @Test
  void theTitleOfARecordIsNotTakenApart() {
    // A catalogue has the author in a field of its own.
    assertEquals(
        Optional.empty(),
        pick(PICKER, query("Death"), entry(BOOK + "7", "Death by Black Hole", "")));
  }

  @Test
  void theSameQuestionGetsTheSamePick() {
    Candidate one = page(BOOK + "6969", "Emma by Jane Austen | Goodreads");
    assertEquals(pick(query("Emma"), one), pick(query("Emma"), one));
    assertInstanceOf(Resolution.Match.class, pick(query("Emma"), one).resolution());
  }
}
