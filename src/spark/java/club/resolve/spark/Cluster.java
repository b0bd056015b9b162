package club.resolve.spark;

import club.resolve.run.Listener;
import club.resolve.run.UserError;
import club.resolve.timing.PaceLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.Success$;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** Spark, as far as a run needs it: its executors, and jobs of one task a part. Thread-safe. */
final class Cluster implements AutoCloseable {
  /** The rows of a part, by default. */
  private static final int ROWS = 1_000;

  /** Waves have so many tasks for each that can run at once. */
  private static final int TASKS_PER_SLOT = 4;

  /** So many executors that end as soon as they are started are no accident. */
  private static final int MOST_LOST = 4;

  private static final long SECONDS_TO_SAY_IT = 15;

  private final JavaSparkContext spark;
  private final DriverDesk desk;
  private final PartTask task;
  private final int rowsOfPart;
  private final ExecutorService jobs = Executors.newCachedThreadPool();
  private final ExecutorService results = Executors.newSingleThreadExecutor();
  private final AtomicLong retried = new AtomicLong();
  private final AtomicInteger lost = new AtomicInteger();
  private volatile String lastLost = "";
  private volatile boolean cancelled;

  /** Takes the result of a part. */
  @FunctionalInterface
  interface PartListener {

    /**
     * A part is done.
     *
     * @param index its place among the parts of the job, from 0
     */
    void done(int index, byte[] result);
  }

  /**
   * Starts Spark, or finds a mistake in what it was told.
   *
   * @param conf as the person has set it
   * @param desk answers the executors
   */
  Cluster(SparkConf conf, DriverDesk desk, PartTask task) throws UserError {
    this.desk = desk;
    this.task = task;
    this.rowsOfPart = rowsOfPart(conf);
    ClusterPlugin.answering(desk::answer);
    this.spark = started(conf);
    spark.sc().addSparkListener(new Counting());
  }

  @SuppressWarnings(
      "CatchingUnchecked") // Scala throws checked exceptions that it does not declare.
  private static JavaSparkContext started(SparkConf conf) throws UserError {
    try {
      return new JavaSparkContext(conf);
    } catch (Exception e) {
      throw new UserError("Spark does not start: " + firstLines(String.valueOf(e.getMessage())));
    }
  }

  private static int rowsOfPart(SparkConf conf) throws UserError {
    String typed = conf.get("spark.resolve.rows", Integer.toString(ROWS));
    if (!typed.matches("[1-9][0-9]{0,5}")) {
      throw new UserError(
          "spark.resolve.rows=%s is no number of titles for a task; 500 to 2000 do well"
              .formatted(typed));
    }
    return Integer.parseInt(typed);
  }

  /** Counts what goes wrong. */
  private final class Counting extends SparkListener {
    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      if (!cancelled && !(end.reason() instanceof Success$)) {
        retried.incrementAndGet();
      }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
      lastLost = removed.reason();
      lost.incrementAndGet();
    }
  }

  /**
   * Waits for the first executor.
   *
   * @throws UserError when executors have an older Java, or end as soon as they are started
   */
  void awaitExecutors(Listener listener) throws IOException, InterruptedException {
    boolean said = false;
    long seconds = 0;
    while (!desk.executors().await(1, TimeUnit.SECONDS)) {
      if (spark.sc().isStopped()) {
        throw new UserError(
            "%s has ended the run before there was an executor; its log and those of its workers say why"
                .formatted(spark.master()));
      }
      if (lost.get() >= MOST_LOST) {
        throw new UserError(
            "executors end as soon as they are started, the last one so: %s; their logs say why"
                .formatted(lastLost));
      }
      if (++seconds == SECONDS_TO_SAY_IT && !said) {
        said = true;
        listener.note("Waiting for an executor of %s.".formatted(spark.master()));
      }
    }
    requireJava();
  }

  private void requireJava() throws UserError {
    Optional<DriverDesk.OldJava> old = desk.old();
    if (old.isPresent()) {
      throw new UserError(
          "the executor on %s runs Java %s, and resolve needs %d: install that on each node, and add --conf spark.executorEnv.JAVA_HOME=/path/to/it (on Kubernetes, use an image with it)"
              .formatted(old.get().host(), old.get().version(), Runtime.version().feature()));
    }
  }

  /** Sends a file to each node, where it has the same name. */
  void send(Path file) {
    spark.addFile(file.toString());
  }

  /**
   * Lets each executor get ready, and hears from it.
   *
   * @throws UserError when one cannot
   */
  void callRoll(RollCall call) throws IOException {
    int slots = spark.defaultParallelism();
    RDD<byte[]> none = spark.parallelize(Collections.nCopies(slots, new byte[0]), slots).rdd();
    try {
      Object[] words =
          (Object[]) spark.sc().runJob(none, call, ClassTag$.MODULE$.<String>apply(String.class));
      for (Object word : words) {
        if (!word.toString().isEmpty()) {
          throw new UserError(word.toString());
        }
      }
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  /**
   * Starts a job of one task for each part.
   *
   * @param each is told of each result, by one thread
   * @param failed is told when the job fails
   */
  void submit(List<byte[]> parts, PartListener each, Consumer<Throwable> failed) {
    var _ =
        CompletableFuture.runAsync(
                () -> {
                  RDD<byte[]> rows = spark.parallelize(parts, parts.size()).rdd();
                  ClassTag<byte[]> bytes = ClassTag$.MODULE$.apply(byte[].class);
                  spark.sc().runJob(rows, task, new ResultHandler(each), bytes);
                },
                jobs)
            .whenComplete(
                (_, failure) -> {
                  if (failure != null) {
                    failed.accept(failure);
                  }
                });
  }

  /** Spark calls it in the thread that plans all tasks, which must not wait for a disk. */
  private final class ResultHandler extends AbstractFunction2<Object, byte[], BoxedUnit> {
    private final PartListener each;

    ResultHandler(PartListener each) {
      this.each = each;
    }

    @Override
    public BoxedUnit apply(Object index, byte[] result) {
      results.execute(() -> each.done((Integer) index, result));
      return BoxedUnit.UNIT;
    }
  }

  /** The failure of a job as one that a person can do something about, as far as it is known. */
  IOException failure(Throwable cause) {
    if (cause instanceof IOException failure) {
      return failure;
    }
    try {
      requireJava();
    } catch (UserError e) {
      return e;
    }
    return new IOException(
        "Spark gave up: %s; the same command goes on with what is done"
            .formatted(firstLines(String.valueOf(cause.getMessage()))),
        cause);
  }

  private static String firstLines(String message) {
    return String.join(" ", message.lines().limit(3).toList());
  }

  /** Ends all jobs. */
  void cancel() {
    cancelled = true;
    // On Ctrl-C, Spark may have ended by itself.
    if (!spark.sc().isStopped()) {
      // Tasks that are stopped complain, which nobody needs to read.
      spark.setLogLevel("OFF");
      spark.sc().cancelAllJobs();
    }
  }

  /** Tells executors, when they ask, that a part is stored. */
  void stored(long part) {
    desk.store(part);
  }

  int rowsOfPart() {
    return rowsOfPart;
  }

  int partsOfWave() {
    return TASKS_PER_SLOT * spark.defaultParallelism();
  }

  /** Tasks that were lost or failed, and were tried again. */
  long retried() {
    return retried.get();
  }

  Optional<PaceLimit> limit() {
    return desk.limit();
  }

  Configuration hadoop() {
    return spark.hadoopConfiguration();
  }

  @Override
  public void close() {
    cancelled = true;
    jobs.shutdownNow();
    spark.stop();
    results.close();
  }
}
