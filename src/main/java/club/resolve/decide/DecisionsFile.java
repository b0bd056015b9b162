package club.resolve.decide;

import club.resolve.input.CsvTable;
import club.resolve.input.InputException;
import club.resolve.match.Site;
import club.resolve.output.CsvLines;
import club.resolve.output.OutputException;
import club.resolve.output.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decisions in a CSV that a person can edit and keep under version control: the columns Title,
 * Author and Link, which may be the word none, in any order; further columns are kept. Not
 * thread-safe.
 */
public final class DecisionsFile {
  private static final String USUAL_NAME = "decisions.csv";
  private static final String TITLE = "Title";
  private static final String AUTHOR = "Author";
  private static final String LINK = "Link";
  private static final String NONE = "none";

  private final Path path;
  private final Site site;

  /**
   * @param site where the links must point
   */
  public DecisionsFile(Path path, Site site) {
    this.path = path;
    this.site = site;
  }

  /** Where the decisions about a list lie, when no other place is named. */
  public static Path beside(Path list) {
    return list.resolveSibling(USUAL_NAME);
  }

  /** Where they lie when there is no list to lie beside. */
  public static Path inThisFolder() {
    return Path.of(USUAL_NAME);
  }

  public Path path() {
    return path;
  }

  /**
   * All decisions; none where there is no such file. Of two that mean the same the later one holds.
   *
   * @throws InputException at the first place that cannot be understood
   */
  public Decisions read() throws IOException {
    if (Files.notExists(path)) {
      return Decisions.none();
    }
    if (Files.isDirectory(path)) {
      throw InputException.in(path.toString(), "is a folder; a file of decisions is needed");
    }
    Optional<CsvTable> any = CsvTable.openIfAny(path.toString(), Files.newInputStream(path));
    if (any.isEmpty()) {
      return Decisions.none();
    }
    try (CsvTable table = any.get()) {
      return read(table);
    }
  }

  /**
   * Makes sure that decisions can be written down, without writing anything.
   *
   * @throws OutputException when they cannot
   */
  public void check() throws IOException {
    OutputFile.at(path);
  }

  private Decisions read(CsvTable table) throws IOException {
    // Titles and links are in a result, too, but no one has decided about those.
    if (table.column("Status").isPresent() && table.column("Confidence").isPresent()) {
      throw InputException.at(
          path.toString(), 1, "these are results, no decisions; --decisions names another file");
    }
    int title = place(table, TITLE);
    int link = place(table, LINK);
    OptionalInt author = table.column(AUTHOR);
    List<Integer> notes =
        IntStream.range(0, table.header().size())
            .filter(i -> i != title && i != link && i != author.orElse(-1))
            .boxed()
            .toList();
    List<Decision> decisions = new ArrayList<>();
    for (Optional<CsvTable.Line> line = table.next(); line.isPresent(); line = table.next()) {
      List<String> cells = line.get().cells();
      if (cells.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (cells.get(title).isBlank()) {
        throw InputException.at(
            path.toString(), line.get().line(), "\"" + TITLE + "\"", "the title is missing");
      }
      decisions.add(
          new Decision(
              cells.get(title).strip(),
              author.stream()
                  .mapToObj(cells::get)
                  .map(String::strip)
                  .filter(name -> !name.isEmpty())
                  .findFirst(),
              link(line.get().line(), cells.get(link).strip()),
              notes.stream().map(cells::get).toList()));
    }
    return Decisions.of(decisions, notes.stream().map(table.header()::get).toList());
  }

  private int place(CsvTable table, String column) throws InputException {
    OptionalInt place = table.column(column);
    if (place.isEmpty()) {
      throw InputException.at(
          path.toString(),
          1,
          "no column is called \"%s\", so these are no decisions; --decisions names another file"
              .formatted(column));
    }
    return place.getAsInt();
  }

  private Optional<String> link(long line, String cell) throws InputException {
    if (cell.toLowerCase(Locale.ROOT).equals(NONE)) {
      return Optional.empty();
    }
    Optional<String> page = site.canonical(cell);
    if (page.isEmpty()) {
      throw InputException.at(
          path.toString(),
          line,
          "\"" + LINK + "\"",
          "'%s' is neither the page of a book on %s nor the word %s"
              .formatted(cell, site.title(), NONE));
    }
    return page;
  }

  /**
   * Writes down one more decision. The file is read anew before, so what someone else has written
   * into it meanwhile stays; and it is replaced as a whole, so that no one ever finds half of it.
   *
   * @return all decisions that hold now
   * @throws InputException when what is there cannot be understood; it is left as it is
   */
  public Decisions add(Decision decision) throws IOException {
    Decisions all = read().with(decision);
    OutputFile file = OutputFile.at(path);
    try (CsvLines lines = new CsvLines(file.open())) {
      lines.write(Stream.concat(Stream.of(TITLE, AUTHOR, LINK), all.notes().stream()));
      for (Decision one : all.list()) {
        lines.write(line(one, all.notes().size()));
      }
    }
    file.replace();
    return all;
  }

  private static Stream<String> line(Decision decision, int notes) {
    Stream<String> ours =
        Stream.of(decision.title(), decision.author().orElse(""), decision.link().orElse(NONE));
    Stream<String> theirs =
        Stream.concat(decision.notes().stream(), Stream.generate(() -> "")).limit(notes);
    return Stream.concat(ours, theirs);
  }
}
