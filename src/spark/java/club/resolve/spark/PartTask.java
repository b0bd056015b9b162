package club.resolve.spark;

import club.resolve.book.ResultRow;
import club.resolve.input.InputRow;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.TaskKilledException;
import scala.runtime.AbstractFunction1;

/** Works on the rows of one part, in an executor. */
final class PartTask extends AbstractFunction1<scala.collection.Iterator<byte[]>, byte[]>
    implements Serializable {
  private static final long serialVersionUID = 1;

  private final byte[] work;

  /**
   * @param work as {@link ClusterWork#bytes} gives it
   */
  PartTask(byte[] work) {
    this.work = work;
  }

  @Override
  public byte[] apply(scala.collection.Iterator<byte[]> parts) {
    try {
      return done(parts.next());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] done(byte[] part) throws IOException {
    SentRow.Rows sent = Forms.value(SentRow.Rows.class, part);
    ExecutorWorker worker = ExecutorWorker.of(work);
    worker.begin(sent.part());
    List<ResultRow> done = new ArrayList<>(sent.all().size());
    Iterator<SentRow> rows = sent.all().iterator();
    boolean whole =
        worker.run(
            () -> rows.hasNext() ? Optional.<InputRow>of(rows.next().row()) : Optional.empty(),
            sent.byHand(),
            done::add);
    if (!whole) {
      throw new TaskKilledException("the run is being stopped");
    }
    worker.end(sent.part());
    return Forms.bytes(DoneRows.class, new DoneRows(worker.repeatedSince(), done));
  }
}
