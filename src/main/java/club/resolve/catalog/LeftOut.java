package club.resolve.catalog;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The number of rows of a catalogue that were left out, by the reason. Not thread-safe. */
public final class LeftOut {
  private final Map<Cause, Long> counts = new EnumMap<>(Cause.class);

  /** The reason why a row is of no use. */
  public enum Cause {
    NO_TITLE("without a title"),
    NO_LINK("without a link, id or ISBN"),
    WRONG_LINK("with a link, id or ISBN that belongs to no book"),
    NO_MATCH("not a match in an earlier result"),
    BROKEN("broken");

    private final String clause;

    Cause(String clause) {
      this.clause = clause;
    }
  }

  void add(Cause reason) {
    counts.merge(reason, 1L, Long::sum);
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Such as {@code 12 without a title, 3 broken}; empty when no row was left out. */
  public String sentence() {
    return Arrays.stream(Cause.values())
        .filter(counts::containsKey)
        .map(reason -> counts.get(reason) + " " + reason.clause)
        .collect(Collectors.joining(", "));
  }
}
