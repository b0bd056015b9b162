package club.resolve.run;

import club.resolve.batch.BatchRunner;
import club.resolve.batch.Paused;
import club.resolve.batch.Resolver;
import club.resolve.batch.RowSource;
import club.resolve.batch.Work;
import club.resolve.book.ResultRow;
import club.resolve.input.InputRow;
import club.resolve.rehearsal.RecordedSource;
import club.resolve.rehearsal.Recorder;
import club.resolve.search.AskedOnce;
import club.resolve.search.Source;
import club.resolve.timing.RunListener;
import club.resolve.timing.Time;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works on titles in this process: asks the sources of a chain, and decides. Thread-safe: several
 * lists of rows may be worked on at once, and share what is known.
 */
public final class TitleWorker {
  private final TitleWork settings;
  private final Sources sources;
  private final Time time;
  private final List<AskedOnce> asked = new ArrayList<>();
  private final Resolver resolver;

  /**
   * Builds the chain of sources. Nothing is asked yet.
   *
   * @param sources closed by the caller
   * @param recorder writes every answer down
   * @throws IOException as {@link Sources#chain} does
   */
  public TitleWorker(TitleWork settings, Sources sources, Optional<Recorder> recorder)
      throws IOException {
    this.settings = settings;
    this.sources = sources;
    this.time = sources.context().time();
    this.resolver =
        new Resolver(
            sources.chain().with(source -> askedOnce(recorded(source, recorder))),
            sources.picker(settings.rule().fallback(), settings.rule().bars()),
            settings.tells());
  }

  private Source recorded(Source source, Optional<Recorder> recorder) {
    return recorder.isPresent() ? new RecordedSource(source, recorder.get(), time) : source;
  }

  private Source askedOnce(Source source) {
    AskedOnce once = new AskedOnce(source);
    asked.add(once);
    return once;
  }

  /**
   * Works on each row, as {@link BatchRunner#run} does.
   *
   * @return true when the run came to its end
   * @throws IOException when the list cannot be read on or a result cannot be written
   */
  public boolean run(
      RowSource<InputRow> rows, ByHand byHand, RunListener<? super ResultRow> listener)
      throws IOException {
    return new BatchRunner(settings.concurrency(), work(byHand), sources.memory()::afterwards, time)
        .run(rows, listener);
  }

  /** The work on one title, for whoever has workers of its own. Thread-safe. */
  Work work(ByHand byHand) {
    Work work = byHand.over(resolver, settings.task());
    return settings.delay().isZero() ? work : new Paused(work, settings.delay(), time);
  }

  /** Titles so far that were not asked, since another row had asked for the same. */
  public long repeated() {
    // The first source is asked for every row that asks at all.
    return asked.isEmpty() ? 0 : asked.getFirst().repeated();
  }
}
