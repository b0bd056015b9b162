package club.resolve.cli;

import club.resolve.book.Site;
import club.resolve.catalog.CatalogReader;
import club.resolve.catalog.IndexFolder;
import club.resolve.catalog.IndexFolder.Built;
import club.resolve.catalog.LeftOut;
import club.resolve.input.InputFile;
import club.resolve.output.OutputLock;
import club.resolve.run.ReadProgress;
import club.resolve.run.Stopped;
import club.resolve.timing.Time;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.Locale;

/** Makes the index of a catalogue once, so that later runs need only open it. */
final class IndexCommand extends Action {
  private final Value<String> file =
      options.argument(
          "FILE",
          "The catalogue; its format is recognised by its content: a CSV with the columns title and"
              + " goodreads_id (or link), perhaps original_title, author, year, isbn, work_id and"
              + " ratings_count; the library export of Goodreads or calibre; a result of this"
              + " program; or Open Library's dump of editions. It may be compressed by gzip.");

  private final Value<String> output =
      options.required(
          "-o, --output=FOLDER",
          "The folder of the index: a new or empty one, or an earlier index, which is replaced when"
              + " the new one is whole.");

  IndexCommand() {
    describe(
        "Makes a search index of a large catalogue.",
        "Makes a search index of a catalogue of books, for --source=catalog=FOLDER. A catalogue"
            + " file can also be named there itself. Its index is then made by the first run that"
            + " uses it, and kept for later ones in this folder:",
        "  ~/.cache/resolve/indexes",
        "An index in a folder of its own does not need the file any more, and can be copied.");
    spec.usageMessage().customSynopsis("resolve index [OPTIONS] -o FOLDER FILE");
    exitCodes(
        "0:the index is made",
        "1:something unexpected went wrong",
        "2:the command is wrong, or the catalogue cannot be read; an existing folder is left as it"
            + " was",
        "130:stopped by Ctrl-C; an existing folder is left as it was");
    examples(
        "  resolve index my-books.csv -o my-books.index",
        "  resolve index ol_dump_editions_latest.txt.gz -o openlibrary.index",
        "  resolve books.csv --source=catalog=openlibrary.index");
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    Time time = Time.system();
    long start = time.nanoTime();
    Built built;
    try {
      built = build(InputFile.readable(Path.of(file.get())), Path.of(output.get()), talk);
    } catch (InterruptedIOException | ClosedChannelException _) {
      // What was begun is gone already.
      throw new Stopped("Stopped: no index was made.");
    }
    talk.say(
        String.format(
            Locale.ROOT,
            "Indexed %,d %s in %.1f s.%s",
            built.books(),
            built.books() == 1 ? "book" : "books",
            time.since(start).toNanos() / 1e9,
            leftOut(built.leftOut())));
    talk.say("The index is in " + output.get() + "; use it with --source=catalog=" + output.get());
    return ExitCode.OK;
  }

  private static Built build(Path path, Path folder, Talk talk) throws IOException {
    IndexFolder.check(folder);
    String name = path.toString();
    try (OutputLock _ = OutputLock.of(folder);
        CatalogReader rows =
            CatalogReader.open(
                name, ReadProgress.open(path, new TalkListener(talk)), Site.GOODREADS)) {
      return IndexFolder.build(name, rows, folder);
    }
  }

  private static String leftOut(LeftOut leftOut) {
    return leftOut.total() == 0
        ? ""
        : String.format(
            Locale.ROOT,
            " Left out %,d %s: %s.",
            leftOut.total(),
            leftOut.total() == 1 ? "row" : "rows",
            leftOut.sentence());
  }
}
