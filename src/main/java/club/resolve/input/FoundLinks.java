package club.resolve.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The links that were found in a text, each once, with the line where it stands first. */
final class FoundLinks implements LinkReader {
  private final Iterator<LinkRow> rows;

  private FoundLinks(List<LinkRow> rows) {
    this.rows = rows.iterator();
  }

  /** Gathers links. Not thread-safe. */
  static final class Finds {
    private final String file;
    private final Set<String> known = new HashSet<>();
    private final List<LinkRow> rows = new ArrayList<>();

    Finds(String file) {
      this.file = file;
    }

    /**
     * Takes a link, unless it leads to another place of the same page.
     *
     * @param line from 1
     */
    void add(String link, long line) {
      String page = link.strip();
      if (!page.isEmpty() && !page.startsWith("#") && known.add(withoutFragment(page))) {
        rows.add(new LinkRow(Optional.empty(), page, List.of(), new LinkPlace(file, line)));
      }
    }

    private static String withoutFragment(String link) {
      int hash = link.indexOf('#');
      return hash < 0 ? link : link.substring(0, hash);
    }

    /**
     * @param what the kind of text, for the message
     * @throws InputException when there is no link
     */
    LinkReader reader(String what) throws InputException {
      if (rows.isEmpty()) {
        throw InputException.in(file, "this is %s without any link".formatted(what));
      }
      return new FoundLinks(rows);
    }
  }

  @Override
  public Optional<String> titleHeader() {
    return Optional.empty();
  }

  @Override
  public List<String> restHeader() {
    return List.of();
  }

  @Override
  public Optional<LinkRow> next() {
    return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
  }

  @Override
  public void close() {
    // All was read at the start.
  }
}
