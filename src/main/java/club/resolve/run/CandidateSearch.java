package club.resolve.run;

import club.resolve.batch.Resolver;
import club.resolve.book.Book;
import club.resolve.book.Outcome;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.search.AskedOnce;
import club.resolve.timing.Meter;
import java.io.Closeable;
import java.io.IOException;

/**
 * Asks the sources of a chain for the candidates of single books, each when somebody wants to see
 * them. Not thread-safe.
 */
public final class CandidateSearch implements Closeable {
  private final Sources sources;
  private final Resolver resolver;

  /**
   * Builds the chain of sources. Nothing is asked yet.
   *
   * @param list for which is asked
   * @throws IOException when a catalogue cannot be read, or the settings cannot be right
   */
  public CandidateSearch(SourceSettings settings, String list, RunContext context)
      throws IOException {
    this.sources = new Sources(settings, list, context);
    try {
      this.resolver =
          new Resolver(
              sources.chain().with(AskedOnce::new),
              sources.picker(Fallback.FIRST, Bars.MEASURED),
              true);
    } catch (IOException e) {
      sources.close();
      throw e;
    }
  }

  /**
   * The decision about a book, and all candidates that the sources gave.
   *
   * @throws InterruptedException when the program is being stopped
   */
  public Outcome about(Book book) throws InterruptedException {
    return resolver.resolve(book, new Meter());
  }

  @Override
  public void close() {
    sources.close();
  }
}
