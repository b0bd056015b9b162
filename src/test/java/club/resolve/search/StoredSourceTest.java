package club.resolve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.timing.Meter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions, answers and kept rows of the sources that go by a store. */
final class StoredSourceTest {
  private static final SourceIdentity WEB = new SourceIdentity("web", "http://web.test");
  private static final Query EMMA = new Query("Emma", Optional.empty());
  private static final Optional<Isbn> ISBN = Isbn.parse("9780062458711");
  private static final Answer.Fact NOTHING = new Answer.Nothing();
  private static final Answer.Fact FOUND =
      Answer.of(
          List.of(
              new Candidate(
                  Candidate.Kind.PAGE, "http://x.test", "Emma", Optional.empty(), 1, "web")));

  private final List<String> asked = new ArrayList<>();
  private final List<String> announced = new ArrayList<>();
  private final Memory store = new Memory();

  private static final class Memory implements AnswerStore {
    private final Map<List<Object>, Answer.Fact> kept = new HashMap<>();
    private final List<Retention> retentions = new ArrayList<>();

    @Override
    public Optional<Answer.Fact> get(SourceIdentity source, Question question) {
      return Optional.ofNullable(kept.get(List.of(source, question)));
    }

    @Override
    public void put(
        SourceIdentity source, Map<Question, ? extends Answer.Fact> answers, Retention retention) {
      answers.forEach((question, fact) -> kept.put(List.of(source, question), fact));
      retentions.add(retention);
    }

    @Override
    public void afterwards(Runnable follower) {
      follower.run();
    }
  }

  private Source answering(Answer answer) {
    return new Source() {
      @Override
      public String name() {
        return "web";
      }

      @Override
      public Answer search(Query query, Meter meter) {
        asked.add(query.title());
        meter.tried();
        return answer;
      }
    };
  }

  private StoredSource stored(Answer answer) {
    return new StoredSource(answering(answer), WEB, Retention.USUAL, store);
  }

  private static Answer search(Source source, Query query) throws InterruptedException {
    return source.search(query, new Meter());
  }

  static List<Answer.Fact> facts() {
    return List.of(FOUND, NOTHING);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void aFactIsAskedOnceAndToldWithoutTime(Answer.Fact fact) throws Exception {
    assertEquals(fact, search(stored(fact), EMMA));
    Meter meter = new Meter();

    Answer again = stored(FOUND).search(new Query(" EMMA! ", Optional.empty()), meter);

    assertEquals(fact, again);
    assertEquals(List.of("Emma"), asked);
    assertEquals(1, meter.remembered());
    assertEquals(0, meter.tries());
    assertEquals(Optional.empty(), meter.fetched());
    assertEquals(List.of(Retention.USUAL), store.retentions);
  }

  static List<Answer.Unanswered> noFacts() {
    return List.of(
        new Answer.Blocked("web.test", Optional.empty(), "a challenge"),
        new Answer.RateLimited("web.test"),
        new Answer.OverBudget("all"),
        new Answer.Offline(),
        new Answer.QuotaExhausted("web.test", Optional.of(Instant.EPOCH)),
        new Answer.Unauthorized("a key"),
        new Answer.PageChanged("<html>"),
        new Answer.Unreachable("web.test"),
        new Answer.Failed("the connection broke", true));
  }

  @ParameterizedTest
  @MethodSource("noFacts")
  void whatIsNoFactIsNeverKept(Answer.Unanswered answer) throws Exception {
    assertEquals(answer, search(stored(answer), EMMA));
    assertEquals(answer, search(stored(answer), EMMA));

    assertEquals(List.of("Emma", "Emma"), asked);
    assertEquals(Map.of(), store.kept);
  }

  @Test
  void onlyAnIsbnThatIsNotKnownIsAnnounced() throws Exception {
    Query known = new Query("Fall", Optional.empty(), ISBN);
    search(stored(FOUND), known);

    QueryListener told = stored(FOUND).unlessKnown((_, query) -> announced.add(query.title()));
    told.announced(1, known);
    told.announced(1, EMMA);
    told.announced(1, new Query("Spring", Optional.empty(), ISBN));

    assertEquals(List.of("Spring"), announced);
  }

  private StoredSource byIds(Answer answer) {
    return new StoredSource(answering(answer), WEB, Retention.USUAL, store, Question::ofIds);
  }

  @Test
  void anAnswerByIdsIsFoundByTheSameIdsWhateverTheTitle() throws Exception {
    search(byIds(FOUND), EMMA.ofWork("OL1W"));
    search(byIds(FOUND), new Query("Fall", Optional.empty(), ISBN));

    assertEquals(
        FOUND, search(byIds(NOTHING), new Query("Emma, a novel", Optional.empty()).ofWork("OL1W")));
    assertEquals(FOUND, search(byIds(NOTHING), new Query("Spring", Optional.empty(), ISBN)));
    assertEquals(List.of("Emma", "Fall"), asked);
  }

  @Test
  void anAnswerByOtherIdsOrFewerIsNone() throws Exception {
    Query byIsbn = new Query("Emma", Optional.empty(), ISBN);
    search(byIds(NOTHING), byIsbn);

    search(byIds(NOTHING), byIsbn.ofWork("OL1W"));
    search(byIds(NOTHING), EMMA.ofWork("OL1W"));
    search(byIds(NOTHING), EMMA.ofWork("OL2W"));

    assertEquals(4, asked.size());
  }

  @Test
  void whoGoesByIdsIsNotAskedWithoutOne() throws Exception {
    assertInstanceOf(Answer.NotAsked.class, search(byIds(FOUND), EMMA));
    QueryListener told = byIds(FOUND).unlessKnown((_, query) -> announced.add(query.title()));
    told.announced(1, EMMA);
    told.announced(2, new Query("Spring", Optional.empty(), ISBN));

    assertEquals(List.of(), asked);
    assertEquals(List.of("Spring"), announced);
    assertEquals(Map.of(), store.kept);
  }

  @Test
  void withoutAStoreAllIsAsked() throws Exception {
    StoredSource forgetful =
        new StoredSource(answering(FOUND), WEB, Retention.USUAL, AnswerStore.NONE);

    search(forgetful, EMMA);
    search(forgetful, EMMA);

    assertEquals(List.of("Emma", "Emma"), asked);
  }

  @Test
  void offlineSaysSoUnderTheNameOfTheSource() throws Exception {
    OfflineSource source = new OfflineSource("web");

    assertEquals("web", source.name());
    assertInstanceOf(Answer.Offline.class, search(source, EMMA));
  }

  @Test
  void aGuardedSourceIsAskedWhileItIsKnownWhoWantsToBeLeftAlone() throws Exception {
    AtomicBoolean known = new AtomicBoolean(true);
    GuardedSource source = new GuardedSource(answering(FOUND), "web.test", known::get);
    assertEquals(FOUND, search(source, EMMA));

    known.set(false);

    Answer.Blocked blocked = assertInstanceOf(Answer.Blocked.class, search(source, EMMA));
    assertEquals("web.test", blocked.host());
    assertEquals(List.of("Emma"), asked);
    assertEquals("web", source.name());
  }

  @Test
  void theNumberOfResultsIsPartOfWhoWasAsked() {
    assertEquals(new SourceIdentity("web", "http://web.test results=5"), WEB.withResults(5));
  }
}
