package club.resolve.texts;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts what a text consists of. One for each text; its memory grows with the different words. */
final class TextCounter {
  private static final int TOP = 20;

  /** No book comes near; what does is no text, and would fill the memory. */
  private static final int MOST_WORDS = 500_000;

  private final Map<String, Integer> words = new HashMap<>();
  private long tokens;
  private long sentences;

  /** Opens a text at its beginning. */
  @FunctionalInterface
  interface TextOpener {
    Reader open() throws IOException;
  }

  /** Takes in a paragraph. */
  @FunctionalInterface
  private interface ParagraphReader {
    void take(String paragraph) throws IOException;
  }

  private TextCounter() {}

  /**
   * Reads a text to its end, twice: sentences end by the rules of the language, which the words
   * tell.
   *
   * @param readable false if it is not known how the text is encoded: then its words tell nothing
   * @throws NoText when it has more different words than any text
   * @throws InterruptedIOException when the thread is interrupted
   */
  static TextFigures count(TextOpener text, boolean readable) throws IOException {
    TextCounter counter = new TextCounter();
    Words words = new Words();
    read(text, paragraph -> counter.takeWords(paragraph, words));
    Optional<String> language = readable ? Languages.of(counter.words) : Optional.empty();
    Sentences rules = new Sentences(language.orElse(""));
    read(text, paragraph -> counter.sentences += rules.in(paragraph));
    return counter.figures(language);
  }

  private static void read(TextOpener text, ParagraphReader reader) throws IOException {
    try (Reader open = text.open()) {
      Paragraphs paragraphs = new Paragraphs(open);
      for (String one = paragraphs.next(); !one.isBlank(); one = paragraphs.next()) {
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedIOException();
        }
        reader.take(Normalizer.normalize(one, Normalizer.Form.NFC));
      }
    }
  }

  private void takeWords(String paragraph, Words rules) throws NoText {
    rules.in(paragraph, this::take);
    if (words.size() > MOST_WORDS) {
      throw new NoText(
          String.format(
              Locale.ROOT, "this is not a text: it has more than %,d different words", MOST_WORDS));
    }
  }

  private void take(String token) {
    tokens++;
    if (token.codePoints().anyMatch(Character::isLetter)) {
      words.merge(token.toLowerCase(Locale.ROOT).replace('\u2019', '\''), 1, Integer::sum);
    }
  }

  private TextFigures figures(Optional<String> language) {
    Map<String, Integer> ofLanguage = language.map(this::unelided).orElse(words);
    Set<String> stopWords = language.map(Languages::stopWords).orElse(Set.of());
    List<String> top =
        ofLanguage.entrySet().stream()
            .filter(word -> !stopWords.contains(word.getKey()))
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(TOP)
            .map(Map.Entry::getKey)
            .toList();
    return new TextFigures(tokens, ofLanguage.size(), sentences, language, top, 0);
  }

  private Map<String, Integer> unelided(String language) {
    Map<String, Integer> whole = new TreeMap<>();
    words.forEach(
        (word, count) -> whole.merge(Languages.unelided(language, word), count, Integer::sum));
    return whole;
  }
}
