package club.resolve.run;

import club.resolve.batch.RowSource;
import club.resolve.book.ResultRow;
import club.resolve.input.InputRow;
import club.resolve.rehearsal.Recorder;
import club.resolve.timing.RunListener;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Does all work in this process. */
final class EmbeddedEngine implements Engine {

  @Override
  public String name() {
    return "embedded";
  }

  @Override
  public TitleBatch open(
      TitleSettings settings, ByHand byHand, Sources sources, Optional<Recorder> recorder)
      throws IOException {
    return new EmbeddedBatch(
        new TitleWorker(TitleWork.of(settings), sources, recorder), byHand, sources);
  }

  private record EmbeddedBatch(TitleWorker worker, ByHand byHand, Sources sources)
      implements TitleBatch {

    @Override
    public boolean run(RowSource<InputRow> rows, RunListener<? super ResultRow> listener)
        throws IOException {
      return worker.run(rows, byHand, listener);
    }

    @Override
    public Supplier<Optional<String>> waiting() {
      return sources.waiting();
    }

    @Override
    public Course course() {
      return new Course(worker.repeated(), sources.limit(), sources.reachesNobody(), List.of());
    }

    @Override
    public void close() {
      // The sources are closed by whoever has opened them.
    }
  }
}
