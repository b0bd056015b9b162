package club.resolve.check;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A set of HTTP statuses. Immutable. */
public final class Statuses {
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{2})(?:-([1-9][0-9]{2}))?");

  /**
   * All that RFC 9110 calls successful, but 202: so firewalls answer whom they take for a robot.
   */
  public static final Statuses SUCCESSFUL = parse("200-201,203-299");

  private final List<Range> ranges;

  private record Range(int first, int last) {}

  private Statuses(List<Range> ranges) {
    this.ranges = ranges;
  }

  /**
   * Reads a list such as {@code 200-299,403}.
   *
   * @throws IllegalArgumentException when it is none; the message says what would be right
   */
  public static Statuses parse(String text) {
    return new Statuses(Arrays.stream(COMMA.split(text, -1)).map(Statuses::range).toList());
  }

  private static Range range(String text) {
    Matcher parts = RANGE.matcher(text.strip());
    if (parts.matches()) {
      int first = Integer.parseInt(parts.group(1));
      int last = parts.group(2) == null ? first : Integer.parseInt(parts.group(2));
      if (first <= last) {
        return new Range(first, last);
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is neither a status code nor a range; write it like 200-299,403");
  }

  boolean contains(int status) {
    return ranges.stream().anyMatch(range -> range.first() <= status && status <= range.last());
  }
}
