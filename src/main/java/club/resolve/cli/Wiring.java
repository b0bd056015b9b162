package club.resolve.cli;

import club.resolve.batch.BatchRunner;
import club.resolve.batch.Decided;
import club.resolve.batch.Earlier;
import club.resolve.batch.Resolver;
import club.resolve.batch.Work;
import club.resolve.book.ResultRow;
import club.resolve.book.Status;
import club.resolve.decide.Decisions;
import club.resolve.input.BookList;
import club.resolve.input.BookReader;
import club.resolve.match.LinkPicker;
import club.resolve.match.Site;
import club.resolve.output.CandidatesSink;
import club.resolve.output.Format;
import club.resolve.output.OutputFile;
import club.resolve.output.Sink;
import club.resolve.output.TimingsSink;
import club.resolve.rehearsal.RecordedSource;
import club.resolve.rehearsal.Recorder;
import club.resolve.run.Plan;
import club.resolve.run.Sources;
import club.resolve.run.Statistics;
import club.resolve.run.Summary;
import club.resolve.search.AskedOnce;
import club.resolve.search.SourceChain;
import club.resolve.timing.RunListener;
import club.resolve.timing.Time;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one place that sees everything: builds the objects of a run, and lets it run. */
final class Wiring {
  private final RunOptions options;
  private final Surroundings surroundings;
  private final Talk talk;
  private final Time time = Time.system();

  Wiring(RunOptions options, Surroundings surroundings, Talk talk) {
    this.options = options;
    this.surroundings = surroundings;
    this.talk = talk;
  }

  /**
   * Runs from the list to the summary. Whatever can be wrong with the list, the outputs and the
   * sources is found before anything is written or asked.
   *
   * @return one of {@link ExitCode}
   */
  int run() throws IOException {
    try (BookList list = list();
        Sources sources =
            new Sources(options.sources(), options.listName(), surroundings.context(talk))) {
      if (options.task() == Task.PLAN) {
        return plan(list, sources);
      }
      try (Outputs outputs = Outputs.of(options)) {
        return run(list, sources, outputs);
      }
    }
  }

  private int run(BookList list, Sources sources, Outputs outputs) throws IOException {
    Decisions decisions = decisions();
    HandWork handWork = HandWork.before(options, outputs, decisions, sources.memory());
    long total = list.check();
    SourceChain sourcesInTurn = sources.chain();
    LinkPicker picker =
        new LinkPicker(Site.GOODREADS, options.fallback(), options.bars(), sources.weights());
    @Nullable Recorder recorder =
        outputs.recording().isPresent() ? new Recorder(outputs.recording().get().open()) : null;
    List<AskedOnce> chain =
        sourcesInTurn.sources().stream()
            .map(each -> recorder == null ? each : new RecordedSource(each, recorder, time))
            .map(AskedOnce::new)
            .toList();
    Work work =
        new Decided(
            decisions,
            new Resolver(
                new SourceChain(chain, sourcesInTurn.listeners()),
                picker,
                options.candidates().isPresent()));
    work =
        switch (options.task()) {
          case RETRY_FAILED -> Earlier.retryingUnfinished(work);
          case RESCORE -> Earlier.keptWhereUnknown(work);
          default -> work;
        };
    work = handWork.over(work);
    BatchRunner runner =
        new BatchRunner(
            options.mode(),
            options.workers(),
            options.delay(),
            work,
            sources.memory()::afterwards,
            time);

    Statistics statistics = new Statistics();
    long start = time.nanoTime();
    boolean whole =
        run(list, total, runner, sources.waiting(), statistics, outputs, handWork, recorder);
    List<String> changedByHand = new ArrayList<>();
    Outputs.Settled settled = handWork.settle(outputs, whole, statistics.rows(), changedByHand);
    // The first source is asked for every row that asks at all.
    long repeated = chain.getFirst().repeated();
    Duration elapsed = time.since(start);
    if (whole && statistics.unfinished() == 0) {
      sources.memory().listIsDone();
    }
    Summary summary = summary(statistics, total, elapsed, repeated, sources);
    summary.lines().forEach(talk::say);
    changedByHand.forEach(talk::say);
    return report(statistics, whole, total, settled);
  }

