package club.resolve.pasted;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number, date or month at the head of a line, which is a mark of the list only where lines
 * around it go on from it.
 *
 * @param value the number; of a month 0 to 11; of a date nothing that counts
 * @param style the sign that follows a number; a space where none does
 * @param rest the line behind it
 */
record CountMark(MarkKind kind, int value, char style, String rest) {
  /** The kind of a mark. */
  enum MarkKind {
    NUMBER,
    DATE,
    MONTH
  }

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:No\\.?\\s*|Nr\\.?\\s*|[#№(]\\s*)?([0-9]{1,4})(?:([.):])\\s+|([.)])(?=[\\p{L}\"“„*_\\[])"
              + "|\\s*([-–—])\\s+|(\\s)\\s*)(.*)",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Beginnings of German months that differ from the English ones, at the same places. */
  private static final List<String> MONATE =
      List.of("jän", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez");

  private static final String MONTH_NAME =
      "(?:Jan(?:uary|uar)?|Jän(?:ner)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|März?|Apr(?:il)?|May|Mai"
          + "|June?|Juni|July?|Juli|Aug(?:ust)?|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?"
          + "|De[cz](?:ember)?)\\.?";

  private static final Pattern MONTH =
      Pattern.compile(
          "(" + MONTH_NAME + ")(?:\\s+(?:[0-9]{4}|[0-9]{1,2}(?:st|nd|rd|th)?))?\\s*[:–—-]\\s+(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\[|\\()?(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})"
              + "|[0-9]{1,2}\\.?\\s+"
              + MONTH_NAME
              + "\\s+[0-9]{4}"
              + "|"
              + MONTH_NAME
              + "\\s+[0-9]{1,2}(?:st|nd|rd|th)?,?\\s+[0-9]{4})"
              + "(?:\\]|\\))?(?:\\s*[:,–—|-]\\s*|\\s+)(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static Optional<CountMark> of(String text) {
    boolean letter = !text.isEmpty() && Character.isLetter(text.charAt(0));
    boolean named = month(text) >= 0 || text.regionMatches(true, 0, "n", 0, 1);
    if (letter ? !named : !Characters.counts(text)) {
      return Optional.empty();
    }
    Matcher date = DATE.matcher(text);
    if (date.matches()) {
      return says(MarkKind.DATE, 0, ' ', date.group(1));
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return says(MarkKind.MONTH, month(month.group(1)), ' ', month.group(2));
    }
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return Optional.empty();
    }
    char head = text.charAt(0);
    String sign =
        Optional.ofNullable(number.group(2))
            .or(() -> Optional.ofNullable(number.group(3)))
            .or(() -> Optional.ofNullable(number.group(4)))
            .orElse(" ");
    char style = Character.isDigit(head) || head == '(' ? sign.charAt(0) : '#';
    return says(MarkKind.NUMBER, Integer.parseInt(number.group(1)), style, number.group(6));
  }

  private static Optional<CountMark> says(MarkKind kind, int value, char style, String rest) {
    return Characters.says(rest)
        ? Optional.of(new CountMark(kind, value, style, rest.strip()))
        : Optional.empty();
  }

  /** The month, from 0, that a text begins with by three letters; below 0 for none. */
  private static int month(String name) {
    String begin = name.substring(0, Math.min(3, name.length())).toLowerCase(Locale.ROOT);
    return Math.max(MONTHS.indexOf(begin), MONATE.indexOf(begin));
  }

  /**
   * Returns true where one line goes on from the other, in either direction. Lines that say the
   * same differ by their numbers only ("1. Buch Mose", "2. Buch Mose"), which are theirs then.
   */
  boolean goesOnFrom(CountMark other) {
    if (kind != other.kind || style != other.style || rest.equalsIgnoreCase(other.rest)) {
      return false;
    }
    int step = Math.abs(value - other.value);
    boolean counts = step == 1 || (sure() && step <= 3 && (step > 0 || value <= 1));
    return kind == MarkKind.DATE || (kind == MarkKind.MONTH ? step == 1 || step == 11 : counts);
  }

  /** Returns true where the number alone looks like the mark of a list. */
  boolean sure() {
    return kind != MarkKind.NUMBER || (style != ' ' && value < 1000);
  }
}
