package club.resolve.texts;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Counts what a text consists of. One for each text; its memory grows with the different words. */
final class TextCounter {
  private static final int TOP = 20;

  /** No book comes near; what does is no text, and would fill the memory. */
  private static final int MOST_WORDS = 500_000;

  /** Held, as loggers that nobody holds forget their level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    // It warns of a part of Java that our runtime does not have, and that nothing here uses.
    LUCENE.setLevel(Level.SEVERE);
  }

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
  private final Sentences sentenceRules = new Sentences();
  private final Map<String, Integer> words = new HashMap<>();
  private long tokens;
  private long sentences;

  private TextCounter() {}

  /**
   * Reads a text to its end.
   *
   * @throws NoText when it has more different words than any text
   * @throws InterruptedIOException when the thread is interrupted
   */
  static TextFigures count(Reader text) throws IOException {
    TextCounter counter = new TextCounter();
    Paragraphs paragraphs = new Paragraphs(text);
    for (String one = paragraphs.next(); !one.isBlank(); one = paragraphs.next()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException();
      }
      counter.take(one);
    }
    return counter.figures();
  }

  private void take(String paragraph) throws IOException {
    sentences += sentenceRules.in(paragraph);
    tokenizer.setReader(new StringReader(paragraph));
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      tokens++;
      String token = term.toString();
      if (token.codePoints().anyMatch(Character::isLetter)) {
        words.merge(token.toLowerCase(Locale.ROOT).replace('\u2019', '\''), 1, Integer::sum);
      }
    }
    tokenizer.end();
    tokenizer.close();
    if (words.size() > MOST_WORDS) {
      throw new NoText(
          String.format(
              Locale.ROOT, "this is not a text: it has more than %,d different words", MOST_WORDS));
    }
  }

  private TextFigures figures() {
    Optional<String> language = Languages.of(words);
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
    return new TextFigures(tokens, ofLanguage.size(), sentences, language, top);
  }

  private Map<String, Integer> unelided(String language) {
    Map<String, Integer> whole = new TreeMap<>();
    words.forEach(
        (word, count) -> whole.merge(Languages.unelided(language, word), count, Integer::sum));
    return whole;
  }
}
