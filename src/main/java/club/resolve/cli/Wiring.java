package club.resolve.cli;

import club.resolve.batch.BatchRunner;
import club.resolve.batch.Decided;
import club.resolve.batch.Resolver;
import club.resolve.batch.Work;
import club.resolve.decide.Decisions;
import club.resolve.input.BookList;
import club.resolve.input.BookReader;
import club.resolve.match.LinkPicker;
import club.resolve.match.Site;
import club.resolve.output.OutputFile;
import club.resolve.output.Sink;
import club.resolve.output.TimingsSink;
import club.resolve.search.AskedOnce;
import club.resolve.timing.RunListener;
import club.resolve.timing.Statistics;
import club.resolve.timing.Summary;
import club.resolve.timing.Time;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            new Sources(options.sources(), Site.GOODREADS, time, surroundings.environment())) {
      Optional<OutputFile> result = file(options.output());
      Optional<OutputFile> timings = file(options.timings());
      if (result.isPresent()
          && timings.isPresent()
          && timings.get().touches(result.get().target())) {
        throw new UserError(timings.get().target() + ": the timings would overwrite the result");
      }
      Decisions decisions = options.decisions().read();
      long total = list.check();
      List<AskedOnce> chain = sources.chain().stream().map(AskedOnce::new).toList();
      LinkPicker picker =
          new LinkPicker(Site.GOODREADS, options.fallback(), options.bars(), sources.weights());
      Work work = new Decided(decisions, new Resolver(chain, picker));
      BatchRunner runner =
          new BatchRunner(options.mode(), options.workers(), options.delay(), work, time);

      Statistics statistics = new Statistics();
      long start = time.nanoTime();
      boolean whole = run(list, total, runner, statistics, result, timings);
      commit(result);
      commit(timings);
      // The first source is asked for every row that asks at all.
      long repeated = chain.getFirst().repeated();
      Duration elapsed = time.since(start);
      return report(
          statistics, whole, summary(statistics, total, elapsed, repeated, sources), result);
    }
  }

  private BookList list() throws IOException {
    return options.input().isPresent()
        ? BookList.inFile(options.input().get(), options.columns())
        : BookList.fromStdin(surroundings.in(), options.columns());
  }

  private Optional<OutputFile> file(Optional<Path> path) throws IOException {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    OutputFile file = OutputFile.at(path.get());
    if (options.input().isPresent() && file.touches(options.input().get())) {
      throw new UserError(path.get() + ": writing it would overwrite the list itself");
    }
    if (file.touches(options.decisions().path())) {
      throw new UserError(path.get() + ": writing it would overwrite the decisions");
    }
    return Optional.of(file);
  }

  /** The run itself, from the first row to the last; what is closed here is written to the end. */
  private boolean run(
      BookList list,
      long total,
      BatchRunner runner,
      Statistics statistics,
      Optional<OutputFile> result,
      Optional<OutputFile> timings)
      throws IOException {
    try (BookReader rows = list.open();
        Sink sink = options.format().open(writer(result), rows.restHeader());
        @Nullable Sink times = timings.isPresent() ? new TimingsSink(timings.get().open()) : null;
        @Nullable Progress progress =
            talk.showsProgress() ? new Progress(talk.stream(), talk.columns(), total) : null) {
      List<RunListener> listeners = new ArrayList<>(List.of(sink, statistics));
      if (times != null) {
        listeners.add(times);
      }
      if (progress != null) {
        listeners.add(progress);
      }
      return runner.run(rows::next, RunListener.all(listeners));
    } catch (IOException | RuntimeException e) {
      result.ifPresent(file -> talk.error("the rows done so far are in " + file.part()));
      throw e;
    }
  }

  private Writer writer(Optional<OutputFile> result) throws IOException {
    return result.isPresent() ? result.get().open() : stdout();
  }

  /** Standard output, which is not ours to close. */
  private Writer stdout() {
    Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(new Unclosed(surroundings.out()), StandardCharsets.UTF_8));
    return surroundings.outTerminal() ? new TerminalWriter(writer) : writer;
  }

  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private static void commit(Optional<OutputFile> file) throws IOException {
    if (file.isPresent()) {
      file.get().commit();
    }
  }

  private Summary summary(
      Statistics statistics, long total, Duration elapsed, long repeated, Sources sources) {
    return new Summary(
        statistics,
        total,
        elapsed,
        options.manner(),
        repeated,
        sources
            .limit()
            .map(limit -> new Summary.Pace(limit.host(), limit.interval(), limit.least())));
  }

  private int report(
      Statistics statistics, boolean whole, Summary summary, Optional<OutputFile> result) {
    summary.lines().forEach(talk::say);
    String place = result.map(file -> file.target().toString()).orElse("standard output");
    if (!whole) {
      talk.say(
          "Stopped: %d of %d rows are in %s, %d are missing."
              .formatted(
                  statistics.rows(), summary.total(), place, summary.total() - statistics.rows()));
      return ExitCode.INTERRUPTED;
    }
    if (result.isPresent()) {
      talk.say("The list is in " + place + ".");
    }
    return statistics.unfinished() > 0 ? ExitCode.UNFINISHED : ExitCode.OK;
  }
}
