package club.resolve.output;

import club.resolve.book.ResultRow;
import club.resolve.book.Silence;
import club.resolve.book.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/** Names of columns and contents of cells, as all formats have them. */
public final class Fields {
  /** Put before the name of an input's column that bears one of our names. */
  private static final String INPUT = "Input ";

  private Fields() {}

  /**
   * All names: ours, then the input's. A name of the input changes only where it is one of ours, in
   * any case, so that an earlier result can be put in again; empty and repeated names stay.
   */
  public static List<String> names(List<String> ours, List<String> restHeader) {
    List<String> names = new ArrayList<>(ours);
    names.addAll(own(ours, restHeader));
    return names;
  }

  /** The names of the input's columns beside ours. */
  static List<String> own(List<String> ours, List<String> restHeader) {
    Set<String> reserved = inAnyCase(ours);
    Set<String> taken = inAnyCase(restHeader);
    taken.addAll(ours);
    return restHeader.stream()
        .map(
            name -> {
              String free = name;
              while (reserved.contains(name) && taken.contains(free)) {
                free = INPUT + free;
              }
              return free;
            })
        .toList();
  }

  private static Set<String> inAnyCase(List<String> names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(names);
    return set;
  }

  /**
   * The names for a format in which no two may be equal: those that stand there again get a number.
   */
  public static List<String> distinct(List<String> names) {
    Set<String> taken = new HashSet<>(names);
    Set<String> seen = new HashSet<>();
    Map<String, Integer> numbers = new HashMap<>();
    List<String> distinct = new ArrayList<>();
    for (String name : names) {
      String free = name;
      while (!seen.add(free)) {
        int number = numbers.merge(name, 2, (last, _) -> last + 1);
        String numbered = (name + " " + number).strip();
        free = taken.contains(numbered) ? free : numbered;
      }
      distinct.add(free);
    }
    return distinct;
  }

  /** The sources that did not answer, separated by commas. */
  static String unanswered(ResultRow row) {
    List<Silence> silences = row.outcome().silences();
    if (silences.isEmpty()) {
      return "";
    }
    StringJoiner names = new StringJoiner(", ");
    silences.forEach(silence -> names.add(silence.source()));
    return names.toString();
  }

  /**
   * The time that the row was in work; empty when there was nothing to do, or all was known from an
   * earlier run.
   */
  static Optional<Duration> seconds(ResultRow row) {
    boolean known = row.times().remembered() > 0 && row.times().tries() == 0;
    return known || row.resolution().status() == Status.SKIPPED
        ? Optional.empty()
        : Optional.of(row.times().worked());
  }
}
