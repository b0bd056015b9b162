package club.resolve.texts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Our own lists of words: on each line a name, then its words; lines with # are comments. Pure. */
final class WordLists {
  private WordLists() {}

  /**
   * @param file beside this class
   */
  static Map<String, List<String>> of(String file) {
    InputStream in = WordLists.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException(file + " is missing in the program");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split(" ")))
          .collect(
              Collectors.toMap(
                  List::getFirst,
                  words -> words.subList(1, words.size()),
                  (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
