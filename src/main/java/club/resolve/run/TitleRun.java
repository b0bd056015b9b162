package club.resolve.run;

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
import club.resolve.rehearsal.Recorder;
import club.resolve.service.SourceSpec;
import club.resolve.timing.RunListener;
import club.resolve.timing.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
      long rows = list.check();
      requireApart(sources);
      Optional<Recorder> recorder = recorder(outputs);
      ByHand byHand = new ByHand(handWork.changes(), decisions);
      try (Engine.TitleBatch batch = context.engine().open(settings, byHand, sources, recorder)) {
        TitlePassage titles =
            new TitlePassage(
                () -> settings.part().in(list.open(), rows),
                outputs,
                results,
                byHand,
                handWork,
                batch,
                recorder,
                also);
        tellOf(list);
        Ended ended =
            new ListRun(outputs, context.listener(), time)
                .run(titles, TITLES, settings.part().size(rows), batch.waiting());
        if (ended.whole() && titles.statistics.unfinished() == 0) {
          sources.memory().listIsDone();
        }
        return report(titles, ended, batch.course());
      }
    }
  }

  private TitleReport report(TitlePassage titles, Ended ended, Engine.Course course) {
    if (course.reachesNobody()) {
      context.listener().note(NO_NETWORK);
    }
    Summary summary =
        new Summary(
            titles.statistics,
            ended.total(),
            ended.elapsed(),
            settings.concurrency().inWords(),
            settings.sources().chain().stream().map(SourceSpec::name).toList(),
            course);
    return new TitleReport(ended, summary, titles.changedByHand, titles.toReview());
  }

  private static Optional<Recorder> recorder(Outputs outputs) throws IOException {
    return outputs.recording().isPresent()
        ? Optional.of(new Recorder(outputs.recording().get().open()))
        : Optional.empty();
  }

  /** The requests that a run would send. Nothing is sent, and nothing is written. */
  public Plan plan() throws IOException {
    try (BookList list = list();
        Sources sources = sources();
        BookReader rows = settings.part().in(list.open(), list.check())) {
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

  /** Runs over parts of a list know nothing of each other. */
  private void requireApart(Sources sources) throws UserError {
    if (settings.part().isWhole()) {
      return;
    }
    for (SourcePlace place : sources.places()) {
      if (place.isPublicSearch()) {
        throw new UserError(
            "%s is a public web search, and is not asked for parts of a list, as it takes several machines that ask for a robot; name other sources with --source"
                .formatted(place.spec().name()));
      }
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

  /** Opens the rows of the run. */
  @FunctionalInterface
  private interface ListOpener {
    BookReader open() throws IOException;
  }

  /** The rows of the list on their way to links. */
  private final class TitlePassage implements ListRun.Passage<BookReader, ResultRow> {
    private final ListOpener list;
    private final Outputs outputs;
    private final List<TitleOutput> results;
    private final ByHand byHand;
    private final HandWork handWork;
    private final Engine.TitleBatch batch;
    private final Optional<Recorder> recorder;
    private final RunListener<? super ResultRow> also;
    private final Statistics statistics = new Statistics(context.site());
    private final List<String> changedByHand = new ArrayList<>();
    private boolean uncertain;

    /**
     * @param recorder closed with the sinks
     */
    TitlePassage(
        ListOpener list,
        Outputs outputs,
        List<TitleOutput> results,
        ByHand byHand,
        HandWork handWork,
        Engine.TitleBatch batch,
        Optional<Recorder> recorder,
        RunListener<? super ResultRow> also) {
      this.list = list;
      this.outputs = outputs;
      this.results = results;
      this.byHand = byHand;
      this.handWork = handWork;
      this.batch = batch;
      this.recorder = recorder;
      this.also = also;
    }

    @Override
    public BookReader open() throws IOException {
      return list.open();
    }

    @Override
    public void sinks(BookReader rows, ListRun.OpenSinks<ResultRow> into) throws IOException {
      if (recorder.isPresent()) {
        Recorder answers = recorder.get();
        into.keep(answers);
        into.hear(
            row -> {
              if (byHand.settles(row.book())) {
                answers.writeDecided(row.book().query());
              }
            });
      }
      Style style = settings.results().style();
      into.add(new ResultSinks(results, one -> one.open(streams, style, context.site())));
      into.hear(statistics);
      into.hear(also);
      into.hear(row -> uncertain |= Doubts.asksAbout(row, byHand.decisions()));
      into.hear(handWork);
      if (outputs.timings().isPresent()) {
        into.add(new TimingsSink(outputs.timings().get().open(), style.formulas()));
      }
      if (outputs.candidates().isPresent()) {
        into.add(new CandidatesSink(outputs.candidates().get().open()));
      }
    }

    @Override
    public boolean run(BookReader rows, RunListener<ResultRow> all) throws IOException {
      return batch.run(rows::next, all);
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
