package club.resolve.texts;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.function.Consumer;

/**
 * Takes a paragraph apart into words and numbers: by the rules of Unicode (UAX 29), and by ICU's
 * dictionaries where words stand without blanks: Chinese, Japanese, Thai, Lao, Khmer, Burmese. Not
 * thread-safe.
 */
final class Words {
  private final BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);

  void in(String paragraph, Consumer<String> words) {
    breaks.setText(paragraph);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      // Blanks and punctuation have a status below.
      if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        words.accept(paragraph.substring(start, end));
      }
      start = end;
    }
  }
}
