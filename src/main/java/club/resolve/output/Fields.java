package club.resolve.output;

import club.resolve.book.ResultRow;
import club.resolve.book.Silence;
import club.resolve.book.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The columns of a result, in every format. */
public final class Fields {
  static final List<String> OURS =
      List.of(
          "Title",
          "Link",
          "Status",
          "Confidence",
          "Source",
          "Seconds",
          "Matched Title",
          "Matched Author",
          "Reason",
          "Unanswered");

  /** Put before the name of an input's column that bears one of our names. */
  private static final String INPUT = "Input ";

  private Fields() {}

  /** The names of a result in CSV. */
  public static List<String> inCsv(List<String> restHeader) {
    return names(OURS, restHeader);
  }

  /**
   * All names: ours, then the input's. No two are equal in any case, so that an earlier result can
   * be put in again.
   *
   * @param taken names that belong to the format beside ours
   */
  public static List<String> names(List<String> taken, List<String> restHeader) {
    List<String> names = new ArrayList<>(taken);
    for (String name : restHeader) {
      String free = name;
      while (contains(names, free)) {
        free = INPUT + free;
      }
      names.add(free);
    }
    return names;
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

  private static boolean contains(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
