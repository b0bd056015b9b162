package club.resolve.service;

import club.resolve.search.Retention;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names behind {@code --source}. */
public enum SourceName {
  OPENLIBRARY,
  DUCKDUCKGO,
  SEARXNG,
  BRAVE,
  CATALOG,
  SIMULATED;

  /** As it is typed and written. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it lists pages of the web, as many as are asked for. */
  public boolean web() {
    return this == DUCKDUCKGO || this == SEARXNG || this == BRAVE;
  }

  /** How long its answers may be kept. */
  public Retention retention() {
    return this == BRAVE ? Retention.WHILE_WORKING : Retention.USUAL;
  }

  static Optional<SourceName> of(String label) {
    return Arrays.stream(values()).filter(name -> name.label().equals(label)).findFirst();
  }

  /** All names, for a message. */
  static String all() {
    return Arrays.stream(values()).map(SourceName::label).collect(Collectors.joining(", "));
  }
}
