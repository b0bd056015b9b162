package club.resolve.search;

import club.resolve.input.CsvTable;
import club.resolve.input.InputException;
import club.resolve.match.Site;
import club.resolve.match.Titles;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Books with their links, found by title in normal form. Held so tightly (some 80 bytes a book)
 * that half a million of them fit beside everything else in a heap of 128 MB. Immutable once
 * loaded, and thread-safe.
 */
public final class Catalog {
  private static final String[] IDS = {
    "goodreads_id", "goodreads id", "goodreads_book_id", "goodreads book id"
  };
  private static final String[] LINKS = {
    "link", "url", "goodreads link", "goodreads_link", "goodreads url", "goodreads_url"
  };

  private final PackedIndex index;

  /** A book that is known. */
  public record Entry(String title, Optional<String> author, String link) {}

  private Catalog(PackedIndex index) {
    this.index = index;
  }

  /**
   * Reads a CSV with a title column, a column of Goodreads ids or links, and an author column where
   * there is one. Rows without title, or whose link is no page of a book, are left out; so are the
   * rows of an earlier result that were not a match.
   *
   * @param file named in messages
   * @param in closed at the end
   * @throws InputException when a column is missing, an id is no number, or no row is left
   */
  public static Catalog load(String file, InputStream in, Site site) throws IOException {
    PackedIndex index = new PackedIndex();
    try (CsvTable table = CsvTable.open(file, in)) {
      Reader reader = new Reader(file, table, site);
      for (Optional<CsvTable.Line> line = table.next(); line.isPresent(); line = table.next()) {
        Optional<Entry> entry = reader.entry(line.get());
        if (entry.isPresent()) {
          index.add(entry.get(), keys(entry.get().title()));
        }
      }
    }
    if (index.isEmpty()) {
      throw InputException.in(file, "holds no book with a title and a " + site.title() + " link");
    }
    return new Catalog(index);
  }

  /** The sample that travels inside the program. */
  public static Catalog sample(Site site) throws IOException {
    InputStream in = Catalog.class.getResourceAsStream("catalog.csv");
    if (in == null) {
      throw new IllegalStateException("the program lacks its sample catalogue");
    }
    return load("sample catalogue", in, site);
  }

  /** The books whose title agrees with this one, in the order of the file. */
  public List<Entry> find(String title) {
    Set<Entry> found = new LinkedHashSet<>();
    for (String key : keys(title)) {
      for (Entry entry : index.get(key)) {
        if (Titles.agree(title, entry.title())) {
          found.add(entry);
        }
      }
    }
    return List.copyOf(found);
  }

  /** With and without the subtitle. */
  private static Set<String> keys(String title) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(Titles.normal(Titles.main(title)));
    keys.add(Titles.normal(Titles.withoutBrackets(title)));
    keys.add(Titles.normal(title));
    return keys;
  }

  /** Takes the rows of a catalogue's table apart. */
  private static final class Reader {
    private final String file;
    private final Site site;
    private final int title;
    private final OptionalInt author;
    private final OptionalInt id;
    private final OptionalInt link;
    private final OptionalInt status;

    Reader(String file, CsvTable table, Site site) throws InputException {
      this.file = file;
      this.site = site;
      OptionalInt titleColumn = table.column("title");
      this.author = table.column("author", "authors");
      this.id = table.column(IDS);
      this.link = table.column(LINKS);
      this.status = table.column("status");
      if (titleColumn.isEmpty() || (id.isEmpty() && link.isEmpty())) {
        throw InputException.at(
            file,
            1,
            "a catalogue needs a column \"title\" and a column \"%s\" or \"link\"; the columns are: %s"
                .formatted(IDS[0], String.join(", ", table.header())));
      }
      this.title = titleColumn.getAsInt();
    }

    Optional<Entry> entry(CsvTable.Line line) throws InputException {
      String name = line.cells().get(title).strip();
      boolean matched = status.isEmpty() || cell(line, status).equalsIgnoreCase("match");
      Optional<String> page = byId(line).or(() -> site.canonical(cell(line, link)));
      return name.isEmpty() || !matched || page.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Entry(
                  name,
                  Optional.of(cell(line, author)).filter(text -> !text.isEmpty()),
                  page.get()));
    }

    private Optional<String> byId(CsvTable.Line line) throws InputException {
      String digits = cell(line, id);
      if (digits.isEmpty()) {
        return Optional.empty();
      }
      if (!digits.matches("[1-9][0-9]{0,11}")) {
        throw InputException.at(
            file,
            line.line(),
            Integer.toString(id.getAsInt() + 1),
            "'" + digits + "' is no book id");
      }
      return Optional.of(site.bookPage(Long.parseLong(digits)));
    }

    private static String cell(CsvTable.Line line, OptionalInt column) {
      return column.isPresent() ? line.cells().get(column.getAsInt()).strip() : "";
    }
  }
}
