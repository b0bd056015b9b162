package club.resolve.run;

import club.resolve.batch.BatchRunner;
import club.resolve.batch.Decided;
import club.resolve.batch.Earlier;
import club.resolve.batch.Paused;
import club.resolve.batch.Resolver;
import club.resolve.batch.Work;
import club.resolve.book.ResultRow;
import club.resolve.decide.Decisions;
import club.resolve.decide.Doubts;
import club.resolve.input.BookList;
import club.resolve.input.BookReader;
import club.resolve.input.ResultHeader;
import club.resolve.input.Understanding;
import club.resolve.match.LinkPicker;
import club.resolve.output.CandidatesSink;
import club.resolve.output.ColumnOrder;
import club.resolve.output.OutputFile;
import club.resolve.output.Style;
import club.resolve.output.TimingsSink;
import club.resolve.rehearsal.RecordedSource;
import club.resolve.rehearsal.Recorder;
import club.resolve.search.AskedOnce;
import club.resolve.search.Source;
import club.resolve.search.SourceChain;
import club.resolve.timing.RunListener;
import club.resolve.timing.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run over titles, which turns a list of books into a list of links. */
public final class TitleRun {
  private static final Listener.Counted TITLES = new Listener.Counted("Resolving", "titles");

  private static final String NO_NETWORK =
      "Nothing could be asked: is this machine online? Without the network, kept answers and"
          + " catalogues on this machine still work: --source=catalog=FILE, such as your own export"
          + " of Goodreads; without FILE a small sample.";

  private final TitleSettings settings;
  private final Streams streams;
  private final RunContext context;
  private final Time time;

  public TitleRun(TitleSettings settings, Streams streams, RunContext context) {
    this.settings = settings;
    this.streams = streams;
    this.context = context;
    this.time = context.time();
  }

  /**
   * Runs from the list to the report. Mistakes in the list, the outputs and the sources are found
   * before anything is written or asked.
   */
  public TitleReport run() throws IOException {
    return run(_ -> {});
  }

  /**
   * Runs as {@link #run()} does.
   *
   * @param also is told of each row, in the order of the list, by the calling thread
   */
  public TitleReport run(RunListener<? super ResultRow> also) throws IOException {
    try (BookList list = list();
        Sources sources = sources();
        Outputs outputs = Outputs.of(settings)) {
      Decisions decisions = decisions();
      List<TitleOutput> results = TitleOutput.all(settings, list.header(), outputs.results());
      HandWork handWork = HandWork.before(settings, results, decisions, sources.memory());
      long total = list.check();
      @Nullable Recorder recorder = recorder(outputs);
      List<AskedOnce> asked = new ArrayList<>();
      SourceChain chain = sources.chain().with(source -> askedOnce(source, recorder, asked));
      Work work = work(chain, decisions, sources);
      TitlePassage titles =
          new TitlePassage(
              list,
              outputs,
              results,
              decisions,
              handWork,
              runner(handWork.over(work), sources),
              recorder,
              also);
      tellOf(list);
      Ended ended =
          new ListRun(outputs, context.listener(), time)
              .run(titles, TITLES, total, sources.waiting());
      if (ended.whole() && titles.statistics.unfinished() == 0) {
        sources.memory().listIsDone();
      }
      if (sources.reachesNobody()) {
        context.listener().note(NO_NETWORK);
      }
      // The first source is asked for every row that asks at all.
      long repeated = asked.isEmpty() ? 0 : asked.getFirst().repeated();
      Summary summary =
          new Summary(
              titles.statistics,
              total,
              ended.elapsed(),
              settings.concurrency().inWords(),
              asked.stream().map(Source::name).toList(),
              repeated,
              sources.limit());
      return new TitleReport(ended, summary, titles.changedByHand, titles.toReview());
    }
  }

  private static @Nullable Recorder recorder(Outputs outputs) throws IOException {
    return outputs.recording().isPresent() ? new Recorder(outputs.recording().get().open()) : null;
  }

  /**
   * The source, asked once for what is the same, and recorded where there is a recorder.
   *
   * @param all gets it
   */
  private AskedOnce askedOnce(Source source, @Nullable Recorder recorder, List<AskedOnce> all) {
    AskedOnce asked =
        new AskedOnce(recorder == null ? source : new RecordedSource(source, recorder, time));
    all.add(asked);
    return asked;
  }

  private Work work(SourceChain chain, Decisions decisions, Sources sources) {
    Work work =
        new Decided(
            decisions,
            new Resolver(chain, picker(sources), settings.beside().candidates().isPresent()));
    return switch (settings.task()) {
      case DECIDE -> new Decided(decisions, Earlier.kept());
      case RETRY_FAILED -> Earlier.retryingUnfinished(work);
      case RESCORE -> Earlier.keptWhereUnknown(work);
      case RESOLVE, PLAN -> work;
    };
  }

