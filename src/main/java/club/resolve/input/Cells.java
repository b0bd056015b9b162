package club.resolve.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The cells of one row. */
record Cells(List<String> cells) {
  private static final Pattern COMMA = Pattern.compile(",");

  /** The cells at these places that are not blank, without space around them. */
  List<String> at(List<Integer> places) {
    // Of most kinds a list has no column.
    if (places.isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(places.size());
    for (int place : places) {
      String text = cells.get(place).strip();
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  /**
   * The values of one kind in columns like calibre's {@code identifiers}, such as {@code
   * goodreads:39077187,isbn:9780756411800}.
   */
  List<String> identifiers(List<Integer> places, String kind) {
    String prefix = kind + ":";
    List<String> values = new ArrayList<>();
    for (String text : at(places)) {
      for (String part : COMMA.split(text, -1)) {
        String entry = part.strip();
        if (entry.regionMatches(true, 0, prefix, 0, prefix.length())) {
          values.add(entry.substring(prefix.length()).strip());
        }
      }
    }
    return values;
  }

  /** What the first of the texts says that says anything. */
  static <T> Optional<T> first(List<String> texts, Function<String, Optional<T>> reading) {
    for (String text : texts) {
      Optional<T> read = reading.apply(text);
      if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
  }
}
