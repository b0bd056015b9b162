package club.resolve.search;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.timing.Meter;
import java.util.Map;
import java.util.Optional;

/** Gives the answers that are kept, and keeps those that come. Only facts are kept. Thread-safe. */
public final class StoredSource implements Source {
  private final Source next;
  private final SourceIdentity identity;
  private final Retention retention;
  private final AnswerStore store;

  public StoredSource(
      Source next, SourceIdentity identity, Retention retention, AnswerStore store) {
    this.next = next;
    this.identity = identity;
    this.retention = retention;
    this.store = store;
  }

  @Override
  public String name() {
    return next.name();
  }

  /** The listener, told only of what is not known: that alone will be asked. */
  public QueryListener unlessKnown(QueryListener listener) {
    return (row, query) -> {
      // Only who has an ISBN is asked for in company.
      if (query.isbn().isPresent() && store.get(identity, Question.of(query)).isEmpty()) {
        listener.announced(row, query);
      }
    };
  }

  @Override
  public Answer search(Query query, Meter meter) throws InterruptedException {
    Question question = Question.of(query);
    Optional<Answer.Fact> known = store.get(identity, question);
    if (known.isPresent()) {
      meter.known();
      return known.get();
    }
    Answer answer = next.search(query, meter);
    if (answer instanceof Answer.Fact fact) {
      store.put(identity, Map.of(question, fact), retention);
    }
    return answer;
  }
}
