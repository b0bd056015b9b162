package club.resolve.texts;

import static club.resolve.book.Times.inWords;

import club.resolve.batch.Mode;
import java.time.Duration;
import java.util.List;

/**
 * The time of both stages, by where it went, all workers of a stage taken together, and what
 * follows from it. Pure.
 *
 * @param ioWorkers as they really were: 1 in the sequential mode
 * @param cores of this machine
 * @param elapsed by the clock
 * @param downloaded from the start of a request to the end of its answer
 * @param paced downloads waited for the pace and the pauses of hosts
 * @param heldBack downloads waited for a place in the queue to the second stage
 * @param processed the second stage was at work
 * @param starved the second stage waited for texts
 */
public record StageTimes(
    Mode mode,
    int ioWorkers,
    int cpuWorkers,
    int cores,
    Duration elapsed,
    Duration downloaded,
    Duration paced,
    Duration heldBack,
    Duration processed,
    Duration starved) {
  /** The share of a stage's time from which on its waiting is worth a word. */
  private static final double MUCH = 0.2;

  /**
   * The share of the time of a stage's workers from which on more of them would find something to
   * do.
   */
  private static final double BUSY = 0.7;

  /** The lines of the summary. */
  public List<String> lines() {
    return List.of(
        "Downloading, %s: %s at work, %s waiting for politeness, %s waiting for processing."
            .formatted(workers(ioWorkers), inWords(downloaded), inWords(paced), inWords(heldBack)),
        "Processing, %s: %s at work, %s waiting for downloads."
            .formatted(workers(cpuWorkers), inWords(processed), inWords(starved)),
        advice());
  }

  private static String workers(int count) {
    return count == 1 ? "1 worker" : count + " workers";
  }

  /** A sentence that names the executor to enlarge. */
  public String advice() {
    boolean downloadingIsBusy = share(downloaded.plus(paced), ioWorkers) >= BUSY;
    boolean processingIsBusy = share(processed, cpuWorkers) >= BUSY && !downloadingIsBusy;
    if (share(heldBack, ioWorkers) >= MUCH || processingIsBusy) {
      return cpuWorkers < cores
          ? "Processing was the slower stage: enlarge its executor, --cpu-workers=%d; this machine has %d cores."
              .formatted(Math.min(cores, 2 * cpuWorkers), cores)
          : "Processing was the slower stage, and has a worker for each of the %d cores: more would not help."
              .formatted(cores);
    }
    if (share(starved, cpuWorkers) < MUCH) {
      return "Neither stage waited much for the other: no executor needs to be enlarged.";
    }
    // Workers wait, too, where the texts are fewer than they: then the work of a stage tells.
    if (!downloadingIsBusy && processed.compareTo(downloaded.plus(paced)) > 0) {
      return "Processing was the slower stage, but had workers to spare: no executor needs to be"
          + " enlarged.";
    }
    if (paced.compareTo(downloaded) > 0) {
      return "Downloading was the slower stage, by the pace and the pauses of hosts: no executor"
          + " needs to be enlarged.";
    }
    if (!downloadingIsBusy) {
      return "Downloading was the slower stage, but had workers to spare: no executor needs to be"
          + " enlarged.";
    }
    return "Downloading was the slower stage: enlarge its executor, "
        + (mode == Mode.SEQUENTIAL
            ? "--io-mode=virtual."
            : "--io-workers=%d.".formatted(2 * ioWorkers));
  }

  private double share(Duration spent, int workers) {
    return elapsed.isPositive() ? (double) spent.toNanos() / elapsed.toNanos() / workers : 0;
  }
}
