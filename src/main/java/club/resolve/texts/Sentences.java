package club.resolve.texts;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the sentences of a paragraph, by ICU's rules for a language. A sentence goes on behind an
 * abbreviation or an initial, before a small letter, and behind a German ordinal. Not thread-safe.
 */
final class Sentences {
  private static final Pattern LAST_WORD =
      Pattern.compile("([^\\s\\p{Ps}\\p{Pi}\"'\\u2014]+)\\s*$");
  private static final Pattern INITIAL = Pattern.compile("(?:\\p{Lu}\\p{M}*\\.-?)+");

  private static final Pattern CLOSING = Pattern.compile("[\\p{Pe}\\p{Pf}\\s]*");

  /** The number of a day, a century or a king; years have more digits. */
  private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}\\.");

  private final String language;
  private final BreakIterator breaks;
  private final Set<String> abbreviations;

  /**
   * @param language by ISO 639-1; empty for one that is not known
   */
  Sentences(String language) {
    this.language = language;
    this.breaks = BreakIterator.getSentenceInstance(new ULocale(language));
    this.abbreviations = Abbreviations.of(language);
  }

  long in(String paragraph) {
    breaks.setText(paragraph);
    long sentences = 0;
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end < paragraph.length() && goesOn(paragraph, start, end)) {
        continue;
      }
      if (hasWord(paragraph, start, end)) {
        sentences++;
      }
      start = end;
    }
    return sentences;
  }

  private static boolean hasWord(String paragraph, int start, int end) {
    return paragraph.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private boolean goesOn(String paragraph, int start, int end) {
    if (isSmallBehindQuote(paragraph, end)) {
      return true;
    }
    Matcher last = LAST_WORD.matcher(paragraph).region(Math.max(start, end - 40), end);
    if (!last.find()) {
      return false;
    }
    String word = last.group(1);
    return abbreviations.contains(word)
        || INITIAL.matcher(word).matches()
        || (language.equals("de") && ORDINAL.matcher(word).matches() && isNoun(paragraph, end));
  }

  /**
   * French puts a blank before the closing quotation mark, which ICU leaves to the next sentence.
   */
  private static boolean isSmallBehindQuote(String paragraph, int at) {
    Matcher quote = CLOSING.matcher(paragraph).region(at, paragraph.length());
    int next = quote.lookingAt() ? quote.end() : at;
    return next < paragraph.length() && Character.isLowerCase(paragraph.codePointAt(next));
  }

  /** German writes nouns large, as other words only at the beginning of a sentence. */
  private boolean isNoun(String paragraph, int at) {
    int end = at;
    while (end < paragraph.length() && Character.isLetter(paragraph.charAt(end))) {
      end++;
    }
    String word = paragraph.substring(at, end);
    return !word.isEmpty()
        && !Languages.stopWords(language)
            .contains(word.toLowerCase(ULocale.forLanguageTag(language).toLocale()));
  }
}
