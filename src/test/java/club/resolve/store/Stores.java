package club.resolve.store;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.search.Question;
import club.resolve.search.Retention;
import club.resolve.search.SourceIdentity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Stores, questions and answers as short as they can be said. */
final class Stores {
  static final SourceIdentity LIBRARY = new SourceIdentity("openlibrary", "https://library.test");
  static final Answer.Fact NOTHING = new Answer.Nothing();

  private static final Duration SHORT_LOCK = Duration.ofMillis(20);

  private Stores() {}

  static Store.Opening opening(Path file, InstantSource clock, Consumer<String> trouble) {
    return Store.open(file, SHORT_LOCK, clock, "1.0", "the list", _ -> {}, trouble);
  }

  static Store.Opening.Opened opened(Path file, InstantSource clock, Consumer<String> trouble) {
    return assertInstanceOf(Store.Opening.Opened.class, opening(file, clock, trouble));
  }

  /** A store that has to work. */
  static Store open(Path file, InstantSource clock) {
    return openFor("the list", file, clock);
  }

  static Store openFor(String list, Path file, InstantSource clock) {
    Store.Opening opening =
        Store.open(file, clock, "1.0", list, Stores::noTrouble, Stores::noTrouble);
    return assertInstanceOf(Store.Opening.Opened.class, opening, opening.toString()).store();
  }

  private static void noTrouble(String trouble) {
    throw new AssertionError(trouble);
  }

  static Question question(String title) {
    return Question.of(new Query(title, Optional.empty()));
  }

  static Answer.Fact found(String title) {
    return Answer.of(
        List.of(
            new Candidate(
                Candidate.Kind.RECORD,
                "https://www.goodreads.com/book/show/1",
                title,
                Optional.empty(),
                1,
                "openlibrary")));
  }

  static void put(Store store, String title, Answer.Fact fact) {
    put(store, title, fact, Retention.USUAL);
  }

  static void put(Store store, String title, Answer.Fact fact, Retention retention) {
    put(store, LIBRARY, Map.of(question(title), fact), retention);
  }

  /** Returns when they are kept. */
  static void put(
      Store store, SourceIdentity source, Map<Question, Answer.Fact> answers, Retention retention) {
    CompletableFuture<Boolean> kept = new CompletableFuture<>();
    store.answers().put(source, answers, retention);
    store.answers().afterwards(() -> kept.complete(true));
    assertTrue(kept.join());
  }

  static Optional<Answer.Fact> get(Store store, String title) {
    return store.answers().get(LIBRARY, question(title));
  }
}
