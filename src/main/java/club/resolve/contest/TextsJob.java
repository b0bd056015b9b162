package club.resolve.contest;

import club.resolve.check.LeftAlone;
import club.resolve.compare.Contender;
import club.resolve.compare.Job;
import club.resolve.compare.Piece;
import club.resolve.http.Fetcher;
import club.resolve.texts.Download.Kept;
import club.resolve.texts.Download.NotKept;
import club.resolve.texts.Downloader;
import club.resolve.texts.Pipeline.Counting;
import club.resolve.texts.Processing;
import club.resolve.texts.Shelf;
import club.resolve.texts.TextFigures;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.util.IOUtils;

/**
 * Texts, each of them downloaded and then counted by the same worker, so that one number of workers
 * is all in which contenders differ. The result is what a text consists of.
 */
public final class TextsJob implements Job {
  /** The size limit of one text. It is the default of a run over texts, too. */
  private static final long MOST_BYTES = 32L * 1024 * 1024;

  private final List<URI> addresses;
  private final Fetcher fetcher;
  private final Counting counting = new Processing(false);
  private final Time time;

  /**
   * Asks nothing yet.
   *
   * @param addresses no two of them equal, as a text is downloaded once
   */
  public TextsJob(List<URI> addresses, Fetcher fetcher, Time time) {
    this.addresses = List.copyOf(addresses);
    this.fetcher = fetcher;
    this.time = time;
  }

  /** An empty folder for one run: what an earlier one has saved would not be downloaded again. */
  private record Scratch(Path folder) implements Closeable {
    static Scratch make() throws IOException {
      return new Scratch(Files.createTempDirectory("resolve-texts"));
    }

    @Override
    public void close() throws IOException {
      IOUtils.rm(folder);
    }
  }

  @Override
  public Done run(Contender contender) throws IOException, InterruptedException {
    try (Scratch scratch = Scratch.make();
        Shelf shelf = Shelf.open(scratch.folder())) {
      Downloader downloader = new Downloader(fetcher, LeftAlone.ALL, shelf, MOST_BYTES);
      Stopwatch watch = new Stopwatch(time);
      List<Piece> pieces =
          Modes.fanOut(
              contender,
              addresses,
              (address, queued) -> count(address, downloader, queued, watch),
              time);
      return new Done(watch.elapsed(), pieces);
    }
  }

  private Piece count(URI address, Downloader downloader, Duration queued, Stopwatch watch)
      throws InterruptedException {
    Stopwatch.Lap lap = watch.lap(queued);
    Meter meter = new Meter();
    String result;
    boolean failed = false;
    try {
      switch (downloader.get(address, meter)) {
        case Kept text -> result = inWords(counting.count(text.file(), text.charset()).figures());
        case NotKept missing -> {
          result = missing.reason();
          failed = true;
        }
      }
    } catch (IOException e) {
      result = "cannot be counted: " + e.getMessage();
      failed = true;
    }
    return new Piece(lap.span(address.toString(), meter), result, failed);
  }

  private static String inWords(TextFigures figures) {
    return String.format(
        Locale.ROOT,
        "%,d tokens, %,d distinct words, %,d sentences, language %s, most frequent: %s",
        figures.tokens(),
        figures.distinctWords(),
        figures.sentences(),
        figures.language().orElse("unknown"),
        String.join(" ", figures.topWords()));
  }
}
