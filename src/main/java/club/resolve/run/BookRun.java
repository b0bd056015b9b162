package club.resolve.run;

import club.resolve.batch.BatchRunner;
import club.resolve.batch.Concurrency;
import club.resolve.batch.Mode;
import club.resolve.batch.Resolver;
import club.resolve.book.Book;
import club.resolve.book.ResultRow;
import club.resolve.input.InputRow;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.search.AskedOnce;
import club.resolve.timing.RunListener;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Runs over books that the program around it hands in, without files and without a command line. A
 * run does not repeat the requests of an earlier one. Not thread-safe.
 */
public final class BookRun implements Closeable {
  private final Sources sources;
  private final RunContext context;
  private final Concurrency concurrency;
  private final Resolver work;

  /**
   * Builds the chain of sources. Nothing is asked yet.
   *
   * @param workers books in work at once, from 1
   * @throws IOException when a catalogue cannot be read, or the settings cannot be right
   */
  public BookRun(SourceSettings settings, RunContext context, Mode mode, int workers)
      throws IOException {
    this.sources = new Sources(settings, "-", context);
    this.context = context;
    this.concurrency = new Concurrency(mode, workers);
    try {
      this.work =
          new Resolver(
              sources.chain().with(AskedOnce::new), sources.picker(Fallback.FIRST, Bars.MEASURED));
    } catch (IOException e) {
      sources.close();
      throw e;
    }
  }

  /**
   * Runs to the end, or until the calling thread is interrupted.
   *
   * @param listener is told of each row, in the order of the books, by the calling thread
   * @return counts and times of all rows
   * @throws IOException when the listener fails
   */
  public Statistics run(Iterable<Book> books, RunListener<ResultRow> listener) throws IOException {
    Statistics statistics = new Statistics(context.site());
    Iterator<Book> left = books.iterator();
    new BatchRunner(concurrency, work, sources.memory()::afterwards, context.time())
        .run(
            () ->
                left.hasNext()
                    ? Optional.of(new InputRow(left.next(), List.of()))
                    : Optional.empty(),
            RunListener.all(List.of(listener, statistics)));
    return statistics;
  }

  @Override
  public void close() {
    sources.close();
  }
}
