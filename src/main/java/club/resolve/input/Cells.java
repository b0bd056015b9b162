package club.resolve.input;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The cells of one row. */
record Cells(List<String> cells) {
  private static final Pattern COMMA = Pattern.compile(",");

  /** The cells at these places that are not blank, without space around them. */
  Stream<String> at(List<Integer> places) {
    return places.stream().map(cells::get).map(String::strip).filter(text -> !text.isEmpty());
  }

  /**
   * The values of one kind in columns like calibre's {@code identifiers}, such as {@code
   * goodreads:39077187,isbn:9780756411800}.
   */
  Stream<String> identifiers(List<Integer> places, String kind) {
    String prefix = kind + ":";
    return at(places)
        .flatMap(COMMA::splitAsStream)
        .map(String::strip)
        .filter(entry -> entry.regionMatches(true, 0, prefix, 0, prefix.length()))
        .map(entry -> entry.substring(prefix.length()).strip());
  }
}
