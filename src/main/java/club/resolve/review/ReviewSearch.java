package club.resolve.review;

import club.resolve.book.Book;
import club.resolve.book.Outcome;
import club.resolve.run.CandidateSearch;
import club.resolve.run.FetchSettings;
import club.resolve.run.RunContext;
import club.resolve.run.ServiceKeys;
import club.resolve.run.SourceSettings;
import club.resolve.run.StoreSettings;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of a review: of a row from the answers that are kept, and of a search that a
 * person types from the sources themselves. Each is opened when it is first needed. Not
 * thread-safe.
 */
public final class ReviewSearch implements Closeable {
  private final SourceSettings settings;
  private final String list;
  private final RunContext context;
  private @Nullable CandidateSearch kept;
  private @Nullable CandidateSearch asking;

  /**
   * @param settings for a search that is typed
   * @param list for which is asked
   */
  public ReviewSearch(SourceSettings settings, String list, RunContext context) {
    this.settings = settings;
    this.list = list;
    this.context = context;
  }

  /**
   * The candidates that are known of a row. No request is sent.
   *
   * @throws IOException when a catalogue cannot be read, or the settings cannot be right
   */
  Outcome kept(Book book) throws IOException {
    CandidateSearch search = kept;
    if (search == null) {
      StoreSettings store = settings.store();
      search =
          open(
              new SourceSettings(
                  settings.chain(),
                  settings.results(),
                  settings.ownEngines(),
                  FetchSettings.OFFLINE,
                  ServiceKeys.NONE,
                  new StoreSettings(store.file(), store.kept(), store.kept(), true)));
      kept = search;
    }
    return about(book, search);
  }

  /**
   * Asks the sources.
   *
   * @throws IOException when the settings cannot be right
   */
  Outcome ask(Book book) throws IOException {
    CandidateSearch search = asking;
    if (search == null) {
      search = open(settings);
      asking = search;
    }
    return about(book, search);
  }

  private CandidateSearch open(SourceSettings wanted) throws IOException {
    return new CandidateSearch(wanted, list, context);
  }

  private static Outcome about(Book book, CandidateSearch search) throws IOException {
    try {
      return search.about(book);
    } catch (InterruptedException _) {
      throw new InterruptedIOException();
    }
  }

  @Override
  public void close() {
    if (kept != null) {
      kept.close();
    }
    if (asking != null) {
      asking.close();
    }
  }
}
