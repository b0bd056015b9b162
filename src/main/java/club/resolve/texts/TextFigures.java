package club.resolve.texts;

import java.util.List;
import java.util.Optional;

/**
 * The figures of a text.
 *
 * @param tokens words and numbers, by the rules of Unicode and the dictionaries of ICU
 * @param distinctWords words that have a letter, whatever their case
 * @param language by its code in ISO 639-1; empty where it cannot be told
 * @param topWords the most frequent words of it that are no stop words, the most frequent first
 * @param leftOut UTF-16 code units that were not counted, as they stand outside of the marks that
 *     Project Gutenberg puts around a book
 */
public record TextFigures(
    long tokens,
    long distinctWords,
    long sentences,
    Optional<String> language,
    List<String> topWords,
    long leftOut) {
  public TextFigures {
    topWords = List.copyOf(topWords);
  }

  TextFigures leavingOut(long units) {
    return new TextFigures(tokens, distinctWords, sentences, language, topWords, units);
  }
}
