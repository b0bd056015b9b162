package club.resolve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.timing.Meter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The way to a source. */
final class SourceChainTest {
  private static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(new OutOfMemoryError("Java heap space"), "Java heap space"),
        arguments(
            new InternalError("no file", new IOException("Too many open files")),
            "Too many open files"),
        arguments(
            new NoClassDefFoundError("Could not initialize class sun.nio.ch.SocketChannelImpl"),
            "a part of Java cannot be loaded, perhaps as too many files are open (ulimit -n)"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void anAnswerForWhichTheMachineLendsNoMoreIsOneThatDidNotCome(Error refusal, String words)
      throws Exception {
    Source greedy =
        new Source() {
          @Override
          public String name() {
            return "greedy";
          }

          @Override
          public Answer search(Query query, Meter meter) {
            throw refusal;
          }
        };

    Answer answer =
        SourceChain.of(List.of(greedy))
            .links()
            .getFirst()
            .search(1, new Query("Emma", Optional.empty()), new Meter());

    assertEquals(new Answer.RefusedHere(words), answer);
  }
}
