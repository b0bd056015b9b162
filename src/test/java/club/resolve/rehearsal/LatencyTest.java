package club.resolve.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LatencyTest {
  private static final Latency LOG_NORMAL = new Latency.LogNormal(Duration.ofMillis(700), 0.4);

  @Test
  void theSameQuestionTakesTheSameTimeAnotherOneAnother() {
    assertEquals(LOG_NORMAL.of("Emma"), LOG_NORMAL.of("Emma"));
    assertNotEquals(LOG_NORMAL.of("Emma"), LOG_NORMAL.of("Persuasion"));
  }

  @Test
  void medianAndSigmaAreThoseThatWereAskedFor() {
    double[] normal =
        IntStream.range(0, 10_000)
            .mapToDouble(i -> Math.log(LOG_NORMAL.of("title " + i).toNanos() / 700e6))
            .sorted()
            .toArray();
    double variance =
        IntStream.range(0, 10_000).mapToDouble(i -> normal[i] * normal[i]).sum() / 1e4;

    assertEquals(0, normal[5_000], 0.02);
    assertEquals(0.4, Math.sqrt(variance), 0.02);
  }

  @Test
  void withoutSigmaAllTakeTheMedian() {
    assertEquals(
        Duration.ofMillis(700), new Latency.LogNormal(Duration.ofMillis(700), 0).of("Emma"));
    assertEquals(Duration.ofMillis(5), new Latency.Fixed(Duration.ofMillis(5)).of("Emma"));
  }
}
