package club.resolve.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names behind {@code --source}. */
public enum SourceName {
  OPENLIBRARY("the catalogue of Open Library; a list of books with their Goodreads ids"),
  DUCKDUCKGO("a web search, for a handful of titles a run"),
  SEARXNG("a web search of your own: searxng=URL"),
  BRAVE("the web search of Brave, for those who have a key"),
  CATALOG("a catalogue on this machine: catalog=FILE; without FILE a small sample"),
  SIMULATED("the sample behind a server in this program: simulated=LATENCY, 700ms by default");

  private final String description;

  SourceName(String description) {
    this.description = description;
  }

  /** As it is typed and written. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String description() {
    return description;
  }

  static Optional<SourceName> of(String label) {
    return Arrays.stream(values()).filter(name -> name.label().equals(label)).findFirst();
  }

  /** All names, for a message. */
  static String all() {
    return Arrays.stream(values()).map(SourceName::label).collect(Collectors.joining(", "));
  }
}
