package club.resolve.run;

import club.resolve.batch.RowSource;
import club.resolve.book.ResultRow;
import club.resolve.input.InputRow;
import club.resolve.rehearsal.Recorder;
import club.resolve.timing.PaceLimit;
import club.resolve.timing.RunListener;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The place where the titles of a run are worked on: this process, or others. The list, the results
 * and the report are the business of the process that runs it in any case.
 */
public interface Engine {
  /** This process. */
  Engine EMBEDDED = new EmbeddedEngine();

  /** The name as it is typed. */
  String name();

  /**
   * Opens what does the work of one run. Nothing is asked yet.
   *
   * @param byHand rows that no source is asked about
   * @param sources of this process, with what outlives the run
   * @param recorder writes every answer down; closed by the caller
   * @throws UserError for settings that this engine cannot follow, or that cannot be right
   * @throws IOException when something that is needed cannot be read
   */
  TitleBatch open(
      TitleSettings settings, ByHand byHand, Sources sources, Optional<Recorder> recorder)
      throws IOException;

  /** The work on one list. Not thread-safe. */
  interface TitleBatch extends Closeable {

    /**
     * Works on each row, and hands the results on in the order of the rows. Runs to the end, or
     * until the calling thread is interrupted.
     *
     * @return true when the run came to its end
     * @throws IOException when the list cannot be read on or a result cannot be written
     */
    boolean run(RowSource<InputRow> rows, RunListener<? super ResultRow> listener)
        throws IOException;

    /** Tells the host that the run waits for, in words. May be called by any thread. */
    Supplier<Optional<String>> waiting();

    /** The way in which it went, once it has run. */
    Course course();
  }

  /**
   * The way in which the work on a list went.
   *
   * @param repeated titles that were not asked, since another row had asked for the same
   * @param limit the host whose pace bounded the run most, where one had a pace
   * @param reachesNobody true when requests were to be sent, and no host could be found
   * @param sentences about the engine itself
   */
  record Course(
      long repeated, Optional<PaceLimit> limit, boolean reachesNobody, List<String> sentences) {

    public Course {
      sentences = List.copyOf(sentences);
    }
  }
}
