package club.resolve.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts in twenty languages have the figures that ICU, and a person who counts by hand, find. */
final class TwentyLanguagesTest {
  private static final Pattern HEADING = Pattern.compile("(?m)^## ");

  /**
   * One text.
   *
   * @param sentences counted by hand
   */
  private record Sample(String language, int sentences, String text) {
    private static Sample of(String part) {
      int blank = part.indexOf(' ');
      int end = part.indexOf('\n');
      return new Sample(
          part.substring(0, blank),
          Integer.parseInt(part.substring(blank + 1, end)),
          part.substring(end + 1));
    }

    @Override
    public String toString() {
      return language;
    }
  }

  private static Stream<Sample> samples() throws IOException {
    try (InputStream in = TwentyLanguagesTest.class.getResourceAsStream("twenty-languages.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Sample> samples = HEADING.splitAsStream(all).skip(1).map(Sample::of).toList();
      assertEquals(20, samples.stream().map(Sample::language).distinct().count());
      return samples.stream();
    }
  }

  private static long icuWords(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(text);
    long words = 0;
    while (breaks.next() != BreakIterator.DONE) {
      words += breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT ? 1 : 0;
    }
    return words;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void tokensSentencesAndLanguage(Sample sample) throws IOException {
    TextFigures figures = TextCounter.count(() -> new StringReader(sample.text()), true);
    long words = icuWords(sample.text());

    assertTrue(words >= 150, words + " words");
    assertTrue(Math.abs(words - figures.tokens()) * 100 <= words, figures.toString());
    assertTrue(
        Math.abs(sample.sentences() - figures.sentences()) * 20 <= sample.sentences(),
        figures.toString());
    assertEquals(Optional.of(sample.language()), figures.language());
    assertTrue(
        figures.topWords().stream().noneMatch(Languages.stopWords(sample.language())::contains));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void decomposedLettersAreTheSame(Sample sample) throws IOException {
    String decomposed = Normalizer.normalize(sample.text(), Normalizer.Form.NFD);

    assertEquals(
        TextCounter.count(() -> new StringReader(sample.text()), true),
        TextCounter.count(() -> new StringReader(decomposed), true));
  }
}
