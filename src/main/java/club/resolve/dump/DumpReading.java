package club.resolve.dump;

import club.resolve.book.Site;
import club.resolve.catalog.IndexProgress;
import club.resolve.catalog.LeftOut;
import club.resolve.catalog.LeftOut.Cause;
import club.resolve.catalog.WatchedInput;
import club.resolve.input.InputException;
import com.fasterxml.jackson.core.JacksonException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first pass over a dump: all that is of use goes to disk, by works. Not thread-safe. */
final class DumpReading implements Closeable {
  static final byte EDITION = 0;
  static final byte WORK = 1;

  private static final String TYPE = "/type/";

  /** Tabs before the JSON. */
  private static final int TABS = 4;

  private final Selection selection;
  private final RecordReader reader;
  private final WorkParts parts;
  private final AuthorFile names;
  private final LeftOut leftOut = new LeftOut();
  private final MergedKeys mergedWorks = new MergedKeys(Keys.WORK);
  private final MergedKeys mergedAuthors = new MergedKeys(Keys.AUTHOR);
  private final NumberMap ratings = new NumberMap();
  private final NumberMap shelved = new NumberMap();

  /** The works of the editions that are taken, and the authors of those and of these. */
  private final BitSet works = new BitSet();

  private final BitSet authors = new BitSet();
  private final Needle byId;
  private final Needle byIsbn = new Needle("\"isbn_1");
  private final PackedOutput packed = new PackedOutput();
  private boolean filtered;
  private boolean readersTold;

  /**
   * @param scratch an empty folder
   */
  DumpReading(Selection selection, Site site, Path scratch) throws IOException {
    this.selection = selection;
    this.reader = new RecordReader(site);
    this.byId = new Needle("\"" + site.searchWord() + "\"");
    this.parts = new WorkParts(Files.createDirectory(scratch.resolve("parts")));
    this.names = new AuthorFile(scratch.resolve("authors"));
  }

  /** Reads files, in the order of {@link DumpFile#of}. */
  void read(List<DumpFile> files, IndexProgress progress) throws IOException {
    // A file of all types has its works anywhere among the editions.
    filtered = files.stream().noneMatch(file -> file.kind() == DumpKind.ALL);
    for (DumpFile file : files) {
      if (file.kind() == DumpKind.WORKS) {
        mergedWorks.follow(works);
      }
      if (file.kind() == DumpKind.AUTHORS) {
        mergedAuthors.follow(authors);
      }
      read(file, progress);
    }
    names.finish();
    if (!mergedWorks.isEmpty()) {
      parts.move(mergedWorks, EDITION);
    }
    parts.finish();
  }

  private void read(DumpFile file, IndexProgress progress) throws IOException {
    String what = file.kind() == DumpKind.ALL ? "dump" : file.kind().name();
    String name = "Reading " + what.toLowerCase(Locale.ROOT).replace('_', ' ');
    try (IndexProgress.Stage stage = progress.begin(name, Files.size(file.path()));
        InputStream raw = new WatchedInput(Files.newInputStream(file.path()), stage::advance);
        LineBlocks blocks = new LineBlocks(DumpFile.open(file.name(), raw))) {
      long line = 0;
      for (Optional<LineBlock> block = blocks.next(); block.isPresent(); block = blocks.next()) {
        leftOut.add(Cause.BROKEN, block.get().cut());
        line = read(block.get(), file, line);
      }
    } catch (InputException e) {
      // The lines before the break have been read.
      leftOut.fault(String.valueOf(e.getMessage()));
    }
  }

