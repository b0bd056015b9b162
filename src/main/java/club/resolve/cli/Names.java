package club.resolve.cli;

import club.resolve.batch.Mode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants of the program under the names by which they are typed. */
final class Names {
  private Names() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Mode and workers, such as "threads, 5 workers". */
  static String manner(Mode mode, int workers) {
    int count = mode.workers(workers);
    return count == 1 ? of(mode) : of(mode) + ", " + count + " workers";
  }

  /** All names of a kind, for a message. */
  static String all(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Names::of).collect(Collectors.joining(", "));
  }
}
