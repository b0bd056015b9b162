package club.resolve.search;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.timing.Meter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gives the answers that are kept, and keeps those that come. Only facts are kept. Thread-safe. */
public final class StoredSource implements Source {
  private final Source next;
  private final SourceIdentity identity;
  private final Retention retention;
  private final AnswerStore store;
  private final Function<Query, Optional<Question>> question;

  /** A source that is asked by title. */
  public StoredSource(
      Source next, SourceIdentity identity, Retention retention, AnswerStore store) {
    this(next, identity, retention, store, query -> Optional.of(Question.of(query)));
  }

  /**
   * A source that goes by a part of the query.
   *
   * @param question what a query asks of it; empty where it cannot be asked
   */
  public StoredSource(
      Source next,
      SourceIdentity identity,
      Retention retention,
      AnswerStore store,
      Function<Query, Optional<Question>> question) {
    this.next = next;
    this.identity = identity;
    this.retention = retention;
    this.store = store;
    this.question = question;
  }

  @Override
  public String name() {
    return next.name();
  }

  /** The listener, told only of what is not known: that alone will be asked. */
  public QueryListener unlessKnown(QueryListener listener) {
    return (row, query) -> {
      // Only who has an ISBN is asked for in company.
      Optional<Question> asked = query.isbn().flatMap(_ -> question.apply(query));
      if (asked.isPresent() && store.get(identity, asked.get()).isEmpty()) {
        listener.announced(row, query);
      }
    };
  }

  @Override
  public Answer search(Query query, Meter meter) throws InterruptedException {
    Optional<Question> asked = question.apply(query);
    return asked.isEmpty() ? new Answer.NotAsked() : search(query, asked.get(), meter);
  }

  private Answer search(Query query, Question asked, Meter meter) throws InterruptedException {
    Optional<Answer.Fact> known = store.get(identity, asked);
    if (known.isPresent()) {
      meter.known();
      return known.get();
    }
    Answer answer = next.search(query, meter);
    if (answer instanceof Answer.Fact fact) {
      store.put(identity, Map.of(asked, fact), retention);
    }
    return answer;
  }
}
