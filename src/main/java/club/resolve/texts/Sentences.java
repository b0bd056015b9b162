package club.resolve.texts;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Counts the sentences of a paragraph, by the rules of Unicode. Not thread-safe. */
final class Sentences {
  /** Behind these and behind initials a point does not end a sentence. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:.*[\\s(\"'\\u2018\\u201C])?(?:\\p{Lu}|Mr|Mrs|Ms|Messrs|Dr|St|Prof|Rev|Capt|Col|Gen|Lt|Mme|Mlle"
              + "|Hr|Sr|Sra|Sig)\\.\\s*",
          Pattern.DOTALL);

  private final BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);

  long in(String paragraph) {
    breaks.setText(paragraph);
    long sentences = 0;
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String sentence = paragraph.substring(start, end);
      boolean ends = end == paragraph.length() || !GOES_ON.matcher(sentence).matches();
      if (ends) {
        if (sentence.chars().anyMatch(Character::isLetterOrDigit)) {
          sentences++;
        }
        start = end;
      }
    }
    return sentences;
  }
}
