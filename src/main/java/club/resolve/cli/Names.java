package club.resolve.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants of the program under the names by which they are typed. */
final class Names {
  private Names() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** All names of a kind, for a message. */
  static String all(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Names::of).collect(Collectors.joining(", "));
  }
}
