package club.resolve.texts;

import club.resolve.address.Address;
import club.resolve.address.InvalidAddress;
import club.resolve.batch.Concurrency;
import club.resolve.batch.FanOut;
import club.resolve.batch.RowSource;
import club.resolve.book.Answer;
import club.resolve.input.LinkRow;
import club.resolve.texts.Download.Kept;
import club.resolve.texts.Download.NotKept;
import club.resolve.texts.TextRow.TextOutcome;
import club.resolve.timing.Meter;
import club.resolve.timing.RunListener;
import club.resolve.timing.Time;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Two stages with a bounded queue between: texts are downloaded on the executor of a mode, and
 * counted on one sized by the cores. Whoever has downloaded a text waits until there is a place for
 * it in the queue, so a slow second stage holds the first one back. Equal addresses are asked once.
 * For one run.
 */
public final class Pipeline {
  /** Enough that no core waits while a download ends, and few enough to hold back soon. */
  private static final int PLACES_PER_WORKER = 2;

  private final Workers workers;
  private final Downloads downloads;
  private final Counting counting;
  private final Time time;
  private final Handover<Downloaded> queue;
  private final Map<URI, CompletableFuture<TextOutcome>> asked = new ConcurrentHashMap<>();

  /** The first stage. Thread-safe. */
  public interface Downloads {
    /**
     * Brings a text here.
     *
     * @throws InterruptedException when the run is being stopped
     */
    Download get(URI address, Meter meter) throws InterruptedException;

    /**
     * Gives a text that was brought here its name. Called in the order of the list, when no more is
     * read of the file that {@link #get} told.
     *
     * @return the name of its file
     */
    String place(URI address) throws IOException;
  }

  /** The second stage. Thread-safe. */
  @FunctionalInterface
  public interface Counting {
    /**
     * Counts a text.
     *
     * @param named the charset that the server named
     * @throws IOException when the file cannot be read, or is no text; the message says so
     */
    CountedText count(Path file, Optional<Charset> named) throws IOException;

    /**
     * The figures of a text that was counted.
     *
     * @param note the way in which it had to be read; empty where there is nothing to say
     */
    record CountedText(TextFigures figures, String note) {}
  }

  /** A text between the stages. */
  private record Downloaded(Kept text, Meter meter, CompletableFuture<TextOutcome> outcome) {}

  /**
   * A row that is downloaded, and perhaps not counted yet.
   *
   * @param address empty for a row that has none
   */
  private record Pending(
      LinkRow row,
      boolean repeats,
      Optional<URI> address,
      CompletableFuture<TextOutcome> outcome) {}

  /**
   * The workers of both stages.
   *
   * @param io mode and number of the downloads at once
   * @param cpu texts counted at once, from 1
   */
  public record Workers(Concurrency io, int cpu) {}

  public Pipeline(Workers workers, Downloads downloads, Counting counting, Time time) {
    this.workers = workers;
    this.downloads = downloads;
    this.counting = counting;
    this.time = time;
    this.queue = new Handover<>(PLACES_PER_WORKER * workers.cpu(), time);
  }

  /**
   * Runs to the end, or until the calling thread is interrupted: then what is downloaded by that
   * time is counted and handed on, in the order of the input, gaps left out.
   *
   * @return true when the run came to its end
   * @throws IOException when the list cannot be read on or a result cannot be written
   */
  public boolean run(RowSource<LinkRow> rows, RunListener<? super TextRow> listener)
      throws IOException {
    try (ExecutorService counters = Executors.newFixedThreadPool(workers.cpu())) {
      try {
        for (int i = 0; i < workers.cpu(); i++) {
          counters.execute(this::countAll);
        }
        InOrder inOrder = new InOrder(listener);
        boolean whole =
            new FanOut<LinkRow, Pending>(workers.io(), this::download, Runnable::run, time)
                .run(rows, inOrder);
        inOrder.finish();
        return whole;
      } finally {
        counters.shutdownNow();
      }
    }
  }

