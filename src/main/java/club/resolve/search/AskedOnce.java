package club.resolve.search;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.timing.Meter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Asks equal questions once, and gives those who ask again the answer that there is; equal is what
 * certainly means the same. A caller that asks while the first one still waits, waits with it.
 * Facts are remembered for the last few thousand questions; a failure or a refusal is shared with
 * those who wait for it, and forgotten, so that the next one may have more luck. Thread-safe.
 */
public final class AskedOnce implements Source {
  /** At ten candidates each this is some ten megabytes, however long the list is. */
  private static final int REMEMBERED = 2_000;

  private final Source next;
  private final AtomicLong repeated = new AtomicLong();

  /** Guarded by itself; the longest unused question goes first. */
  private final Map<AskedFor, CompletableFuture<Optional<Answer>>> questions =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(
            Map.Entry<AskedFor, CompletableFuture<Optional<Answer>>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** A question, and the work that an earlier source has made of it, if any. */
  private record AskedFor(Question question, Optional<String> work) {}

  public AskedOnce(Source next) {
    this.next = next;
  }

  @Override
  public String name() {
    return next.name();
  }

  /** The number of questions that were not passed on, since they had been asked. */
  public long repeated() {
    return repeated.get();
  }

  @Override
  public Answer search(Query query, Meter meter) throws InterruptedException {
    AskedFor question = new AskedFor(Question.of(query), query.work());
    while (true) {
      CompletableFuture<Optional<Answer>> mine = new CompletableFuture<>();
      @Nullable CompletableFuture<Optional<Answer>> first;
      synchronized (questions) {
        first = questions.putIfAbsent(question, mine);
      }
      if (first == null) {
        return ask(question, query, mine, meter);
      }
      Optional<Answer> answer = await(first);
      if (answer.isPresent()) {
        repeated.incrementAndGet();
        return answer.get();
      }
    }
  }

  private Answer ask(
      AskedFor question, Query query, CompletableFuture<Optional<Answer>> mine, Meter meter)
      throws InterruptedException {
    Optional<Answer> answer = Optional.empty();
    try {
      answer = Optional.of(next.search(query, meter));
      return answer.get();
    } finally {
      if (answer.filter(Answer.Fact.class::isInstance).isEmpty()) {
        // First, so that no one finds it who did not wait for it.
        synchronized (questions) {
          questions.remove(question, mine);
        }
      }
      mine.complete(answer);
    }
  }

  /** The answer; empty when the one who asked was stopped before there was any. */
  private static Optional<Answer> await(CompletableFuture<Optional<Answer>> first)
      throws InterruptedException {
    try {
      return first.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("never completed so", e);
    }
  }
}