  private int plan(BookList list, Sources sources) throws IOException {
    LinkPicker picker =
        new LinkPicker(Site.GOODREADS, options.fallback(), options.bars(), sources.weights());
    Plan plan = new Plan(decisions(), picker, sources.memory().answers(), sources.places());
    try (BookReader rows = list.open()) {
      plan.read(rows);
    }
    PrintWriter out = new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8);
    new PlanText(plan).lines().forEach(out::println);
    return ExitCode.OK;
  }

  private Decisions decisions() throws IOException {
    Decisions decisions = options.decisions().read();
    decisions.torn().forEach(line -> talk.error(line.sentence()));
    return decisions;
  }

  private BookList list() throws IOException {
    if (options.task().ofResult()) {
      return BookList.ofResult(options.input().orElseThrow());
    }
    return options.input().isPresent()
        ? BookList.inFile(options.input().get(), options.columns())
        : BookList.fromStdin(surroundings.in(), options.columns());
  }

  /** The run itself, from the first row to the last; what is closed here is written to the end. */
  private boolean run(
      BookList list,
      long total,
      BatchRunner runner,
      Supplier<Optional<String>> waiting,
      Statistics statistics,
      Outputs outputs,
      HandWork handWork,
      @Nullable Recorder recorder)
      throws IOException {
    try (recorder;
        BookReader rows = list.open();
        Sink sink =
            options
                .format()
                .open(outputs.open(surroundings.data()), rows.restHeader(), options.style());
        @Nullable Sink times =
            sink(outputs.timings(), out -> new TimingsSink(out, options.style().formulas()));
        @Nullable Sink candidates = sink(outputs.candidates(), CandidatesSink::new);
        @Nullable Progress progress =
            talk.showsProgress()
                ? new Progress(talk, "Resolving", new Progress.Unit("titles"), total, waiting)
                : null) {
      List<RunListener<? super ResultRow>> listeners = new ArrayList<>(List.of(sink, statistics));
      handWork.digests(rows.restHeader()).ifPresent(listeners::add);
      if (times != null) {
        listeners.add(times);
      }
      if (candidates != null) {
        listeners.add(candidates);
      }
      if (progress != null) {
        listeners.add(progress);
      }
      return runner.run(rows::next, RunListener.all(listeners));
    } catch (IOException | RuntimeException e) {
      outputs.keepPartial(e, talk);
      throw e;
    }
  }

  private interface Opening {
    Sink on(Writer out) throws IOException;
  }

  private static @Nullable Sink sink(Optional<OutputFile> file, Opening opening)
      throws IOException {
    return file.isPresent() ? opening.on(file.get().open()) : null;
  }

  private Summary summary(
      Statistics statistics, long total, Duration elapsed, long repeated, Sources sources) {
    return new Summary(statistics, total, elapsed, options.manner(), repeated, sources.limit());
  }

  private int report(Statistics statistics, boolean whole, long total, Outputs.Settled settled) {
    if (!whole) {
      talk.say(settled.stopped(statistics.rows(), total));
      return ExitCode.INTERRUPTED;
    }
    if (options.recording().isPresent() && statistics.remembered() > 0) {
      talk.say(
          "Answers known from an earlier run are not in the recording, as their times are not"
              + " known; --refresh asks anew.");
    }
    if (options.output().isPresent()) {
      talk.say("The list is in " + settled.place() + ".");
      if (options.format() == Format.CSV && uncertain(statistics)) {
        talk.say("To decide about uncertain rows: resolve review " + settled.place());
      }
    }
    return statistics.unfinished() > 0 ? ExitCode.UNFINISHED : ExitCode.OK;
  }

  private static boolean uncertain(Statistics statistics) {
    return statistics.count(Status.REVIEW) + statistics.count(Status.GUESS) > 0;
  }
}
