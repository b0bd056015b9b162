package club.resolve.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Outcome;
import club.resolve.book.Query;
import club.resolve.book.Resolution;
import club.resolve.book.Silence;
import club.resolve.book.Site;
import club.resolve.book.Status;
import club.resolve.match.LinkPicker;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.match.WordWeights;
import club.resolve.search.QueryListener;
import club.resolve.search.Source;
import club.resolve.search.SourceChain;
import club.resolve.timing.Meter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The outcome for a book, given the answer of each source of the chain. */
final class ResolverTest {
  private static final Book BOOK = new Book(1, "Emma", Optional.of("Jane Austen"));

  private static final String RIGHT = "https://www.goodreads.com/book/show/6969";
  private static final String OTHER = "https://www.goodreads.com/book/show/1885";
  private static final String WORK = "https://openlibrary.org/works/OL1W";
  private static final String SEARCH = "https://www.goodreads.com/search?q=Emma+Jane+Austen";
  private static final String WEB = "https://example.org/emma";

  private static final Answer MATCH = record(RIGHT, "Emma");
  private static final Answer OTHER_PAGE = page(OTHER, "Pride and Prejudice by Jane Austen");
  private static final Answer KNOWN_WORK = record(WORK, "Emma");
  private static final Answer FIRST_RESULT = page(WEB, "Emma, a novel");
  private static final Answer NOTHING = new Answer.Nothing();
  private static final Answer BLOCKED =
      new Answer.Blocked("host", Optional.empty(), "asks whether we are a person");
  private static final Answer LIMITED = new Answer.RateLimited("host");
  private static final Answer FAILED = new Answer.Failed("the connection broke", true);
  private static final Answer CHANGED = new Answer.PageChanged("an empty page");
  private static final Answer REFUSED = new Answer.Unauthorized("it wants a key");
  private static final Answer PARTLY =
      new Answer.Incomplete(List.of(), "it did not search to the end");
  private static final Answer PARTLY_MATCH =
      new Answer.Incomplete(MATCH.candidates(), "it did not search to the end");
  private static final Answer PARTLY_OTHER =
      new Answer.Incomplete(OTHER_PAGE.candidates(), "it did not search to the end");
  private static final Answer NOT_ASKED = new Answer.NotAsked();
  private static final Answer NOWHERE = new Answer.Unreachable("host");

  private final List<String> asked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  private static Answer record(String link, String title) {
    return new Answer.Candidates(
        List.of(
            new Candidate(
                Candidate.Kind.RECORD, link, title, Optional.of("Jane Austen"), 1, "a source")));
  }

  private static Answer page(String link, String title) {
    return new Answer.Candidates(
        List.of(new Candidate(Candidate.Kind.PAGE, link, title, Optional.empty(), 1, "a source")));
  }

