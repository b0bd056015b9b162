package club.resolve.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.batch.Mode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The executor to enlarge follows from which one waited for the other. */
final class StageTimesTest {
  private static StageTimes times(
      Mode mode,
      int ioWorkers,
      int cpuWorkers,
      int downloaded,
      int paced,
      int heldBack,
      int processed,
      int starved) {
    return new StageTimes(
        mode,
        ioWorkers,
        cpuWorkers,
        4,
        Duration.ofSeconds(10),
        Duration.ofSeconds(downloaded),
        Duration.ofSeconds(paced),
        Duration.ofSeconds(heldBack),
        Duration.ofSeconds(processed),
        Duration.ofSeconds(starved));
  }

  @Test
  void slowProcessingWithCoresToSpare() {
    assertEquals(
        "Processing was the slower stage: enlarge its executor, --cpu-workers=2; this machine has"
            + " 4 cores.",
        times(Mode.VIRTUAL, 8, 1, 10, 0, 60, 10, 0).advice());
  }

  @Test
  void busyProcessingOfFewTextsThatHardlyWaitedInAQueue() {
    assertEquals(
        "Processing was the slower stage: enlarge its executor, --cpu-workers=2; this machine has"
            + " 4 cores.",
        times(Mode.VIRTUAL, 8, 1, 10, 0, 10, 9, 1).advice());
  }

  @Test
  void slowProcessingOnAllCores() {
    assertEquals(
        "Processing was the slower stage, and has a worker for each of the 4 cores: more would not"
            + " help.",
        times(Mode.VIRTUAL, 8, 4, 10, 0, 60, 40, 0).advice());
  }

  @Test
  void slowDownloads() {
    assertEquals(
        "Downloading was the slower stage: enlarge its executor, --io-workers=16.",
        times(Mode.THREADS, 8, 2, 78, 0, 0, 2, 18).advice());
  }

  @Test
  void slowDownloadsOneAfterTheOther() {
    assertEquals(
        "Downloading was the slower stage: enlarge its executor, --io-mode=virtual.",
        times(Mode.SEQUENTIAL, 1, 2, 9, 0, 0, 2, 18).advice());
  }

  @Test
  void aPaceThatNoExecutorChanges() {
    assertEquals(
        "Downloading was the slower stage, by the pace and the pauses of hosts: no executor needs"
            + " to be enlarged.",
        times(Mode.VIRTUAL, 8, 2, 5, 70, 0, 2, 18).advice());
  }

  @Test
  void aListThatIsTooShortForItsWorkers() {
    assertEquals(
        "Downloading was the slower stage, but had workers to spare: no executor needs to be"
            + " enlarged.",
        times(Mode.VIRTUAL, 8, 2, 20, 0, 0, 2, 18).advice());
  }

  @Test
  void fewLargeTextsThatWereSoonDownloaded() {
    assertEquals(
        "Processing was the slower stage, but had workers to spare: no executor needs to be"
            + " enlarged.",
        times(Mode.VIRTUAL, 8, 4, 1, 0, 0, 10, 30).advice());
  }

  @Test
  void stagesThatFit() {
    assertEquals(
        "Neither stage waited much for the other: no executor needs to be enlarged.",
        times(Mode.VIRTUAL, 8, 2, 70, 0, 2, 18, 2).advice());
  }

  @Test
  void aRunWithoutTime() {
    StageTimes none =
        new StageTimes(
            Mode.VIRTUAL,
            8,
            2,
            4,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO);

    assertEquals(
        "Neither stage waited much for the other: no executor needs to be enlarged.",
        none.advice());
  }

  @Test
  void theLines() {
    assertEquals(
        List.of(
            "Downloading, 8 workers: 70.00 s at work, 1.00 s waiting for politeness, 2.00 s"
                + " waiting for processing.",
            "Processing, 1 worker: 9.00 s at work, 1.00 s waiting for downloads.",
            "Neither stage waited much for the other: no executor needs to be enlarged."),
        times(Mode.VIRTUAL, 8, 1, 70, 1, 2, 9, 1).lines());
  }
}
