package club.resolve.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title taken apart into words in normal form.
 *
 * @param article at the beginning; empty where there is none
 * @param main the words before the subtitle, without a leading article
 * @param subtitle empty where there is none
 * @param full both
 * @param bracket the words of the last bracket, which mostly names a series
 * @param part the number in a series, as its bracket has it; empty where there is none
 * @param truncated whether the end is missing, as an ellipsis tells
 * @param hyphened whether a hyphen stands in it, which may join words or part them
 */
record TitleForm(
    String article,
    List<String> main,
    List<String> subtitle,
    List<String> full,
    List<String> bracket,
    String part,
    boolean truncated,
    boolean hyphened) {

  private static final Pattern OPEN_BRACKET = Pattern.compile("\\s+[(\\[][^()\\[\\]]*$");
  private static final Pattern PART =
      Pattern.compile(
          "(?:#|\\b(?:book|vol(?:ume)?|part|no)\\b\\.?)\\s*([0-9]+(?:[.\\-–][0-9]+)?)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SUBTITLE =
      Pattern.compile("\\s*[:;]\\s+|\\s+[-–—]+\\s+|\\s*[—]\\s*|,? or,\\s+|, or\\s+");
  private static final Pattern ELLIPSIS = Pattern.compile("\\s*(?:…|\\.\\.\\.)\\s*$");
  private static final Set<String> PARTS = Set.of("part", "book", "vol", "volume");

  /** Words before the number of a volume that mean the same. */
  private static final Set<String> VOLUME = Set.of("vol", "band", "bd", "tome", "tomo");

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))");

  static TitleForm of(String title) {
    String stripped = Titles.withoutFormNote(withoutThousandsMarks(title.strip())).strip();
    boolean truncated = stripped.endsWith("…") || stripped.endsWith("...");
    String text = truncated ? ELLIPSIS.matcher(stripped).replaceFirst("") : stripped;
    String bracket = "";
    String part = "";
    for (int open = lastBracket(text); open > 0; open = lastBracket(text)) {
      String inside = text.substring(open + 1, afterLastSign(text, text.length()) - 1);
      bracket = bracket.isEmpty() ? inside : inside + " " + bracket;
      text = text.substring(0, afterLastSign(text, open));
    }
    if (text.indexOf('(') >= 0 || text.indexOf('[') >= 0) {
      Matcher open = OPEN_BRACKET.matcher(text);
      if (open.find()) {
        // Cut off, or the closing one was forgotten.
        text = text.substring(0, open.start());
      }
    }
    if (!bracket.isEmpty()) {
      Matcher number = PART.matcher(bracket);
      if (number.find()) {
        part = number.group(1).toLowerCase(Locale.ROOT);
        bracket = bracket.substring(0, number.start()) + bracket.substring(number.end());
      }
    }
    int mark = mayBeSubtitle(text);
    Matcher border = SUBTITLE.matcher(text);
    boolean parted = mark >= 0 && border.find(mark);
    List<String> main = words(parted ? text.substring(0, border.start()) : text);
    boolean whole = main.isEmpty() || !parted;
    List<String> words = parted && whole ? words(text) : main;
    List<String> bare = withoutArticle(words);
    List<String> subtitle = whole ? List.of() : words(text.substring(border.end()));
    return new TitleForm(
        bare.size() < words.size() ? words.getFirst() : "",
        bare,
        subtitle,
        joined(bare, subtitle),
        words(bracket),
        part,
        truncated,
        title.indexOf('-') > 0);
  }

  private static String withoutThousandsMarks(String text) {
    return text.indexOf(',') < 0 ? text : THOUSANDS.matcher(text).replaceAll("");
  }

  /** Where the bracket begins with which the text ends; -1 when there is none. */
  private static int lastBracket(String text) {
    int end = afterLastSign(text, text.length()) - 1;
    if (end < 0 || (text.charAt(end) != ')' && text.charAt(end) != ']')) {
      return -1;
    }
    int open = end - 1;
    while (open >= 0 && "()[]".indexOf(text.charAt(open)) < 0) {
      open--;
    }
    boolean opens = open >= 0 && (text.charAt(open) == '(' || text.charAt(open) == '[');
    // A title that is nothing but a bracket is a title.
    return opens && afterLastSign(text, open) > 0 ? open : -1;
  }

  /** The end of the text before a place, without spaces. */
  private static int afterLastSign(String text, int before) {
    int end = before;
    while (end > 0 && " \t\n\u000B\f\r".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** Where what parts a title from its subtitle may begin; -1 when there is no such sign. */
  private static int mayBeSubtitle(String text) {
    int at = 0;
    while (at < text.length() && !mayPart(text, at)) {
      at++;
    }
    return at == text.length() ? -1 : afterLastSign(text, at);
  }

  private static boolean mayPart(String text, int at) {
    char c = text.charAt(at);
    return c == ':'
        || c == ';'
        || c == '-'
        || c >= '–'
        || (c == ',' && (text.startsWith(", or,", at) || text.startsWith(", or ", at)))
        || (c == ' ' && text.startsWith(" or,", at));
  }

  private static List<String> words(String text) {
    List<String> words = Numerals.inDigits(Titles.list(Titles.words(text)));
    for (int i = 0; i + 1 < words.size(); i++) {
      if (Character.isDigit(words.get(i + 1).charAt(0)) && VOLUME.contains(words.get(i))) {
        words.set(i, "volume");
      }
    }
    return words;
  }

  private static List<String> joined(List<String> main, List<String> subtitle) {
    if (subtitle.isEmpty()) {
      return main;
    }
    List<String> full = new ArrayList<>(main);
    full.addAll(subtitle);
    return full;
  }

  static List<String> withoutArticle(List<String> words) {
    return words.size() > 1 && ARTICLES.contains(words.getFirst())
        ? words.subList(1, words.size())
        : words;
  }

  boolean hasSubtitle() {
    return !subtitle.isEmpty();
  }

  /**
   * Whether the subtitle says that this is a part of what the title names: "Part One", "Vol. 2".
   */
  boolean isPart() {
    return subtitle.size() > 1
        && PARTS.contains(subtitle.getFirst())
        && Character.isDigit(subtitle.get(1).charAt(0));
  }
}