  private Source source(String name, Answer answer) {
    return new Source() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Answer search(Query query, Meter meter) {
        asked.add(name);
        return answer;
      }
    };
  }

  private Resolution resolve(Answer... answers) throws InterruptedException {
    return resolve(Fallback.FIRST, answers);
  }

  /** The sources are called s1, s2 and so on. */
  private Resolution resolve(Fallback fallback, Answer... answers) throws InterruptedException {
    return outcome(fallback, answers).resolution();
  }

  private Outcome outcome(Answer... answers) throws InterruptedException {
    return outcome(Fallback.FIRST, answers);
  }

  private Outcome outcome(Fallback fallback, Answer... answers) throws InterruptedException {
    List<Source> chain = new ArrayList<>();
    for (Answer answer : answers) {
      chain.add(source("s" + (chain.size() + 1), answer));
    }
    return new Resolver(
            SourceChain.of(chain),
            new LinkPicker(Site.GOODREADS, fallback, LinkPicker.Bars.MEASURED, WordWeights.plain()))
        .resolve(BOOK, new Meter());
  }

  @Test
  void whatASearchFoundThatDidNotEndIsNotFoundToBeNowhere() throws InterruptedException {
    Resolution resolution = resolve(Fallback.NONE, PARTLY_OTHER);
    assertEquals(Status.ERROR, resolution.status());
    assertTrue(resolution.reason().contains("s1: it did not search to the end"));
  }

  private static String link(Resolution resolution) {
    return resolution.candidate().map(Candidate::link).orElse("");
  }

  private static Arguments row(Status status, String link, int asked, Answer... answers) {
    return Arguments.of(Arrays.asList(answers), status, link, asked);
  }

  static Stream<Arguments> table() {
    return Stream.of(
        // One source.
        row(Status.MATCH, RIGHT, 1, MATCH),
        row(Status.GUESS, OTHER, 1, OTHER_PAGE),
        row(Status.GUESS, SEARCH, 1, KNOWN_WORK),
        row(Status.GUESS, WEB, 1, FIRST_RESULT),
        row(Status.NOT_FOUND, "", 1, NOTHING),
        row(Status.BLOCKED, "", 1, BLOCKED),
        row(Status.BLOCKED, "", 1, LIMITED),
        row(Status.ERROR, "", 1, FAILED),
        row(Status.ERROR, "", 1, CHANGED),
        row(Status.ERROR, "", 1, REFUSED),
        row(Status.ERROR, "", 1, NOWHERE),
        row(Status.ERROR, "", 1, PARTLY),
        row(Status.MATCH, RIGHT, 1, PARTLY_MATCH, NOTHING),
        row(Status.GUESS, OTHER, 2, PARTLY_OTHER, NOTHING),
        row(Status.ERROR, "", 2, PARTLY, NOTHING),
        // A match ends the chain, nothing else does.
        row(Status.MATCH, RIGHT, 1, MATCH, NOTHING),
        row(Status.MATCH, RIGHT, 2, NOTHING, MATCH, BLOCKED),
        row(Status.MATCH, RIGHT, 2, FIRST_RESULT, MATCH),
        row(Status.MATCH, RIGHT, 2, OTHER_PAGE, MATCH),
        row(Status.MATCH, RIGHT, 2, KNOWN_WORK, MATCH),
        // A link wins over a silence, before or after it.
        row(Status.MATCH, RIGHT, 2, BLOCKED, MATCH),
        row(Status.MATCH, RIGHT, 2, FAILED, MATCH),
        row(Status.GUESS, WEB, 2, BLOCKED, FIRST_RESULT),
        row(Status.GUESS, WEB, 2, FIRST_RESULT, FAILED),
        row(Status.GUESS, SEARCH, 2, KNOWN_WORK, BLOCKED),
        // The guess that is worth most wins, whatever the order.
        row(Status.GUESS, SEARCH, 2, OTHER_PAGE, KNOWN_WORK),
        row(Status.GUESS, SEARCH, 2, KNOWN_WORK, OTHER_PAGE),
        row(Status.GUESS, SEARCH, 2, KNOWN_WORK, FIRST_RESULT),
        row(Status.GUESS, SEARCH, 2, FIRST_RESULT, KNOWN_WORK),
        row(Status.GUESS, SEARCH, 3, FIRST_RESULT, KNOWN_WORK, OTHER_PAGE),
        // Not found only when every source has answered.
        row(Status.NOT_FOUND, "", 2, NOTHING, NOTHING),
        row(Status.BLOCKED, "", 2, NOTHING, BLOCKED),
        row(Status.BLOCKED, "", 2, BLOCKED, NOTHING),
        row(Status.ERROR, "", 2, NOTHING, FAILED),
        row(Status.ERROR, "", 2, CHANGED, NOTHING),
        // The first source that did not answer decides.
        row(Status.BLOCKED, "", 2, BLOCKED, FAILED),
        row(Status.ERROR, "", 2, FAILED, BLOCKED),
        row(Status.ERROR, "", 3, NOTHING, NOWHERE, LIMITED),
        row(Status.BLOCKED, "", 3, NOTHING, LIMITED, CHANGED),
        // One that could not be asked has not looked, and is not missed either.
        row(Status.NOT_FOUND, "", 2, NOTHING, NOT_ASKED),
        row(Status.MATCH, RIGHT, 2, NOT_ASKED, MATCH),
        row(Status.BLOCKED, "", 2, BLOCKED, NOT_ASKED),
        row(Status.SKIPPED, "", 2, NOT_ASKED, NOT_ASKED));
  }

  @ParameterizedTest
  @MethodSource("table")
  void whichAnswersLeadToWhat(List<Answer> answers, Status status, String link, int count)
      throws Exception {
    Resolution resolution = resolve(answers.toArray(Answer[]::new));

    assertEquals(status, resolution.status());
    assertEquals(link, link(resolution));
    assertEquals(Stream.of("s1", "s2", "s3").limit(count).toList(), asked);
  }

  /** A source that tells which query it was asked. */
  private Source listening(String name, Answer answer, List<Query> heard) {
    return new Source() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Answer search(Query query, Meter meter) {
        heard.add(query);
        return answer;
      }
    };
  }

  private static Resolver resolver(Source... chain) {
    return new Resolver(
        SourceChain.of(List.of(chain)),
        new LinkPicker(
            Site.GOODREADS, Fallback.FIRST, LinkPicker.Bars.MEASURED, WordWeights.plain()));
  }

  private static Book withIsbn() {
    return new Book(
        1,
        "Emma",
        Optional.of("Jane Austen"),
        Isbn.parse("9780141439587"),
        OptionalInt.empty(),
        Optional.empty());
  }

  @Test
  void aBookThatNoSourceKnowsHasTheLinkOfItsOwnIsbn() throws Exception {
    Outcome outcome =
        resolver(source("s1", NOTHING), source("s2", NOTHING)).resolve(withIsbn(), new Meter());

    assertEquals(Status.REVIEW, outcome.resolution().status());
    assertEquals("https://www.goodreads.com/book/isbn/9780141439587", link(outcome.resolution()));
    assertEquals("by the row's own ISBN; no source knows it", outcome.resolution().reason());
    assertFalse(outcome.unfinished());
  }

  @Test
  void theOwnIsbnHidesNoSilence() throws Exception {
    Outcome outcome =
        resolver(source("s1", NOTHING), source("s2", BLOCKED)).resolve(withIsbn(), new Meter());

    assertEquals(Status.BLOCKED, outcome.resolution().status());
    assertTrue(outcome.unfinished());
  }

  @Test
  void anIsbnThatIsAnotherBooksIsNotAskedForAgain() throws Exception {
    List<Query> heard = new ArrayList<>();
    Candidate other =
        new Candidate(
                Candidate.Kind.RECORD,
                OTHER,
                "Pride and Prejudice",
                Optional.of("Jane Austen"),
                1,
                "s1")
            .with(Candidate.Details.NONE.withIsbn(Isbn.parse("9780141439587")));
    Resolution resolution =
        resolver(
                source("s1", new Answer.Candidates(List.of(other))),
                listening("s2", KNOWN_WORK, heard))
            .resolve(withIsbn(), new Meter())
            .resolution();

    assertEquals(Optional.empty(), heard.getFirst().isbn());
    // The certain work by its search, and not by an ISBN that leads to another book.
    assertEquals(Status.REVIEW, resolution.status());
    assertEquals(OTHER, link(resolution));
  }

  @Test
  void theWorkThatASourceIsCertainOfIsToldToTheNext() throws Exception {
    List<Query> heard = new ArrayList<>();
    Candidate work =
        KNOWN_WORK.candidates().getFirst().with(Candidate.Details.NONE.ofWork(Optional.of("OL1W")));
    resolver(source("s1", new Answer.Candidates(List.of(work))), listening("s2", NOTHING, heard))
        .resolve(BOOK, new Meter());

    assertEquals(List.of(BOOK.query().ofWork("OL1W")), heard);
  }

  @Test
  void ofTwoGuessesOfOneKindTheFirstIsKept() throws Exception {
    assertEquals(WEB, link(resolve(FIRST_RESULT, page("https://example.org/2", "Emma, too"))));
  }

  @Test
  void aSourceThatDidNotAnswerMakesAGuessUnfinishedButNoMatch() throws Exception {
    Outcome guess = outcome(KNOWN_WORK, BLOCKED);
    assertEquals(Status.GUESS, guess.resolution().status());
    assertTrue(guess.unfinished());
    assertEquals(
        List.of(new Silence("s2", "asks whether we are a person", Optional.empty())),
        guess.silences());
    assertTrue(outcome(FAILED, OTHER_PAGE).unfinished());
    assertFalse(outcome(KNOWN_WORK, NOTHING).unfinished());
    assertFalse(outcome(BLOCKED, MATCH).unfinished());
  }

  @Test
  void aGuessNamesTheSourceThatDidNotAnswerAndWhy() throws Exception {
    String reason = resolve(BLOCKED, FIRST_RESULT).reason();

    assertTrue(reason.contains("s1: asks whether we are a person"), reason);
  }

  @Test
  void theReasonNamesEverySourceThatDidNotAnswer() throws Exception {
    String reason = resolve(FAILED, NOTHING, BLOCKED).reason();

    assertTrue(reason.contains("s1: the connection broke"), reason);
    assertTrue(reason.contains("s3: asks whether we are a person"), reason);
  }

  @Test
  void notFoundNamesAllThatWereAsked() throws Exception {
    String reason = resolve(NOTHING, NOTHING).reason();

    assertTrue(reason.contains("s1, s2"), reason);
  }

  @Test
  void aSourceThatCouldNotBeAskedIsNotSaidToKnowNothing() throws Exception {
    assertEquals("not known to s1, s3", resolve(NOTHING, NOT_ASKED, NOTHING).reason());
    assertFalse(outcome(OTHER_PAGE, NOT_ASKED).unfinished());
    assertEquals(
        "the row has no ISBN, by which alone s1 can be asked", resolve(NOT_ASKED).reason());
  }

  @Test
  void withoutFallbackTheFirstResultIsNotKept() throws Exception {
    assertEquals(Status.NOT_FOUND, resolve(Fallback.NONE, FIRST_RESULT).status());
    assertEquals(Status.NOT_FOUND, resolve(Fallback.NONE, OTHER_PAGE).status());
    assertEquals(Status.BLOCKED, resolve(Fallback.NONE, FIRST_RESULT, BLOCKED).status());
  }

  @Test
  void whoAnsweredWithAnotherBookHasAnswered() throws Exception {
    assertEquals(Status.NOT_FOUND, resolve(record(OTHER, "Pride and Prejudice")).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
  void aRowWithoutATitleIsSkippedAndNobodyIsAsked(String title) throws Exception {
    Resolution resolution =
        new Resolver(
                SourceChain.of(List.of(source("s1", BLOCKED))),
                new LinkPicker(
                    Site.GOODREADS, Fallback.FIRST, LinkPicker.Bars.MEASURED, WordWeights.plain()))
            .resolve(new Book(1, title, Optional.of("Jane Austen")), new Meter())
            .resolution();

    assertEquals(Status.SKIPPED, resolution.status());
    assertEquals(List.of(), asked);
  }

  @Test
  void aMatchNamesTheSourceThatDidNotAnswerAndWhyToo() throws Exception {
    String reason = resolve(BLOCKED, MATCH).reason();

    assertTrue(reason.contains("s1: asks whether we are a person"), reason);
  }

  /** Writes down what it is told. */
  private QueryListener listener(String name) {
    return new QueryListener() {
      @Override
      public void announced(long row, Query query) {
        told.add("%s: %d announced, %s".formatted(name, row, query.title()));
      }

      @Override
      public void asking(long row, Query query) {
        told.add("%s: %d asking, %s".formatted(name, row, query.title()));
      }

      @Override
      public void passed(long row) {
        told.add("%s: %d passed".formatted(name, row));
      }
    };
  }

  private Resolver followed(Source first, Source second) {
    return new Resolver(
        new SourceChain(
            List.of(
                new SourceChain.Link(first, List.of(listener("one"))),
                new SourceChain.Link(second, List.of(listener("two"))))),
        new LinkPicker(
            Site.GOODREADS, Fallback.FIRST, LinkPicker.Bars.MEASURED, WordWeights.plain()));
  }

  @Test
  void aBookIsAnnouncedToAllListenersUnlessNoSourceIsNeeded() throws Exception {
    Resolver resolver = followed(source("s1", NOTHING), source("s2", NOTHING));
    Book given =
        new Book(
            3,
            "Given",
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.of(RIGHT));
    resolver.announce(BOOK);
    resolver.announce(new Book(2, " ", Optional.empty()));
    resolver.announce(given);
    resolver.resolve(given, new Meter());

    assertEquals(List.of("one: 1 announced, Emma", "two: 1 announced, Emma"), told);
    assertEquals(List.of(), asked);
  }

  @Test
  void listenersFollowABookPastEachSource() throws Exception {
    followed(source("s1", NOTHING), source("s2", MATCH)).resolve(BOOK, new Meter());

    assertEquals(
        List.of(
            "one: 1 asking, Emma",
            "one: 1 passed",
            "two: 1 asking, Emma",
            "two: 1 passed",
            "one: 1 passed",
            "two: 1 passed"),
        told);
  }

  @Test
  void aBookThatIsSettledBeforeASourceHasPassedIt() throws Exception {
    followed(source("s1", MATCH), source("s2", NOTHING)).resolve(BOOK, new Meter());

    assertEquals("two: 1 passed", told.getLast());
  }

  @Test
  void aBookOfARunThatIsStoppedHasNotPassed() {
    Source stopped =
        new Source() {
          @Override
          public String name() {
            return "stopped";
          }

          @Override
          public Answer search(Query query, Meter meter) throws InterruptedException {
            throw new InterruptedException();
          }
        };

    assertThrows(
        InterruptedException.class,
        () -> followed(stopped, source("s2", NOTHING)).resolve(BOOK, new Meter()));

    assertEquals(List.of("one: 1 asking, Emma"), told);
  }
}
