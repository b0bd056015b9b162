package club.resolve.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.compare.Contender;
import club.resolve.compare.Job;
import club.resolve.timing.FakeTime;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CpuJobTest {
  @Test
  void theNumbersAreRight() throws Exception {
    Job.Done done = new CpuJob(1, new FakeTime()).run(new Contender("virtual", 3));

    assertEquals(
        List.of("Fibonacci 34 5702887", "Fibonacci 30 832040", "counting 19999999"),
        done.pieces().stream().map(piece -> piece.span().name() + " " + piece.result()).toList());
  }
}
