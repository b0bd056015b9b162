package club.resolve.sheet;

import club.resolve.match.Letters;
import java.util.List;
import java.util.Optional;

/** The sheet that a person means by a name or a number. Pure. */
final class SheetChoice {
  /** The most names that a message lists. */
  private static final int MOST_NAMES = 10;

  private SheetChoice() {}

  /**
   * The place of a sheet, from 0. A name comes before a number, and its case does not matter, as no
   * two sheets of a workbook differ in case only.
   *
   * @param names not empty
   * @param asked a name, or a number from 1
   */
  static int among(List<String> names, String asked) throws SheetException {
    for (int place = 0; place < names.size(); place++) {
      if (names.get(place).strip().equalsIgnoreCase(asked.strip())) {
        return place;
      }
    }
    Optional<Integer> number = number(asked.strip());
    if (number.isEmpty()) {
      throw new SheetException(
          "has no sheet \"%s\"%s; %s".formatted(asked, nearest(names, asked), list(names)));
    }
    if (number.get() < 1 || number.get() > names.size()) {
      throw new SheetException("has no sheet %s; %s".formatted(asked, list(names)));
    }
    return number.get() - 1;
  }

  private static Optional<Integer> number(String asked) {
    boolean digits = asked.chars().allMatch(each -> each >= '0' && each <= '9');
    // More digits than any number of sheets has, and less than an int.
    return digits && !asked.isEmpty() && asked.length() < 9
        ? Optional.of(Integer.valueOf(asked))
        : Optional.empty();
  }

  private static String nearest(List<String> names, String asked) {
    return Letters.nearest(asked, names.stream().distinct().toList()).stream()
        .findFirst()
        .map(", did you mean \"%s\"?"::formatted)
        .orElse("");
  }

  private static String list(List<String> names) {
    List<String> shown = names.stream().limit(MOST_NAMES).map("\"%s\""::formatted).toList();
    int rest = names.size() - shown.size();
    return "it has %s%s"
        .formatted(String.join(", ", shown), rest > 0 ? " and %d more".formatted(rest) : "");
  }
}