  private Pending download(LinkRow row, Duration queued) throws InterruptedException {
    if (row.link().isBlank()) {
      return done(row, TextStatus.SKIPPED, "the row has no address");
    }
    URI address;
    try {
      address = Address.parse(row.link()).uri();
    } catch (InvalidAddress e) {
      return done(row, TextStatus.ERROR, "is no address: " + e.getMessage());
    }
    CompletableFuture<TextOutcome> mine = new CompletableFuture<>();
    CompletableFuture<TextOutcome> first = asked.putIfAbsent(address, mine);
    if (first != null) {
      return new Pending(row, true, Optional.of(address), first);
    }
    try {
      download(address, mine);
      return new Pending(row, false, Optional.of(address), mine);
    } catch (InterruptedException e) {
      mine.cancel(false);
      throw e;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static Pending done(LinkRow row, TextStatus status, String reason) {
    return new Pending(
        row,
        false,
        Optional.empty(),
        CompletableFuture.completedFuture(TextOutcome.without(status, reason)));
  }

  private void download(URI address, CompletableFuture<TextOutcome> outcome)
      throws InterruptedException {
    Meter meter = new Meter();
    switch (downloads.get(address, meter)) {
      case Kept text -> queue.put(new Downloaded(text, meter, outcome));
      case NotKept missing ->
          outcome.complete(
              new TextOutcome(
                  missing.status(),
                  OptionalLong.empty(),
                  Optional.empty(),
                  meter.waited(),
                  meter.fetched(),
                  Optional.empty(),
                  missing.reason()));
    }
  }

  /** The life of a worker of the second stage. */
  private void countAll() {
    try {
      while (true) {
        Downloaded work = queue.take();
        try {
          work.outcome().complete(counted(work));
        } catch (RuntimeException | Error e) {
          work.outcome().completeExceptionally(e);
        }
      }
    } catch (InterruptedException _) {
      // The run is at its end.
    }
  }

  private TextOutcome counted(Downloaded work) {
    Kept text = work.text();
    long start = time.nanoTime();
    Optional<TextFigures> figures = Optional.empty();
    TextStatus status = text.status();
    String reason;
    try {
      Counting.CountedText counted = counting.count(text.file(), text.charset());
      figures = Optional.of(counted.figures());
      reason = counted.note();
    } catch (IOException e) {
      status = TextStatus.ERROR;
      reason = e instanceof NoText ? String.valueOf(e.getMessage()) : "cannot be read: " + e;
    } catch (OutOfMemoryError | InternalError | LinkageError e) {
      status = TextStatus.ERROR;
      reason = new Answer.RefusedHere(e).sentence();
    }
    return new TextOutcome(
        status,
        OptionalLong.of(text.bytes()),
        figures,
        work.meter().waited(),
        work.meter().fetched(),
        Optional.of(time.since(start)),
        reason);
  }

  /**
   * Hands rows on in the order of the list, each when it is counted, and its text has its name;
   * does not wait for that, so that the list is read on meanwhile, but for a row that more than
   * {@value #MOST} others wait for. For one thread.
   */
  private final class InOrder implements RunListener<Pending> {
    private static final int MOST = 1_024;

    private final RunListener<? super TextRow> next;
    private final Deque<Pending> waiting = new ArrayDeque<>();

    InOrder(RunListener<? super TextRow> next) {
      this.next = next;
    }

    @Override
    public void row(Pending row) throws IOException {
      waiting.add(row);
      handOn(MOST);
    }

    @Override
    public void idle() throws IOException {
      handOn(MOST);
      next.idle();
    }

    /**
     * Waits for the second stage, also when the run is being stopped: it is near, and a text that
     * is here is worth its row.
     */
    void finish() throws IOException {
      handOn(0);
    }

    private void handOn(int most) throws IOException {
      while (!waiting.isEmpty()
          && (waiting.size() > most || waiting.getFirst().outcome().isDone())) {
        Pending first = waiting.removeFirst();
        Optional<TextOutcome> outcome = settled(first.outcome());
        if (outcome.isPresent()) {
          next.row(placed(first, outcome.get()));
        }
      }
    }

    private TextRow placed(Pending pending, TextOutcome outcome) {
      Optional<String> file = Optional.empty();
      TextOutcome told = outcome;
      try {
        if (pending.address().isPresent() && outcome.bytes().isPresent()) {
          file = Optional.of(downloads.place(pending.address().get()));
        }
      } catch (IOException e) {
        told = TextOutcome.without(TextStatus.ERROR, "cannot be kept: " + e);
      }
      return new TextRow(pending.row(), pending.repeats(), file, told);
    }

    /** Empty for the address of a row that was stopped. */
    private Optional<TextOutcome> settled(CompletableFuture<TextOutcome> outcome) {
      try {
        return Optional.of(outcome.join());
      } catch (CancellationException _) {
        return Optional.empty();
      } catch (CompletionException e) {
        throw new IllegalStateException("a worker failed: " + e.getCause(), e.getCause());
      }
    }
  }

  /** The time that downloads have waited for a place in the queue, all together. */
  public Duration heldBack() {
    return queue.heldBack();
  }

  /** The time that the workers of the second stage have waited for texts, all together. */
  public Duration starved() {
    return queue.starved();
  }
}
