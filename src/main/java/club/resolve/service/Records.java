package club.resolve.service;

import com.google.gson.JsonElement;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Records of books, as catalogues send them in JSON. Pure. */
final class Records {
  private static final Pattern YEAR = Pattern.compile("([12][0-9]{3})(?:[^0-9].*)?");

  private Records() {}

  /**
   * The members {@code title} and {@code subtitle} as one title. Some catalogues repeat the
   * subtitle in the title.
   */
  static Optional<String> title(JsonElement book) {
    Optional<String> subtitle = Json.text(book, "subtitle");
    return Json.text(book, "title")
        .map(
            title ->
                title
                    + subtitle
                        .filter(sub -> !title.endsWith(sub))
                        .map(sub -> ": " + sub)
                        .orElse(""));
  }

  /** The texts of an array, parted by commas; empty when there are none. */
  static Optional<String> joined(JsonElement parent, String name) {
    String texts =
        Json.elements(parent, name).stream()
            .flatMap(text -> Json.text(text).stream())
            .collect(Collectors.joining(", "));
    return Optional.of(texts).filter(text -> !text.isEmpty());
  }

  /** The year of a date such as {@code 2013}, {@code 2013-05} or {@code 2013-05-28}. */
  static OptionalInt year(JsonElement parent, String name) {
    Optional<Matcher> date = Json.text(parent, name).map(YEAR::matcher).filter(Matcher::matches);
    return date.isPresent()
        ? OptionalInt.of(Integer.parseInt(date.get().group(1)))
        : OptionalInt.empty();
  }

  /**
   * Why the records that are shown may not be all that there are, as a clause behind the name of
   * the host; empty when they are.
   *
   * @param records a word for them
   * @param most how many were asked for
   * @param found how many there are by what the service says
   */
  static Optional<String> shortfall(String records, int shown, int most, OptionalLong found) {
    if (found.isEmpty()) {
      return shown == 0
          ? Optional.of("does not say how many " + records + " it found")
          : Optional.empty();
    }
    return shown < Math.min(most, found.getAsLong())
        ? Optional.of(
            "shows %d of the %d %s that it found".formatted(shown, found.getAsLong(), records))
        : Optional.empty();
  }
}
