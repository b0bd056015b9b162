package club.resolve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.run.Listener;
import club.resolve.timing.Together;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine.Help.Ansi;

final class ProgressTest {
  /** The first titles may wait for seconds, and a person wants to know for what. */
  @Test
  @Timeout(10)
  void theLineIsDrawnAnewWithoutAStep() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CountDownLatch redraws = new CountDownLatch(4);
    try (PrintStream err = new PrintStream(bytes, true, UTF_8)) {
      Talk talk = new Talk(err, OptionalInt.of(100), Talk.Loudness.NORMAL, Ansi.OFF);
      Progress progress =
          new Progress(
              talk,
              new Listener.Counted("Resolving", "titles"),
              5,
              () -> {
                redraws.countDown();
                return Optional.of("openlibrary.org: polite pause, 3.0 s");
              });
      Together.await(redraws);
      progress.close();
    }
    assertTrue(bytes.toString(UTF_8).contains("0/5 titles"), bytes.toString(UTF_8));
    assertTrue(bytes.toString(UTF_8).contains("polite pause, 3.0 s"), bytes.toString(UTF_8));
  }
}
