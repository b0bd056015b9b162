package club.resolve.run;

import club.resolve.catalog.CatalogIndex;
import club.resolve.catalog.IndexFolder;
import club.resolve.catalog.IndexStore;
import club.resolve.http.Fetcher;
import club.resolve.input.InputFile;
import club.resolve.match.WordWeights;
import club.resolve.service.CatalogPages;
import club.resolve.service.LocalParts;
import club.resolve.service.SearchSettings;
import club.resolve.timing.Time;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The catalogues of a run, and what else its local sources need. Not thread-safe. */
final class Catalogs implements LocalParts, AutoCloseable {
  /** In fewer books a word is rare by chance. */
  private static final int ENOUGH_TO_KNOW_WORDS = 1_000;

  private final SearchSettings search;
  private final FetchChain fetch;
  private final Supplier<IndexStore> indexes;
  private final Time time;
  private final Deque<Runnable> toClose = new ArrayDeque<>();
  private final List<CatalogPages> opened = new ArrayList<>();
  private WordWeights weights = WordWeights.plain();

  /**
   * @param indexes keeps the indexes of catalogue files; asked for when there is such a file
   */
  Catalogs(SearchSettings search, FetchChain fetch, Supplier<IndexStore> indexes, Time time) {
    this.search = search;
    this.fetch = fetch;
    this.indexes = indexes;
    this.time = time;
  }

  @Override
  public SearchSettings search() {
    return search;
  }

  @Override
  public Time time() {
    return time;
  }

  @Override
  public CatalogIndex sample() throws IOException {
    return closedLater(CatalogIndex.sample(search.site()));
  }

  /**
   * The catalogue in a file or folder.
   *
   * @throws IOException when it cannot be read
   * @throws Stopped when the thread is interrupted while it is read
   */
  @Override
  public CatalogIndex catalog(Path path) throws IOException {
    CatalogIndex index = closedLater(opened(path));
    weights = weights(index).orElse(weights);
    return index;
  }

  /** The weights of words by a catalogue, where it is large enough. */
  static Optional<WordWeights> weights(CatalogIndex index) {
    return index.books() >= ENOUGH_TO_KNOW_WORDS ? Optional.of(index) : Optional.empty();
  }

  private CatalogIndex opened(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return IndexFolder.open(path);
    }
    InputFile.readable(path);
    try {
      return indexes.get().open(path, search.site());
    } catch (InterruptedIOException | ClosedChannelException _) {
      throw new Stopped(
          "Stopped while indexing %s; nothing of the index is kept. Run the same command again."
              .formatted(path));
    }
  }

  private CatalogIndex closedLater(CatalogIndex index) {
    opened.add(new CatalogPages(index, search.site()));
    closeLater(index::close);
    return index;
  }

  @Override
  public Fetcher loopback(Duration interval) throws IOException {
    return fetch.loopback(interval);
  }

  @Override
  public void closeLater(Runnable closing) {
    toClose.push(closing);
  }

  /** The catalogues that are open, in the order in which they were asked for. */
  List<CatalogPages> pages() {
    return List.copyOf(opened);
  }

  /** The weights of words: from a large catalogue of the chain, where there is one. */
  WordWeights weights() {
    return weights;
  }

  @Override
  public void close() {
    while (!toClose.isEmpty()) {
      toClose.pop().run();
    }
  }
}
