package club.resolve.search;

import club.resolve.book.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps answers for as long as a test runs. Not thread-safe. */
public final class KeptInMemory implements AnswerStore {
  private final Map<List<Object>, Answer.Fact> kept = new HashMap<>();

  @Override
  public Optional<Answer.Fact> get(SourceIdentity source, Question question) {
    return Optional.ofNullable(kept.get(List.of(source, question)));
  }

  @Override
  public void put(
      SourceIdentity source, Map<Question, ? extends Answer.Fact> answers, Retention retention) {
    answers.forEach((question, fact) -> kept.put(List.of(source, question), fact));
  }

  public int size() {
    return kept.size();
  }

  @Override
  public void afterwards(Runnable follower) {
    follower.run();
  }
}
