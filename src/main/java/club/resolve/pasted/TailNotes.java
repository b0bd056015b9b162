package club.resolve.pasted;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ratings, numbers of pages and marks of reading behind a title. Pure. */
final class TailNotes {
  private static final int MOST = 5;
  private static final String SIGNS = "([{<*:|–—";

  private static final String RATING =
      "(?:[0-5](?:[.,][0-9]{1,2})?\\s*/\\s*5|(?:10|[0-9])(?:[.,][0-9])?\\s*/\\s*10)";

  private static final String MEASURE =
      RATING
          + "(?:\\s*(?:stars?|sterne|étoiles|estrellas))?"
          + "|[0-5](?:[.,][0-9]{1,2})?\\s*(?:stars?|sterne|étoiles|estrellas)"
          + "|[0-9]{1,4}\\s*(?:pages?|pgs?\\.?|pp\\.?|p\\.|S\\.|Seiten|páginas|pagine)"
          + "|[0-9]{1,3}\\s*%";

  /** The state of reading, perhaps with a date. */
  private static final String STATE =
      "(?:(?:currently |re-?)?(?:read(?:ing)?|finished|started)|dnf|tbr|to read|unread|in"
          + " progress|gelesen|ungelesen|lu|(?:this message was )?edited|bearbeitet|modifié)";

  private static final String DATE =
      "(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4})";

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:\\s+"
              + RATING
              + "|\\s*[,;|–—]\\s*(?:"
              + MEASURE
              + ")|\\s+-\\s*(?:"
              + MEASURE
              + ")"
              + "|\\s*[(\\[{<](?:rating:?\\s*)?(?:"
              + MEASURE
              + "|"
              + STATE
              + "\\b[^()\\[\\]]{0,40}|"
              + DATE
              + ")(?:[,;]?\\s*(?:"
              + MEASURE
              + "|"
              + DATE
              + "))?[)\\]}>]"
              + "|\\s+[–—-]\\s+(?:read|reading|finished|started|dnf|tbr|gelesen)(?:\\s+(?:in|on|am)?\\s*[^,]{0,25}[0-9])?"
              + "|\\s+:[a-z0-9_+-]{2,30}:|\\s+\\*{2,5})\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern EDGE = Pattern.compile("[\\s,;|–—-]+$");

  private TailNotes() {}

  /** The text before such notes; the text itself when nothing would be left. */
  static String without(String text) {
    String rest = text;
    for (int i = 0; i < MOST; i++) {
      String shorter = shortened(rest);
      if (shorter.length() == rest.length() || !Characters.says(shorter)) {
        return rest;
      }
      rest = shorter;
    }
    return rest;
  }

  /** Most titles have none of the signs that all notes have. */
  private static boolean mayHaveNotes(String text) {
    for (int i = text.length() - 1; i > 0; i--) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9')
          || SIGNS.indexOf(c) >= 0
          || (c == '-' && text.charAt(i - 1) == ' ')) {
        return true;
      }
    }
    return false;
  }

  private static String shortened(String text) {
    int end = text.length();
    while (end > 0) {
      int c = text.codePointBefore(end);
      if (!Characters.symbol(c) && !(c == ' ' && end < text.length())) {
        break;
      }
      end -= Character.charCount(c);
    }
    if (end < text.length()) {
      return EDGE.matcher(text.substring(0, end)).replaceFirst("");
    }
    Matcher behind = BEHIND.matcher(text);
    return mayHaveNotes(text) && behind.find() ? text.substring(0, behind.start()).strip() : text;
  }
}
