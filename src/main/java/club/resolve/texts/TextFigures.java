package club.resolve.texts;

import java.util.List;
import java.util.Optional;

/**
 * The figures of a text.
 *
 * @param tokens words and numbers, as Unicode takes a text apart (UAX #29)
 * @param distinctWords different tokens that have a letter, whatever their case
 * @param language by ISO 639-1, as far as it can be told
 * @param topWords the most frequent words of it that are no stop words, the most frequent first
 */
public record TextFigures(
    long tokens,
    long distinctWords,
    long sentences,
    Optional<String> language,
    List<String> topWords) {
  public TextFigures {
    topWords = List.copyOf(topWords);
  }
}
