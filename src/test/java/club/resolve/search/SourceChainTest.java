package club.resolve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.timing.Meter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The way to a source. */
final class SourceChainTest {
  @Test
  void anAnswerForWhichMemoryLacksIsOneThatDidNotCome() throws Exception {
    Source greedy =
        new Source() {
          @Override
          public String name() {
            return "greedy";
          }

          @Override
          public Answer search(Query query, Meter meter) {
            throw new OutOfMemoryError("Java heap space");
          }
        };

    Answer answer =
        SourceChain.of(List.of(greedy))
            .links()
            .getFirst()
            .search(1, new Query("Emma", Optional.empty()), new Meter());

    assertEquals(new Answer.RefusedHere("Java heap space"), answer);
  }
}
