package club.resolve.cli;

import club.resolve.book.Site;
import club.resolve.catalog.CatalogReader;
import club.resolve.catalog.IndexFolder;
import club.resolve.catalog.IndexFolder.Built;
import club.resolve.catalog.IndexProgress;
import club.resolve.catalog.LeftOut;
import club.resolve.dump.DumpCatalog;
import club.resolve.dump.Selection;
import club.resolve.dump.Selection.Reach;
import club.resolve.input.InputFile;
import club.resolve.output.OutputLock;
import club.resolve.run.Listener.Counted;
import club.resolve.run.ReadProgress;
import club.resolve.run.Stopped;
import club.resolve.run.Watch;
import club.resolve.timing.Time;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Makes the index of a catalogue once, so that later runs need only open it. */
final class IndexCommand extends Action {
  private static final Pattern LANGUAGES = Pattern.compile(",");

  private final Value<String[]> files =
      options.add(
          String[].class,
          PositionalParamSpec.builder()
              .paramLabel("FILE")
              .arity("0..*")
              .description(
                  "The catalogue; its format is recognised by its content: a CSV with the columns"
                      + " title and goodreads_id (or link), perhaps original_title, author, year,"
                      + " isbn, work_id and ratings_count; the library export of Goodreads or"
                      + " calibre; a result of this program. It may be compressed by gzip. With"
                      + " --open-library further files of the dump."));

  private final Value<Path> openLibrary =
      options.path(
          "--open-library=FOLDER",
          "The dump of Open Library: a folder with ol_dump_editions, ol_dump_works,"
              + " ol_dump_authors and ol_dump_redirects, perhaps ol_dump_ratings and"
              + " ol_dump_reading-log, packed or not; or one of the files, with the others as FILE"
              + " in any order; or ol_dump of all types.");

  private final Value<Reach> only =
      options.withDefault(
          "--only=REACH",
          Converter.constant(Reach.class),
          "isbns",
          "Of --open-library: ids takes editions whose Goodreads number is known, isbns also those"
              + " with an ISBN, all those without a link, too.");

  private final Value<String> language =
      options.text(
          "--language=LANGUAGE,...",
          "Of --open-library: only editions in these languages, such as eng,ger (the codes of MARC"
              + " 21), and those that tell none.");

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
        "With --open-library it makes one of Open Library's dump: a book for each work, with the"
            + " titles, languages and ISBNs of its editions and all names of its authors. It takes"
            + " one pass over the files, a gigabyte of memory, and room beside FOLDER for what"
            + " is joined. The files are at:",
        "  https://openlibrary.org/developers/dumps",
        "An index in a folder of its own does not need the file any more, and can be copied.");
    spec.usageMessage()
        .customSynopsis(
            "resolve index [OPTIONS] -o FOLDER FILE",
            "   or: resolve index [OPTIONS] -o FOLDER --open-library=FOLDER [FILE...]");
    exitCodes(
        "0:the index is made",
        "1:something unexpected went wrong",
        "2:the command is wrong, or the catalogue cannot be read; an existing folder is left as it"
            + " was",
        "3:the index is made, but a file of the dump is not whole; it is named",
        "130:stopped by Ctrl-C; an existing folder is left as it was");
    examples(
        "  resolve index my-books.csv -o my-books.index",
        "  resolve index --open-library=dump -o openlibrary.index",
        "  resolve index --open-library=dump --only=ids --language=eng -o small.index",
        "  resolve books.csv --source=catalog=openlibrary.index");
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    Time time = Time.system();
    long start = time.nanoTime();
    Built built;
    try {
      built = build(Path.of(output.get()), talk);
    } catch (InterruptedIOException | ClosedChannelException _) {
      // The index that was begun is gone already.
      throw new Stopped("Stopped: no index was made.");
    }
    built.leftOut().faults().forEach(talk::error);
    talk.say(
        String.format(
            Locale.ROOT,
            "Indexed %,d %s in %.1f s.%s",
            built.books(),
            built.books() == 1 ? "book" : "books",
            time.since(start).toNanos() / 1e9,
            leftOut(built.leftOut())));
    talk.say("The index is in " + output.get() + "; use it with --source=catalog=" + output.get());
    return built.leftOut().faults().isEmpty() ? ExitCode.OK : ExitCode.UNFINISHED;
  }

  private Built build(Path folder, Talk talk) throws IOException {
    List<String> named = List.of(files.given().orElse(new String[0]));
    IndexFolder.check(folder);
    if (openLibrary.given().isPresent()) {
      return dump(named, folder, talk);
    }
    options.require(
        language.given().isEmpty() && !options.typed("--only"),
        "--only and --language are for --open-library");
    options.require(
        !named.isEmpty(), "FILE is missing; name a catalogue, or --open-library=FOLDER");
    options.require(
        named.size() == 1,
        "one FILE is enough; put quotation marks around a name that contains spaces");
    Path file = InputFile.readable(Path.of(named.getFirst()));
    try (OutputLock _ = OutputLock.of(folder)) {
      return IndexFolder.build(
          file.toString(),
          _ ->
              CatalogReader.open(
                  file.toString(), ReadProgress.open(file, new TalkListener(talk)), Site.GOODREADS),
          folder,
          IndexProgress.NONE);
    }
  }

  private Built dump(List<String> named, Path folder, Talk talk) throws IOException {
    List<Path> paths = new ArrayList<>(List.of(openLibrary.get()));
    named.forEach(name -> paths.add(Path.of(name)));
    Set<String> languages =
        Set.copyOf(language.given().map(LANGUAGES::splitAsStream).orElse(Stream.of()).toList());
    Selection selection = new Selection(only.get(), languages);
    IndexProgress progress = progress(talk);
    try (OutputLock _ = OutputLock.of(folder)) {
      return IndexFolder.build(
          openLibrary.get().toString(),
          scratch -> DumpCatalog.read(paths, selection, Site.GOODREADS, scratch, progress),
          folder,
          progress);
    }
  }

  private static IndexProgress progress(Talk talk) {
    TalkListener listener = new TalkListener(talk);
    return (name, bytes) -> {
      Watch watch = listener.watch(new Counted(name, "MB", 1_000_000), bytes, Optional::empty);
      return new IndexProgress.Stage() {
        @Override
        public void advance(long steps) {
          watch.advance(steps);
        }

        @Override
        public void close() {
          watch.close();
        }
      };
    };
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
