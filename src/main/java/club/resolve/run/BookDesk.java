package club.resolve.run;

import club.resolve.batch.OpenDesk;
import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Considered;
import club.resolve.book.Isbn;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.decide.Decisions;
import club.resolve.reconcile.BookFinder;
import club.resolve.service.CatalogPages;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides about books for as long as somebody asks, by the sources of a chain: as a run over a list
 * does, with the same work for each book. Thread-safe.
 */
public final class BookDesk implements BookFinder, Closeable {
  /** Editions of one ISBN that are shown. */
  private static final int MOST_EDITIONS = 10;

  /** Books of services that are remembered, some ten megabytes. */
  private static final int REMEMBERED = 20_000;

  private final Sources sources;
  private final Decisions decisions;
  private final Site site;
  private final OpenDesk desk;
  private final List<CatalogPages> catalogs;

  /** The candidates that services have told of, which cannot be looked up. Guarded by itself. */
  private final Map<String, Candidate> told =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Candidate> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Builds the chain of sources. Nothing is asked yet.
   *
   * @param work its outcomes must tell all candidates
   * @throws IOException when a catalogue cannot be read, or the settings cannot be right
   */
  public BookDesk(TitleWork work, Decisions decisions, RunContext context) throws IOException {
    this.sources = new Sources(work.sources(), "serve", context);
    this.decisions = decisions;
    this.site = context.site();
    try {
      TitleWorker worker = new TitleWorker(work, sources, Optional.empty());
      this.desk =
          new OpenDesk(
              work.concurrency(), worker.work(new ByHand(Decisions.none(), Decisions.none())));
      this.catalogs = sources.catalogs();
    } catch (IOException | RuntimeException e) {
      sources.close();
      throw e;
    }
  }

  @Override
  public Site site() {
    return site;
  }

  @Override
  public Optional<Resolution> decided(Book book) {
    return decisions.about(book);
  }

  @Override
  public List<Outcome> resolve(List<Book> books) throws InterruptedException {
    List<Outcome> outcomes = desk.about(books);
    if (catalogs.size() < sources.settings().chain().size()) {
      outcomes.forEach(this::remember);
    }
    return outcomes;
  }

  private void remember(Outcome outcome) {
    synchronized (told) {
      for (Considered one : outcome.considered()) {
        told.put(one.candidate().link(), one.candidate());
      }
    }
  }

  @Override
  public Optional<Candidate> at(String link) throws IOException {
    for (CatalogPages catalog : catalogs) {
      Optional<Candidate> book = catalog.at(link);
      if (book.isPresent()) {
        return book;
      }
    }
    synchronized (told) {
      return Optional.ofNullable(told.get(site.canonical(link).orElse(link)));
    }
  }

  @Override
  public List<Candidate> withIsbn(Isbn isbn) throws IOException {
    for (CatalogPages catalog : catalogs) {
      List<Candidate> books = catalog.withIsbn(isbn, MOST_EDITIONS);
      if (!books.isEmpty()) {
        return books;
      }
    }
    return List.of();
  }

  @Override
  public boolean hasCatalogue() {
    return !catalogs.isEmpty();
  }

  @Override
  public List<Candidate> beginning(String typed, int most) throws IOException {
    List<Candidate> books = new ArrayList<>();
    for (CatalogPages catalog : catalogs) {
      books.addAll(catalog.beginning(typed, most - books.size()));
      if (books.size() >= most) {
        break;
      }
    }
    return books;
  }

  /** Gives up what is under way. */
  @Override
  public void close() {
    desk.close();
    sources.close();
  }
}
