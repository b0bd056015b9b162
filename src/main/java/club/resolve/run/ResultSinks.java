package club.resolve.run;

import club.resolve.book.ResultRow;
import club.resolve.output.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The results of a run, of which one can fail while the others go on. With the last of them the run
 * fails. Not thread-safe.
 */
final class ResultSinks implements Sink {
  private final List<OpenResult> all = new ArrayList<>();

  private record OpenResult(ResultPlace place, Sink sink) {

    boolean works() {
      return place.failure().isEmpty();
    }
  }

  /** Opens a result. */
  @FunctionalInterface
  interface ResultOpener {
    Sink open(TitleOutput output) throws IOException;
  }

  /** Does something with a result. */
  @FunctionalInterface
  private interface ResultStep {
    void on(Sink sink) throws IOException;
  }

  /**
   * Opens all results.
   *
   * @throws IOException when none of them can be opened
   */
  ResultSinks(List<TitleOutput> outputs, ResultOpener opener) throws IOException {
    for (TitleOutput output : outputs) {
      try {
        all.add(new OpenResult(output.place(), opener.open(output)));
      } catch (IOException e) {
        output.place().failed(e);
      }
    }
    requireOne(outputs.stream().flatMap(output -> output.place().failure().stream()).findFirst());
  }

  @Override
  public void row(ResultRow row) throws IOException {
    each(sink -> sink.row(row));
  }

  @Override
  public void idle() throws IOException {
    each(Sink::idle);
  }

  private void each(ResultStep step) throws IOException {
    for (OpenResult one : all) {
      if (one.works()) {
        try {
          step.on(one.sink());
        } catch (IOException e) {
          one.place().failed(e);
          requireOne(Optional.of(e));
        }
      }
    }
  }

  /**
   * Makes sure that there is a result that has not failed.
   *
   * @param failure thrown where there is none
   */
  private void requireOne(Optional<IOException> failure) throws IOException {
    if (failure.isPresent() && all.stream().noneMatch(OpenResult::works)) {
      throw failure.get();
    }
  }

  /** Closes each of them, also where one before it fails. */
  @Override
  public void close() throws IOException {
    Optional<IOException> last = Optional.empty();
    for (OpenResult one : all) {
      boolean worked = one.works();
      try {
        one.sink().close();
      } catch (IOException e) {
        one.place().failed(e);
        last = worked ? Optional.of(e) : last;
      }
    }
    requireOne(last);
  }
}
