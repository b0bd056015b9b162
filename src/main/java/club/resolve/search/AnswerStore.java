package club.resolve.search;

import club.resolve.book.Answer;
import java.util.Map;
import java.util.Optional;

/**
 * Where answers outlive the run. Implementations are thread-safe, and do not fail: what cannot be
 * kept is only asked again.
 */
public interface AnswerStore {

  /** The answer of a source to a question, while it may still be told again. */
  Optional<Answer.Fact> get(SourceIdentity source, Question question);

  /**
   * Keeps answers, soon: they outlive the end of this process, whatever ends it, when what is then
   * given to {@link #afterwards} runs.
   *
   * @param retention how long the source's terms allow to keep them
   */
  void put(
      SourceIdentity source, Map<Question, ? extends Answer.Fact> answers, Retention retention);

  /** Runs something short when all answers that came before it are kept, or cannot be. */
  void afterwards(Runnable follower);

  /** Keeps nothing. */
  AnswerStore NONE =
      new AnswerStore() {
        @Override
        public Optional<Answer.Fact> get(SourceIdentity source, Question question) {
          return Optional.empty();
        }

        @Override
        public void put(
            SourceIdentity source,
            Map<Question, ? extends Answer.Fact> answers,
            Retention retention) {}

        @Override
        public void afterwards(Runnable follower) {
          follower.run();
        }
      };
}
