package club.resolve.store;

import club.resolve.search.SourceIdentity;
import java.time.Instant;

/** The number of answers of one source that are kept. */
public record AnswerCount(
    SourceIdentity source, long answers, long nothings, Instant oldest, Instant newest) {

  static AnswerCount of(KeptAnswer answer) {
    long nothings = answer.candidates().equals("[]") ? 1 : 0;
    return new AnswerCount(answer.source(), 1, nothings, answer.asked(), answer.asked());
  }

  /** Both together, of the same source. */
  AnswerCount plus(AnswerCount more) {
    return new AnswerCount(
        source,
        answers + more.answers(),
        nothings + more.nothings(),
        oldest.isBefore(more.oldest()) ? oldest : more.oldest(),
        newest.isAfter(more.newest()) ? newest : more.newest());
  }
}