  /** Returns the number of lines so far. */
  private long read(LineBlock block, DumpFile file, long before) throws IOException {
    String text = block.text();
    byId.begin();
    byIsbn.begin();
    long line = before;
    for (int at = 0; at < text.length(); line++) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      if (!read(block.bytes(), text, at, end)) {
        leftOut.broken(file.name() + ", line " + (line + 1));
      }
      at = end + 1;
    }
    return line;
  }

  /** Returns false for a line that is broken. */
  private boolean read(byte[] bytes, String text, int at, int end) throws IOException {
    if (text.startsWith(Keys.WORK, at)) {
      return reader(text, at, end);
    }
    if (!text.startsWith(TYPE, at)) {
      return false;
    }
    try {
      int key = text.indexOf('\t', at) + 1;
      int type = at + TYPE.length();
      if (text.startsWith("edition\t", type)) {
        return !wanted(text, at, end) || edition(bytes, text, key, end);
      }
      if (text.startsWith("work\t", type)) {
        return work(bytes, text, key, end);
      }
      if (text.startsWith("author\t", type)) {
        return author(bytes, text, key, end);
      }
      return !text.startsWith("redirect\t", type) || redirect(bytes, text, key, end);
    } catch (JacksonException _) {
      return false;
    }
  }

  /** Most lines end here; to read the JSON of all would take many times as long. */
  private boolean wanted(String text, int at, int end) {
    return switch (selection.reach()) {
      case IDS -> byId.in(text, at, end);
      case ISBNS -> byIsbn.in(text, at, end) || byId.in(text, at, end);
      case ALL -> true;
    };
  }

  /** The place of the JSON; behind the line where it has too few columns. */
  private static int json(String text, int key, int end) {
    int at = key;
    for (int tab = 1; tab < TABS && at > 0 && at < end; tab++) {
      at = text.indexOf('\t', at) + 1;
    }
    return at > 0 && at < end ? at : end;
  }

  private boolean edition(byte[] bytes, String text, int key, int end) throws IOException {
    int number = Keys.number(text, key, Keys.EDITION);
    int json = json(text, key, end);
    if (number == 0) {
      return false;
    }
    Optional<RecordReader.ReadEdition> read = reader.edition(bytes, json, end - json);
    if (read.isEmpty()) {
      leftOut.add(Cause.NO_TITLE, 1);
    } else if (selection.takes(read.get().entry().edition())) {
      take(read.get(), number);
    }
    return true;
  }

  private void take(RecordReader.ReadEdition read, int number) throws IOException {
    for (int author : read.entry().authors()) {
      authors.set(author);
    }
    if (read.work() > 0) {
      works.set(read.work());
    }
    packed.clear();
    read.entry().write(packed);
    parts.add(read.work() > 0 ? read.work() : -number, EDITION, packed);
  }

  private boolean work(byte[] bytes, String text, int key, int end) throws IOException {
    int number = Keys.number(text, key, Keys.WORK);
    if (number == 0) {
      return false;
    }
    if (filtered && !works.get(number)) {
      return true;
    }
    int json = json(text, key, end);
    WorkEntry work = reader.work(bytes, json, end - json);
    for (int author : work.authors()) {
      authors.set(author);
    }
    packed.clear();
    work.write(packed);
    parts.add(number, WORK, packed);
    return true;
  }

  private boolean author(byte[] bytes, String text, int key, int end) throws IOException {
    int number = Keys.number(text, key, Keys.AUTHOR);
    if (number == 0) {
      return false;
    }
    if (filtered && !authors.get(number)) {
      return true;
    }
    int json = json(text, key, end);
    Optional<AuthorEntry> author = reader.author(bytes, json, end - json);
    if (author.isPresent()) {
      names.add(number, author.get());
    }
    return true;
  }

  private boolean redirect(byte[] bytes, String text, int key, int end) throws IOException {
    int json = json(text, key, end);
    String location = reader.location(bytes, json, end - json);
    mergedWorks.add(text, key, location);
    mergedAuthors.add(text, key, location);
    return true;
  }

  /** A line of the ratings or the reading log: work, edition, rating or shelf, date. */
  private boolean reader(String text, int at, int end) {
    int work = Keys.number(text, at, Keys.WORK);
    int rating = text.indexOf('\t', text.indexOf('\t', at) + 1) + 1;
    if (work == 0 || rating <= 0 || rating >= end) {
      return false;
    }
    readersTold = true;
    boolean rated = Character.isDigit(text.charAt(rating));
    (rated ? ratings : shelved).count(mergedWorks.end(work));
    return true;
  }

  WorkParts parts() {
    return parts;
  }

  /** Returns true for a work that was merged into another one. */
  boolean isGone(int work) {
    return mergedWorks.isGone(work);
  }

  Optional<AuthorEntry> author(int number) {
    return names.get(mergedAuthors.end(number));
  }

  /** The number of people who have shelved a work, or rated it; below 0 where nobody tells. */
  long readers(int work) {
    return !readersTold ? -1 : work < 0 ? 0 : Math.max(ratings.get(work), shelved.get(work));
  }

  LeftOut leftOut() {
    return leftOut;
  }

  @Override
  public void close() throws IOException {
    parts.close();
    names.close();
  }
}
