package club.resolve.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Constants of the program under the names by which they are typed. */
final class Names {
  private Names() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** All names of a kind, for a message. */
  static String all(Class<? extends Enum<?>> type) {
    return String.join(", ", list(type));
  }

  /**
   * All names of a kind.
   *
   * @param type an enum
   */
  static List<String> list(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(constant -> of((Enum<?>) constant)).toList();
  }
}
