package club.resolve.decide;

import club.resolve.book.Site;
import club.resolve.input.InputException;
import club.resolve.output.CsvLines;
import club.resolve.output.OutputException;
import club.resolve.output.OutputFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decisions in a CSV that a person can edit and keep under version control: the columns Title,
 * Author and Link, which may be the word none, in any order; further columns are kept. Not
 * thread-safe.
 */
public final class DecisionsFile {
  private static final String USUAL_NAME = "decisions.csv";
  static final String TITLE = "Title";
  static final String AUTHOR = "Author";
  static final String LINK = "Link";
  static final String NONE = "none";

  private final Path path;
  private final Site site;

  /**
   * @param site where the links must point
   */
  public DecisionsFile(Path path, Site site) {
    this.path = path;
    this.site = site;
  }

  /** The place of the decisions about a list, when no other one is named. */
  public static Path beside(Path list) {
    return list.resolveSibling(USUAL_NAME);
  }

  /** The place of the decisions when there is no list to lie beside. */
  public static Path inThisFolder() {
    return Path.of(USUAL_NAME);
  }

  public Path path() {
    return path;
  }

  /**
   * All decisions; none where there is no such file. The later one of two that mean the same holds.
   * A line that is torn is left out, and named in the result.
   *
   * @throws InputException at the first whole line that cannot be understood
   */
  public Decisions read() throws IOException {
    if (Files.notExists(path)) {
      return Decisions.none();
    }
    if (Files.isDirectory(path)) {
      throw InputException.in(path.toString(), "is a folder; a file of decisions is needed");
    }
    DecisionText text = DecisionText.of(path);
    return text.isBlank()
        ? Decisions.none()
        : new DecisionReader(path.toString(), text, site).read();
  }

  /**
   * Begins to write decisions down, which no other run does until this one is closed.
   *
   * @throws OutputException when none can be written, or another run writes them
   */
  public Editor edit() throws IOException {
    OutputFile file = OutputFile.at(path);
    file.lock();
    return new Editor(file, Files.exists(path));
  }

  /** Writes decisions down. Not thread-safe. */
  public final class Editor implements Closeable {
    private final OutputFile file;
    private final boolean existed;
    private final Deque<Undoable> made = new ArrayDeque<>();

    /**
     * A decision that was written down.
     *
     * @param before the decision that it overruled
     */
    private record Undoable(Decision made, Optional<Decision> before) {}

    private Editor(OutputFile file, boolean existed) {
      this.file = file;
      this.existed = existed;
    }

    public Path path() {
      return path;
    }

    /** All decisions as they stand in the file now. */
    public Decisions decisions() throws IOException {
      return read();
    }

    /**
     * Writes down one more decision. The file is read anew before, so what someone else has written
     * into it meanwhile stays; and it is replaced as a whole, so that no one ever finds half of it.
     *
     * @return all decisions that hold now
     * @throws InputException when what is there cannot be understood; it is left as it is
     * @throws IllegalArgumentException when the link is not the page of a book
     */
    public Decisions add(Decision decision) throws IOException {
      if (decision.link().filter(link -> !site.form(link).bookPage()).isPresent()) {
        throw new IllegalArgumentException("not the page of a book: " + decision);
      }
      Decisions now = read();
      Decisions all = now.with(decision);
      replace(all);
      made.push(new Undoable(decision, now.about(decision.title(), decision.author())));
      return all;
    }

    /**
     * Takes back the last decision that was {@linkplain #add added} and not taken back yet. The
     * file is read and replaced as it is then, so what someone else has written stays. It goes
     * where it was not there before, and nothing else is in it.
     *
     * @return all decisions that hold now
     * @throws InputException when what is there cannot be understood; it is left as it is
     * @throws java.util.NoSuchElementException when there is none
     */
    public Decisions undo() throws IOException {
      Undoable last = made.element();
      Decisions all = read().without(last.made(), last.before());
      if (all.isEmpty() && !existed) {
        Files.deleteIfExists(path);
      } else {
        replace(all);
      }
      made.pop();
      return all;
    }

    private void replace(Decisions all) throws IOException {
      try (Writer out = file.open()) {
        write(all, out);
      }
      file.replace();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  private static void write(Decisions all, Writer out) throws IOException {
    CsvLines lines = new CsvLines(out);
    lines.write(Stream.concat(Stream.of(TITLE, AUTHOR, LINK), all.notes().stream()).toList());
    for (Decision one : all.list()) {
      lines.write(line(one, all.notes().size()));
    }
    lines.flush();
    for (TornLine torn : all.torn()) {
      out.write(torn.text() + "\n");
    }
  }

  private static List<String> line(Decision decision, int notes) {
    Stream<String> ours =
        Stream.of(decision.title(), decision.author().orElse(""), decision.link().orElse(NONE));
    Stream<String> theirs =
        Stream.concat(decision.notes().stream(), Stream.generate(() -> "")).limit(notes);
    return Stream.concat(ours, theirs).toList();
  }
}
