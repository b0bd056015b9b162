package club.resolve.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The number of rows of a catalogue that were left out, by the reason. Not thread-safe. */
public final class LeftOut {
  /** Places that are named; a file of another kind has millions. */
  private static final int MOST_PLACES = 3;

  private final Map<Cause, Long> counts = new EnumMap<>(Cause.class);
  private final List<String> places = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  /** The reason why a row is of no use. */
  public enum Cause {
    NO_TITLE("without a title"),
    NO_LINK("without a link, id or ISBN"),
    WRONG_LINK("with a link, id or ISBN that belongs to no book"),
    NO_BOOK("no book, such as a film or a journal"),
    NO_MATCH("not a match in an earlier result"),
    BROKEN("broken");

    private final String clause;

    Cause(String clause) {
      this.clause = clause;
    }
  }

  void add(Cause reason) {
    add(reason, 1);
  }

  public void add(Cause reason, long count) {
    if (count > 0) {
      counts.merge(reason, count, Long::sum);
    }
  }

  /**
   * Adds a broken row.
   *
   * @param place such as {@code works.txt, line 7}
   */
  public void broken(String place) {
    add(Cause.BROKEN);
    if (places.size() < MOST_PLACES) {
      places.add(place);
    }
  }

  /** Adds what is wrong with a whole file, of which the rest was left out. */
  public void fault(String sentence) {
    faults.add(sentence);
  }

  /** The faults of whole files; empty when there are none. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Such as {@code 12 without a title, 1 broken (works.txt, line 7)}; empty when no row was left
   * out.
   */
  public String sentence() {
    return Arrays.stream(Cause.values())
            .filter(counts::containsKey)
            .map(reason -> counts.get(reason) + " " + reason.clause)
            .collect(Collectors.joining(", "))
        + (places.isEmpty() ? "" : " (" + String.join("; ", places) + ")");
  }
}
