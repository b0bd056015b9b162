package club.resolve.spark;

import club.resolve.batch.RowSource;
import club.resolve.book.ResultRow;
import club.resolve.input.InputRow;
import club.resolve.run.ByHand;
import club.resolve.run.Engine;
import club.resolve.timing.RunListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Sends the rows of a list to the executors, part by part, and hands on what comes back, in the
 * order of the list. Two waves of parts are in work at once, so that no executor waits for the last
 * task of a wave. Not thread-safe.
 */
final class ClusterBatch implements Engine.TitleBatch {
  private static final int WAVES = 2;

  /** So many parts that are done already are handed on before more of the list is read. */
  private static final int MOST_KNOWN = 1_000;

  private final Cluster cluster;
  private final WavesFolder folder;
  private final PartNames names;
  private final ByHand byHand;
  private final Set<String> done;
  private final Deque<Part> window = new ArrayDeque<>();
  private final Deque<Part> lastOfWaves = new ArrayDeque<>();
  private long parts;
  private long sent;
  private long rowsOfEarlierRun;
  private long repeated;
  private boolean goesOn;

  /**
   * Rows that are worked on by one task.
   *
   * @param number from 0
   * @param name of its file
   * @param stored completed when its file is there
   */
  private record Part(long number, String name, int rows, CompletableFuture<Void> stored) {}

  /**
   * @param cluster closed with this
   * @param folder keeps the parts that are done, and outlives this
   */
  ClusterBatch(Cluster cluster, WavesFolder folder, PartNames names, ByHand byHand)
      throws IOException {
    this.cluster = cluster;
    this.folder = folder;
    this.names = names;
    this.byHand = byHand;
    this.done = folder.names();
  }

  @Override
  public boolean run(RowSource<InputRow> rows, RunListener<? super ResultRow> listener)
      throws IOException {
    try {
      for (boolean more = true; more; ) {
        more = send(rows);
        while (lastOfWaves.size() >= (more ? WAVES : 1)) {
          handOnUntil(lastOfWaves.removeFirst(), listener);
        }
      }
      folder.finish();
      return true;
    } catch (InterruptedException _) {
      cluster.cancel();
      handOnWhatIsDone(listener);
      goesOn = folder.isOfUse();
      return false;
    }
  }

  /**
   * Reads a wave and sends what is not done already.
   *
   * @return false at the end of the list
   */
  private boolean send(RowSource<InputRow> rows) throws IOException {
    List<Part> due = new ArrayList<>();
    List<byte[]> bytes = new ArrayList<>();
    int before = window.size();
    List<SentRow> read = read(rows);
    while (!read.isEmpty()) {
      long number = parts++;
      byte[] sentRows = Forms.bytes(SentRow.Rows.class, new SentRow.Rows(number, read));
      Part part =
          new Part(number, names.of(number, sentRows), read.size(), new CompletableFuture<>());
      window.add(part);
      if (done.contains(part.name())) {
        rowsOfEarlierRun += part.rows();
        part.stored().complete(null);
      } else {
        due.add(part);
        bytes.add(sentRows);
      }
      if (due.size() == cluster.partsOfWave() || window.size() - before == MOST_KNOWN) {
        break;
      }
      read = read(rows);
    }
    if (!due.isEmpty()) {
      sent += due.size();
      cluster.submit(
          bytes,
          (index, result) -> store(due.get(index), result),
          failure -> due.forEach(part -> part.stored().completeExceptionally(failure)));
    }
    if (window.size() > before) {
      lastOfWaves.add(window.getLast());
    }
    return !read.isEmpty();
  }

  /** The rows of the next part; none at the end of the list. */
  private List<SentRow> read(RowSource<InputRow> rows) throws IOException {
    List<SentRow> part = new ArrayList<>(cluster.rowsOfPart());
    while (part.size() < cluster.rowsOfPart()) {
      Optional<InputRow> row = rows.next();
      if (row.isEmpty()) {
        break;
      }
      part.add(SentRow.of(row.get(), byHand));
    }
    return part;
  }

  private void store(Part part, byte[] result) {
    try {
      folder.put(part.name(), result);
      cluster.stored(part.number());
      part.stored().complete(null);
    } catch (IOException e) {
      part.stored().completeExceptionally(e);
    }
  }

  private void handOnUntil(Part last, RunListener<? super ResultRow> listener)
      throws IOException, InterruptedException {
    Part part;
    do {
      part = window.getFirst();
      if (!part.stored().isDone()) {
        listener.idle();
      }
      await(part);
      window.removeFirst();
      handOn(part, listener);
    } while (!part.equals(last));
  }

  private void await(Part part) throws IOException, InterruptedException {
    // Parts that are there already are waited for by nobody.
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try {
      part.stored().get();
    } catch (ExecutionException e) {
      throw cluster.failure(e.getCause() == null ? e : e.getCause());
    }
  }

  private void handOn(Part part, RunListener<? super ResultRow> listener) throws IOException {
    DoneRows result = Forms.value(DoneRows.class, folder.get(part.name()));
    repeated += result.repeated();
    for (ResultRow row : result.rows()) {
      listener.row(row);
    }
  }

  private void handOnWhatIsDone(RunListener<? super ResultRow> listener) throws IOException {
    for (Part part : window) {
      if (part.stored().state() == CompletableFuture.State.SUCCESS) {
        handOn(part, listener);
      }
    }
  }

  @Override
  public Supplier<Optional<String>> waiting() {
    return Optional::empty;
  }

  @Override
  public Engine.Course course() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Spark: %s of up to %s each%s."
            .formatted(
                counted(sent, "task"),
                counted(cluster.rowsOfPart(), "title"),
                cluster.retried() == 0
                    ? ", none tried again"
                    : "; %d tried again, with at most %s asked again"
                        .formatted(
                            cluster.retried(),
                            counted(cluster.retried() * cluster.rowsOfPart(), "title"))));
    if (rowsOfEarlierRun > 0) {
      sentences.add(
          "%s done by an earlier run of the same command, and not asked again."
              .formatted(rowsOfEarlierRun == 1 ? "1 row was" : rowsOfEarlierRun + " rows were"));
    }
    if (goesOn) {
      sentences.add("The same command goes on with what is in %s.".formatted(folder));
    }
    return new Engine.Course(repeated, cluster.limit(), false, sentences);
  }

  private static String counted(long number, String name) {
    return number + " " + name + (number == 1 ? "" : "s");
  }

  @Override
  public void close() {
    cluster.close();
  }
}
