package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Query;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.book.Status;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPickerTest {
  private static final String BOOK = "https://www.goodreads.com/book/show/";
  private static final LinkPicker PICKER =
      new LinkPicker(Site.GOODREADS, Fallback.FIRST, Bars.MEASURED, WordWeights.plain());

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

  private static Confidence confidence(Pick pick) {
    return pick.resolution().confidence().orElse(Confidence.NONE);
  }

  private static void assertMatch(String link, Pick pick) {
    assertEquals(Status.MATCH, pick.resolution().status(), pick.resolution()::reason);
    assertEquals(Pick.Strength.MATCH, pick.strength());
    assertEquals(link, found(pick).link());
    assertTrue(confidence(pick).reaches(Bars.MEASURED.accept()), pick.resolution()::reason);
  }

  private static void assertNoMatch(Pick pick) {
    assertNotEquals(Status.MATCH, pick.resolution().status(), pick::toString);
  }

  private static void assertReview(String link, String why, Pick pick) {
    assertEquals(Status.REVIEW, pick.resolution().status(), pick.resolution()::reason);
    assertEquals(Pick.Strength.REVIEW, pick.strength());
    assertEquals(link, found(pick).link());
    assertTrue(pick.resolution().reason().contains(why), pick.resolution()::reason);
    Confidence shown = confidence(pick);
    assertTrue(shown.reaches(Bars.MEASURED.review()), () -> "confidence " + shown);
    assertFalse(shown.reaches(Bars.MEASURED.accept()), () -> "confidence " + shown);
  }

  private static void assertGuess(String link, Pick.Strength strength, String why, Pick pick) {
    assertEquals(Status.GUESS, pick.resolution().status(), pick.resolution()::reason);
    assertEquals(strength, pick.strength());
    assertEquals(link, found(pick).link());
    assertTrue(pick.resolution().reason().contains(why), pick.resolution()::reason);
    assertEquals(Optional.empty(), pick.resolution().confidence());
  }

  @Test
  void aPageWithTitleAndAuthorIsAMatch() {
    Pick pick =
        pick(
            query("emma", "Austen, Jane"),
            page(
                "http://m.goodreads.com/en/book/show/6969.Emma?rank=1",
                "Emma by Jane Austen | Goodreads"));
    assertMatch(BOOK + "6969", pick);
    assertEquals("Emma", found(pick).title());
    assertEquals(Optional.of("Jane Austen"), found(pick).author());
    assertEquals("web", found(pick).source());
  }

  @Test
  void withoutAuthorTheTitleAloneIsAMatchButSaysSo() {
    Pick pick = pick(query("Emma"), page(BOOK + "6969", "Emma by Jane Austen | Goodreads"));
    assertMatch(BOOK + "6969", pick);
    assertEquals(
        "title equal, word by word, a single word, no author given", pick.resolution().reason());
  }

  @Test
  void aRecordOfTheSiteIsAMatch() {
    assertMatch(
        BOOK + "6969",
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
    assertMatch(BOOK + "6969", pick);
    assertEquals(3, found(pick).rank());
  }

  @Test
  void seriesAndSubtitleOfTheHeadingDoNotDisturb() {
    assertMatch(
        BOOK + "7235533",
        pick(
            query("The Way of Kings", "Brandon Sanderson"),
            page(
                BOOK + "7235533-the-way-of-kings",
                "The Way of Kings (The Stormlight Archive, #1) by Brandon Sanderson | Goodreads")));
    assertMatch(
        BOOK + "41104077",
        pick(
            query("Invisible Women"),
            page(
                BOOK + "41104077",
                "Invisible Women: Data Bias in a World Designed for Men by Caroline Criado"
                    + " Perez")));
  }

  @Test
  void anAuthorWhoDiffersIsAGuessThatSaysSo() {
    Query emma = query("Emma", "Jane Austen");
    assertGuess(
        BOOK + "1",
        Pick.Strength.BOOK_PAGE,
        "author differs: Alexander McCall Smith",
        pick(emma, page(BOOK + "1", "Emma by Alexander McCall Smith | Goodreads")));
    assertEquals(
        Optional.empty(), pick(PICKER, emma, entry(BOOK + "1", "Emma", "Alexander McCall Smith")));
  }

  @Test
  void aLetterOfTheSurnameIsForReviewWhereTheTitleIsASingleWord() {
    assertReview(
        BOOK + "1",
        "author equal but for a letter of the surname",
        pick(query("Gone", "Harlan Coben"), entry(BOOK + "1", "Gone", "Harlan Cohen")));
  }

  @Test
  void anAuthorWhoIsNotShownIsForReview() {
    assertReview(
        BOOK + "6969",
        "author is not shown",
        pick(query("Emma", "Jane Austen"), page(BOOK + "6969", "Emma | Goodreads")));
  }

  private static void assertReason(String part, Pick pick) {
    assertTrue(pick.resolution().reason().contains(part), pick::toString);
  }

  private static final String CUT_OFF =
      "Voyagers: A Long Time around a Very Small World in Three ...";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Voyagers by Ada Quist, Paperback | Books",
        "Ada Quist (Author of Voyagers)",
        "Voyagers: Ada Quist: Shop"
      })
  void anAuthorWhoIsCutOffIsTakenFromAnotherPage(String shop) {
    Pick pick =
        pick(
            query("Voyagers", "Ada Quist"),
            page(BOOK + "1", CUT_OFF),
            page("https://shop.example.com/1", shop));

    assertMatch(BOOK + "1", pick);
    assertTrue(pick.resolution().reason().contains("shown by other pages"), pick::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "Voyagers | Goodreads, Voyagers by Ada Quist",
    CUT_OFF + ", Voyagers by Berta Lund",
    CUT_OFF + ", The Tall Tree by Ada Quist"
  })
  void anAuthorWhoIsNotCutOffOrNotShownByAnotherPageIsForReview(String heading, String shop) {
    assertReview(
        BOOK + "1",
        "author is not shown",
        pick(
            query("Voyagers", "Ada Quist"),
            page(BOOK + "1", heading),
            page("https://shop.example.com/1", shop)));
  }

  private static final String HARBOURS = "Wuthering Harbours";

  private static Pick harbours(String... others) {
    List<Candidate> pages = new ArrayList<>();
    // Not listed first, so that its place says nothing.
    pages.add(page(BOOK + "2", "Tall Ships by Berta Lund"));
    pages.add(page(BOOK + "1", HARBOURS + " | Goodreads"));
    for (String other : others) {
      pages.add(page("https://shop.example.com/" + pages.size(), other));
    }
    return pick(query(HARBOURS, "Ada Quist"), pages.toArray(Candidate[]::new));
  }

  @Test
  void anAuthorWhomTwoPagesShowIsTakenForAHeadingWithoutOne() {
    Pick pick = harbours(HARBOURS + " by Ada Quist", "Ada Quist (Author of " + HARBOURS + ")");

    assertMatch(BOOK + "1", pick);
    assertTrue(pick.resolution().reason().contains("shown by other pages"), pick::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "by Ada Quist, Study Guide",
    "by Ada Quist, by Berta Lund",
    "Study Guide, Study Guide",
  })
  void anAuthorWhomOnePageOrNoneShowsIsNotTakenForAHeadingWithoutOne(String one, String other) {
    String reason = harbours(HARBOURS + " " + one, HARBOURS + " " + other).resolution().reason();

    assertTrue(reason.contains("author is not shown"), reason);
  }

  @Test
  void ofATitleThatIsASingleWordTheHeadingMayBeThatOfAnotherBook() {
    assertReview(
        BOOK + "1",
        "author is not shown",
        pick(
            query("Voyagers", "Ada Quist"),
            page(BOOK + "1", "Voyagers | Goodreads"),
            page("https://shop.example.com/1", "Voyagers by Ada Quist"),
            page("https://blog.example.com/1", "Voyagers by Ada Quist")));
  }

  @Test
  void aHeadingThatIsCutOffIsNoOtherPageToItself() {
    assertReview(
        BOOK + "1",
        "author is not shown",
        pick(
            query("Voyagers", "Ada Quist"),
            page(BOOK + "1", "Voyagers: Ada Quist and Her Time around a Very Small ...")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada Quist", "..."})
  void aShopOfTheBookIsNoOtherBookOfItsTitle(String author) {
    assertMatch(
        BOOK + "1",
        pick(
            query("Wuthring Harbours"),
            page(BOOK + "1", "Wuthering Harbours (Tall Tales, #2) by " + author),
            page("https://shop.example.com/1", "Wuthering Harbours by Ada Quist")));
  }

  @Test
  void anAuthorOfWhomNothingIsLeftIsTakenFromAnotherPage() {
    assertMatch(
        BOOK + "1",
        pick(
            query("Voyagers", "Ada Quist"),
            page(BOOK + "1", "Voyagers (Tall Tales, #2) by ..."),
            page("https://shop.example.com/1", "Voyagers by Ada Quist, Paperback")));
  }

  private static final String RAFTS = "How I Built Seven Rafts out of Old Barrels and Sailed Home";

  @Test
  void aForenameThatIsCutOffAndHasASlipSaysNothing() {
    assertMatch(
        BOOK + "1", pick(query(RAFTS, "Ron Quist"), page(BOOK + "1", RAFTS + " by Roy ...")));
  }

  @Test
  void anotherForenameThatIsCutOffIsAnotherAuthor() {
    assertReview(
        BOOK + "1",
        "title nearly equal",
        pick(query(RAFTS, "Ron Quist"), page(BOOK + "1", RAFTS + " by Tabitha ...")));
  }

  @Test
  void aLongSubtitleThatIsCutOffMayBeTheTitleThatWasTyped() {
    assertMatch(
        BOOK + "1",
        pick(
            query(RAFTS, "Ada Quist"),
            page(BOOK + "1", "Afloat: How I Built Seven Rafts out of Old ..."),
            page("https://shop.example.com/1", "Afloat: " + RAFTS + " by Ada Quist")));
  }

  @Test
  void aShortSubtitleThatIsCutOffMayBeAnother() {
    assertReason(
        "title differs",
        pick(
            query(RAFTS, "Ada Quist"),
            page(BOOK + "1", "Afloat: How I Built Seven ..."),
            page("https://shop.example.com/1", "Afloat: " + RAFTS + " by Ada Quist")));
  }

  @Test
  void aRivalOfAnotherAuthorIsNamedForReviewWhenNoAuthorIsGiven() {
    assertReview(
        BOOK + "6969",
        "also: Emma, Alexander McCall Smith",
        pick(
            query("Emma"),
            page(BOOK + "6969", "Emma by Jane Austen | Goodreads"),
            page(BOOK + "1", "Emma by Alexander McCall Smith | Goodreads")));
  }

  @Test
  void aRivalDoesNotDisturbWhenTheAuthorIsGiven() {
    assertMatch(
        BOOK + "6969",
        pick(
            query("Emma", "Jane Austen"),
            page(BOOK + "6969", "Emma by Jane Austen | Goodreads"),
            page(BOOK + "1", "Emma by Alexander McCall Smith | Goodreads")));
  }

  @Test
  void anotherEditionBySameAuthorIsNoRival() {
    assertMatch(
        BOOK + "6969",
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
    assertMatch(BOOK + "7", pick);
    assertEquals(Optional.of("Neil deGrasse Tyson"), found(pick).author());
    assertMatch(BOOK + "7", pick(query("Death by Black Hole"), page(BOOK + "7", heading)));
  }

  @Test
  void aTitleThatHoldsTheWordMayStandWithoutAuthor() {
    assertMatch(
        BOOK + "8", pick(query("Step by Step"), page(BOOK + "8", "Step by Step | Goodreads")));
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
        "title differs",
        pick(
            query("Emma", "Jane Austen"),
            page(BOOK + "1", "Persuasion by Jane Austen | Goodreads")));
  }

  @Test
  void theTitleThatAgreesGoesBeforeTheAuthorThatAgrees() {
    assertReview(
        BOOK + "2",
        "author equal but for a letter of the surname",
        pick(
            query("Gone", "Harlan Coben"),
            page(BOOK + "1", "Tell No One by Harlan Coben | Goodreads"),
            page(BOOK + "2", "Gone by Harlan Cohen | Goodreads")));
  }

  @Test
  void aPageOfAnotherBookIsWorthNothingWithoutFallback() {
    LinkPicker strict =
        new LinkPicker(Site.GOODREADS, Fallback.NONE, Bars.MEASURED, WordWeights.plain());
    assertEquals(Optional.empty(), pick(strict, query("Emma"), page(BOOK + "1", "Persuasion")));
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
        new LinkPicker(Site.GOODREADS, Fallback.NONE, Bars.MEASURED, WordWeights.plain());
    assertEquals(
        Optional.empty(),
        pick(strict, query("Emma"), page("https://www.amazon.com/dp/1", "Emma: Austen, Jane")));
  }

  @ParameterizedTest
  @EnumSource(Fallback.class)
  void aRecordWithoutPageOfTheSiteIsASearchThere(Fallback fallback) {
    LinkPicker picker =
        new LinkPicker(Site.GOODREADS, fallback, Bars.MEASURED, WordWeights.plain());
    String work = "https://openlibrary.org/works/OL1W";
    Pick pick =
        pick(picker, query("Emma", "Jane Austen"), entry(work, "Emma", "Jane Austen"))
            .orElseThrow();
    assertGuess(
        "https://www.goodreads.com/search?q=Emma+Jane+Austen",
        Pick.Strength.SEARCH,
        "look it up: library knows the book",
        pick);
  }

  @ParameterizedTest
  @EnumSource(Fallback.class)
  void recordsOfOtherBooksAreWorthNothing(Fallback fallback) {
    LinkPicker picker =
        new LinkPicker(Site.GOODREADS, fallback, Bars.MEASURED, WordWeights.plain());
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sapiens: Summary and Analysis by BookHabits | Goodreads",
        "Sapiens (Study Guide) by Somebody | Goodreads",
        "Sapiens: Workbook for Readers by Somebody | Goodreads",
        "Sapiens (Boxed Set) by Somebody | Goodreads"
      })
  void aBookAboutTheBookIsNoMatchWithoutAuthorEither(String heading) {
    assertNoMatch(pick(query("Sapiens"), page(BOOK + "9", heading)));
  }

  @Test
  void theBeginningOfATitleIsNotTheTitle() {
    Pick pick =
        pick(
            query("Death"),
            page(BOOK + "7", "Death by Black Hole by Neil deGrasse Tyson | Goodreads"));
    assertEquals(Status.GUESS, pick.resolution().status());
  }

  @Test
  void rivalsAreSeenBehindAPageThatShowsNoAuthor() {
    Pick pick =
        pick(
            query("Emma"),
            page(BOOK + "5", "Emma | Goodreads"),
            page(BOOK + "6969", "Emma by Jane Austen | Goodreads"),
            page(BOOK + "1", "Emma by Alexander McCall Smith | Goodreads"));
    assertEquals(Status.REVIEW, pick.resolution().status(), pick.resolution()::reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Turn of the Key | Ruth Ware | The Turn of the Screw | Henry James
          A Farewell to Alms: A Brief History | Gregory Clark | A Farewell to Arms | Ernest Hemingway
          Catching Fire: How Cooking Made Us | Richard Wrangham | Catching Fire | Suzanne Collins
          What If? 2: Additional Answers | Randall Munroe | What If?: Serious Answers | Randall Munroe
          The Lady of the Lake | | The Lady in the Lake | Raymond Chandler
          The 1% Rule | | Rule (Marked Men, #1) | Jay Crownover
          Mind Children | Hans Moravec | Children of the Mind | Orson Scott Card
          Saga (Vol. 1) | | Saga (Vol. 2) | Brian K. Vaughan
          Emma | Jane Austen | Emma: Detailed Summary and Reading Guide | Jane Austen
          On Beauty | | Beauty | Robin McKinley
          London (Surviving the Evacuation, #1) | | London | Edward Rutherfurd
          Catching Fire: How Cooking Made Us | | Catching Fire (The Hunger Games, #2) | Suzanne Collins
          The Belgariad | David Eddings | The Belgariad: Part One - Pawn of Prophecy | David Eddings
          The Belgariad: Part Two | David Eddings | The Belgariad | David Eddings
          """)
  void titlesThatLookAlikeAreNoMatches(
      String title, @Nullable String author, String otherTitle, String otherAuthor) {
    Query asked = new Query(title, Optional.ofNullable(author));
    Optional<Pick> pick = pick(PICKER, asked, entry(BOOK + "1", otherTitle, otherAuthor));
    assertTrue(pick.isEmpty() || pick.get().resolution().status() != Status.MATCH, pick::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          01: american gods 📕 | | American Gods (American Gods, #1) | Neil Gaiman
          📕 Snow crash (1992) | | Snow Crash | Neal Stephenson
          Norwegian Wood, Haruki Marukami | | Norwegian Wood | Haruki Murakami, Jay Rubin
          “Beloved” by Toni Morrison | | Beloved | Toni Morrison
          Toni Morrison - Beloved | | Beloved | Toni Morrison
          The Master & Margarita | | The Master and Margarita | Mikhail Bulgakov
          Catch 22 | | Catch-22 (Catch-22, #1) | Joseph Heller
          The Wind-Up Bird Chronical | Murakami | The Wind-Up Bird Chronicle | Haruki Murakami
          The Dark Forest | Cixin Liu | The Dark Forest (Remembrance, #2) | Liu Cixin, Joel Martinsen
          The Dark Tower II: The Drawing of the Three | | The Drawing of the Three (The Dark Tower, #2) | Stephen King
          """)
  void titlesAsPeopleTypeThemAreMatches(
      String title, @Nullable String author, String otherTitle, String otherAuthor) {
    Query asked = new Query(title, Optional.ofNullable(author));
    assertMatch(
        BOOK + "1", pick(PICKER, asked, entry(BOOK + "1", otherTitle, otherAuthor)).orElseThrow());
  }

  /** A slip that makes another title of it may be one, where no author tells. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sound and Fury | The Sound and the Fury | William Faulkner
          The hard things about hard things | The Hard Thing About Hard Things | Ben Horowitz
          """)
  void isWorthALookAtLeast(String title, String otherTitle, String otherAuthor) {
    Candidate book = entry(BOOK + "1", otherTitle, otherAuthor);
    Pick pick = pick(query(title), book);
    assertNotEquals(Status.GUESS, pick.resolution().status(), pick::toString);
    assertEquals(BOOK + "1", found(pick).link());
    assertMatch(BOOK + "1", pick(query(title, otherAuthor), book));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Madame Bovary by Gustave Flaubert: Study Guide by SuperSummary
          Madame Bovary by BookRags
          Madame Bovary (MAXNotes Literature Guides) by Gustave Flaubert
          Madame Bovary: York Notes Advanced by Gustave Flaubert
          Gustave Flaubert's Madame Bovary (Bloom's Guides) by Gustave Flaubert
          """)
  void aGuideToTheBookIsNoMatchWhereverItSaysSo(String heading) {
    for (Query asked :
        List.of(query("Madame Bovary"), query("Madame Bovary", "Gustave Flaubert"))) {
      assertNoMatch(pick(asked, page(BOOK + "9", heading + " | Goodreads")));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Forever War                  | Joe Haldeman       | The Forever War (The Forever War,…
          The Social Contract              | Jean-Jacques Rousseau | The Social Contract b…
          The Diamond Age: Or, A Young Lady's Illustrated Primer | Neal Stephenson | The Diamond Age: or, A Yo...
          Blood Meridian                   |                    | Blood Meridian, or t…
          Catching Fire                    | Suzzane Collins    | Catching Fire (The Hunger Games, #2) by Suzanne Co…
          """)
  void aHeadingThatIsCutOffMatchesByWhatIsThere(
      String title, @Nullable String author, String heading) {
    assertMatch(
        BOOK + "1", pick(new Query(title, Optional.ofNullable(author)), page(BOOK + "1", heading)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Harry Potter and the Methods of Rationality | Harry Potter and the Goblet ...
          The Lord of the Rings                       | The Lord of the Rings Sketchbook by A…
          The Social Contract                         | The Social Contract and Dis…
          """)
  void aHeadingThatIsCutOffDoesNotMatchAnotherBeginning(String title, String heading) {
    Pick pick = pick(query(title), page(BOOK + "1", heading));
    assertNoMatch(pick);
  }
}
