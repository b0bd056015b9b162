package club.resolve.spark;

import club.resolve.batch.RowSource;
import club.resolve.book.ResultRow;
import club.resolve.book.Site;
import club.resolve.http.EnvironmentProxies;
import club.resolve.input.InputRow;
import club.resolve.polite.Budget;
import club.resolve.run.AllSources;
import club.resolve.run.ByHand;
import club.resolve.run.Engine;
import club.resolve.run.FetchSettings;
import club.resolve.run.Listener;
import club.resolve.run.RunContext;
import club.resolve.run.Shared;
import club.resolve.run.SourceSettings;
import club.resolve.run.Sources;
import club.resolve.run.StoreSettings;
import club.resolve.run.TitleWork;
import club.resolve.run.TitleWorker;
import club.resolve.run.UserFolder;
import club.resolve.search.AnswerStore;
import club.resolve.service.SourceSpec;
import club.resolve.timing.RunListener;
import club.resolve.timing.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.apache.spark.SparkFiles;
import org.apache.spark.TaskKilledException;
import org.jspecify.annotations.Nullable;

/**
 * The worker of one executor, which all of its tasks share: a catalogue is opened once, and a host
 * has one gate. Thread-safe.
 */
final class ExecutorWorker {
  private static @Nullable ExecutorWorker known;

  private final byte[] work;
  private final Sources sources;
  private final TitleWorker worker;
  private final AtomicLong reported = new AtomicLong();
  private final HandedIn handedIn = new HandedIn(ExecutorWorker::isStored, Time.system());

  private ExecutorWorker(byte[] work) throws IOException {
    this.work = work;
    TitleWork settings = here(Forms.value(TitleWork.class, work));
    this.sources = new Sources(settings.sources(), "spark", context(settings.sources()));
    try {
      this.worker = new TitleWorker(settings, sources, Optional.empty());
    } catch (IOException e) {
      sources.close();
      throw e;
    }
  }

  /**
   * The worker of this executor, made where there is none yet.
   *
   * @param work the form of a {@link TitleWork}
   * @throws IOException when a catalogue cannot be read here, or the settings cannot be right
   */
  static synchronized ExecutorWorker of(byte[] work) throws IOException {
    ExecutorWorker worker = known;
    if (worker == null || !Arrays.equals(worker.work, work)) {
      close();
      ClusterPlugin.atEnd(ExecutorWorker::close);
      worker = new ExecutorWorker(work);
      known = worker;
    }
    return worker;
  }

  private static synchronized void close() {
    if (known != null) {
      known.sources.close();
      known = null;
    }
  }

  private static RunContext context(SourceSettings settings) {
    Time time = Time.system();
    FetchSettings fetch = settings.fetch();
    Shared alone = Shared.none();
    Shared shared =
        ClusterPlugin.isActive()
            ? new Shared(
                Optional.empty(),
                AnswerStore.NONE,
                Optional.of(new ClusterHosts(time)),
                Optional.of(
                    new Budget(
                        fetch.mostRequests(),
                        fetch.longest().map(most -> most.minus(DriverDesk.elapsed())),
                        new ClusterCount(),
                        time)))
            : alone;
    return new RunContext(
        Site.GOODREADS,
        AllSources.KNOWN,
        shared,
        UserFolder.indexes(System.getenv()),
        () -> EnvironmentProxies.of(System.getenv()),
        UnaryOperator.identity(),
        Listener.SILENT,
        time,
        Engine.EMBEDDED);
  }

  /** The work with the files that Spark has sent along in the places where they are here. */
  private static TitleWork here(TitleWork work) throws IOException {
    SourceSettings all = work.sources();
    StoreSettings store = all.store();
    SourceSettings sources =
        new SourceSettings(
            all.chain().stream().map(ExecutorWorker::here).toList(),
            all.results(),
            all.ownEngines(),
            all.fetch(),
            all.keys(),
            store.file().isPresent()
                ? new StoreSettings(
                    Optional.of(ownCopy(store.file().get())),
                    store.told(),
                    store.kept(),
                    store.offline())
                : store);
    return new TitleWork(
        work.task(), work.concurrency(), work.delay(), work.tells(), work.rule(), sources);
  }

  private static SourceSpec here(SourceSpec source) {
    return source.local().isPresent()
        ? new SourceSpec(source.kind(), source.place().map(ExecutorWorker::here))
        : source;
  }

  /** A relative place may be in an archive that Spark has unpacked. */
  private static String here(String place) {
    Path sent = Path.of(SparkFiles.getRootDirectory()).resolve(place);
    return Path.of(place).isAbsolute() || Files.notExists(sent)
        ? place
        : sent.toAbsolutePath().toString();
  }

  /** Kept answers become this executor's own, which it goes on writing. */
  private static Path ownCopy(Path sent) throws IOException {
    return Files.copy(
        Path.of(SparkFiles.get(sent.toString())), LentAnswers.inFolderOfThisProcess("answers.db"));
  }

  /** Without the plugin nobody can be asked. */
  private static boolean isStored(long part) {
    return !ClusterPlugin.isActive() || DriverDesk.stored(part);
  }

  /**
   * Begins with a part, as soon as no finished one can be lost any more.
   *
   * @throws TaskKilledException when the run is being stopped
   */
  void begin(long part) {
    try {
      handedIn.awaitStored(part);
    } catch (InterruptedException _) {
      throw new TaskKilledException("the run is being stopped");
    }
  }

  /** Ends a part, whose result goes to the driver next. */
  void end(long part) {
    handedIn.add(part);
  }

  /** Works on rows, as {@link TitleWorker#run} does. */
  boolean run(RowSource<InputRow> rows, ByHand byHand, RunListener<ResultRow> listener)
      throws IOException {
    return worker.run(rows, byHand, listener);
  }

  /** Titles that were not asked again, since this was asked last. */
  long repeatedSince() {
    long now = worker.repeated();
    return now - reported.getAndSet(now);
  }
}