  private BatchRunner runner(Work work, Sources sources) {
    Work paced = settings.delay().isZero() ? work : new Paused(work, settings.delay(), time);
    return new BatchRunner(settings.concurrency(), paced, sources.memory()::afterwards, time);
  }

  /** The requests that a run would send. Nothing is sent, and nothing is written. */
  public Plan plan() throws IOException {
    try (BookList list = list();
        Sources sources = sources();
        BookReader rows = list.open()) {
      for (TitleSettings.Target target : settings.results().targets()) {
        var _ = ColumnOrder.of(settings.results().columns(), target.format(), rows.columns());
      }
      Plan plan =
          new Plan(decisions(), picker(sources), sources.memory().answers(), sources.places());
      plan.read(rows);
      tellOf(list);
      return plan;
    }
  }

  /** Says how the list is understood, before anything is asked. */
  private void tellOf(BookList list) throws IOException {
    if (!settings.typed() && settings.task() != Task.DECIDE) {
      Understanding understanding = list.understood();
      context.listener().note(understanding.sentence());
      understanding.warnings().forEach(context.listener()::warn);
    }
  }

  private Sources sources() {
    return new Sources(settings.sources(), settings.listName(), context);
  }

  private LinkPicker picker(Sources sources) {
    return sources.picker(settings.rule().fallback(), settings.rule().bars());
  }

  private Decisions decisions() throws IOException {
    Decisions decisions = settings.decisions().read();
    decisions.torn().forEach(line -> context.listener().warn(line.sentence()));
    return decisions;
  }

  private BookList list() throws IOException {
    if (settings.task().ofResult()) {
      return settings.task() == Task.DECIDE
          ? BookList.ofRows(settings.input().orElseThrow(), settings.columns())
          : BookList.ofResult(settings.input().orElseThrow(), settings.columns());
    }
    return settings.input().isPresent()
        ? BookList.inFile(settings.input().get(), settings.columns())
        : BookList.fromStdin(streams.in(), settings.columns());
  }

  /** The rows of the list on their way to links. */
  private final class TitlePassage implements ListRun.Passage<BookReader, ResultRow> {
    private final BookList list;
    private final Outputs outputs;
    private final List<TitleOutput> results;
    private final Decisions decisions;
    private final HandWork handWork;
    private final BatchRunner runner;
    private final @Nullable Recorder recorder;
    private final RunListener<? super ResultRow> also;
    private final Statistics statistics = new Statistics(context.site());
    private final List<String> changedByHand = new ArrayList<>();
    private boolean uncertain;

    /**
     * @param recorder closed with the sinks
     */
    TitlePassage(
        BookList list,
        Outputs outputs,
        List<TitleOutput> results,
        Decisions decisions,
        HandWork handWork,
        BatchRunner runner,
        @Nullable Recorder recorder,
        RunListener<? super ResultRow> also) {
      this.list = list;
      this.outputs = outputs;
      this.results = results;
      this.decisions = decisions;
      this.handWork = handWork;
      this.runner = runner;
      this.recorder = recorder;
      this.also = also;
    }

    @Override
    public BookReader open() throws IOException {
      return list.open();
    }

    @Override
    public void sinks(BookReader rows, ListRun.OpenSinks<ResultRow> into) throws IOException {
      if (recorder != null) {
        into.keep(recorder);
        into.hear(
            row -> {
              if (handWork.isDecided(row.book())) {
                recorder.writeDecided(row.book().query());
              }
            });
      }
      Style style = settings.results().style();
      into.add(new ResultSinks(results, one -> one.open(streams, style, context.site())));
      into.hear(statistics);
      into.hear(also);
      into.hear(row -> uncertain |= Doubts.asksAbout(row, decisions));
      handWork.digests().ifPresent(into::hear);
      if (outputs.timings().isPresent()) {
        into.add(new TimingsSink(outputs.timings().get().open(), style.formulas()));
      }
      if (outputs.candidates().isPresent()) {
        into.add(new CandidatesSink(outputs.candidates().get().open()));
      }
    }

    @Override
    public boolean run(BookReader rows, RunListener<ResultRow> all) throws IOException {
      return runner.run(rows::next, all);
    }

    /** The first result that {@code resolve review} can work on, where there is something to do. */
    Optional<Path> toReview() {
      return uncertain
          ? results.stream()
              .filter(one -> one.forHands() && one.place().failure().isEmpty())
              .filter(one -> ResultHeader.tellsRows(one.columns().names()))
              .flatMap(one -> one.place().file().stream())
              .map(OutputFile::target)
              .findFirst()
          : Optional.empty();
    }

    @Override
    public Outputs.Settled settle(Outputs files, boolean whole, long rows) throws IOException {
      return handWork.settle(files, whole, rows, changedByHand);
    }
  }
}
