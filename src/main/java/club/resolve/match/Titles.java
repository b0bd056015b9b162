package club.resolve.match;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles brought into a form in which equal ones are equal text. */
public final class Titles {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /** The kind of each character of plain English: a letter or digit, or one of these. */
  private static final byte[] ENGLISH = new byte[128];

  private static final byte GAP = 0;
  private static final byte SILENT = 1;

  static {
    for (char c = 0; c < ENGLISH.length; c++) {
      boolean word = Character.isLetterOrDigit(c);
      ENGLISH[c] = word ? (byte) Character.toLowerCase(c) : silent(c) ? SILENT : GAP;
    }
  }

  /** Letters that Unicode does not take apart into a plain letter and a mark. */
  private static final Map<Integer, String> PLAIN =
      Map.of(
          (int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ø', "o", (int) 'đ', "d",
          (int) 'ð', "d", (int) 'ł', "l", (int) 'þ', "th", (int) 'ı', "i");

  /** A bracket at the end, where series, edition and year stand. */
  private static final Pattern LAST_BRACKET =
      Pattern.compile("\\s*(?:\\([^()]*\\)|\\[[^\\[\\]]*\\])\\s*$");

  /** A colon, or a dash between spaces. */
  private static final Pattern SUBTITLE = Pattern.compile("\\s*:\\s+|\\s+[-–—]\\s+");

  /** A subtitle, or a bracket, that names nothing but the form or the edition of the book. */
  private static final Pattern FORM_NOTE =
      Pattern.compile(
          "\\s*(?::\\s+|\\s[-–—]\\s+|[(\\[])(?:an? (?:novel|memoir|novella|thriller|mystery"
              + "|romance|story|biography|history)"
              + "|[0-9a-z]+ anniversary edition)[)\\]]?\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** The last words of such a note. */
  private static final Set<String> FORM_WORDS =
      Set.of(
          "novel",
          "memoir",
          "novella",
          "thriller",
          "mystery",
          "romance",
          "story",
          "biography",
          "history",
          "edition");

  /** Signs that would be taken apart into letters. */
  private static final Pattern SIGNS = Pattern.compile("[™®©℠]");

  private Titles() {}

  /**
   * The words of a title: no case, accents, punctuation or leading article, "&amp;" as "and". Empty
   * when there is no letter and no digit in it.
   */
  public static String normal(String title) {
    String words = words(title);
    int space = words.indexOf(' ');
    return space > 0 && ARTICLES.contains(words.substring(0, space))
        ? words.substring(space + 1)
        : words;
  }

  /** As {@link #normal}, with the article left in: for names. */
  static String words(String text) {
    return english(text) ? wordsOfEnglish(text) : wordsOfAny(text);
  }

  /** The words of a text in normal form, one by one. */
  public static List<String> list(String words) {
    List<String> list = new ArrayList<>();
    int start = 0;
    for (int end = words.indexOf(' '); end >= 0; end = words.indexOf(' ', start)) {
      list.add(words.substring(start, end));
      start = end + 1;
    }
    if (start < words.length()) {
      list.add(words.substring(start));
    }
    return list;
  }

  /**
   * A title in normal form with its numbers written in the other way: "1984" as "nineteen eighty
   * four", and the other way round; empty where there is no number in it.
   */
  public static Optional<String> otherNumerals(String title) {
    List<String> words = list(normal(title));
    List<String> digits = Numerals.inDigits(words);
    List<String> other = digits.equals(words) ? Numerals.inWords(words) : digits;
    return other.equals(words) ? Optional.empty() : Optional.of(String.join(" ", other));
  }

  /** Most titles are, and need not be taken apart by the rules of Unicode. */
  static boolean english(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ENGLISH.length || c == '&') {
        return false;
      }
    }
    return true;
  }

  private static String wordsOfEnglish(String text) {
    byte[] words = new byte[text.length()];
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      byte letter = ENGLISH[text.charAt(i)];
      if (letter == GAP) {
        gap = length > 0;
      } else if (letter != SILENT) {
        if (gap) {
          words[length++] = ' ';
          gap = false;
        }
        words[length++] = letter;
      }
    }
    return new String(words, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static String wordsOfAny(String text) {
    String plain = Normalizer.normalize(SIGNS.matcher(text).replaceAll(""), Normalizer.Form.NFKD);
    String lower = plain.toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(lower.length());
    boolean gap = false;
    for (int i = 0, c; i < lower.length(); i += Character.charCount(c)) {
      c = lower.codePointAt(i);
      if (Character.isLetterOrDigit(c) || c == '&') {
        if ((gap || c == '&') && !words.isEmpty()) {
          words.append(' ');
        }
        gap = c == '&';
        append(words, c);
      } else if (!silent(c)) {
        gap = true;
      } else if (isMark(c) && makesLetter(words)) {
        words.appendCodePoint(c);
      }
    }
    // Hangul is one letter a syllable again, and not one for each of its strokes.
    return Normalizer.normalize(words, Normalizer.Form.NFC);
  }

  private static void append(StringBuilder words, int c) {
    if (c == '&') {
      words.append("and");
    } else if (c < 128) {
      words.append((char) c);
    } else {
      words.append(PLAIN.getOrDefault(c, Character.toString(c)));
    }
  }

  /** An accent is left out; in most scripts a mark makes another letter or vowel. */
  private static boolean makesLetter(StringBuilder words) {
    if (words.isEmpty()) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(words.codePointBefore(words.length()));
    return script != UnicodeScript.LATIN
        && script != UnicodeScript.GREEK
        && script != UnicodeScript.HEBREW
        && script != UnicodeScript.ARABIC
        && script != UnicodeScript.COMMON;
  }

  /** Marks that stand inside a word and do not part it. */
  private static boolean silent(int c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '*' || c == '@' || isMark(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** The title without brackets at its end. */
  public static String withoutBrackets(String title) {
    String rest = title;
    while (endsWithBracket(rest)) {
      String shorter = LAST_BRACKET.matcher(rest).replaceFirst("");
      if (shorter.isBlank() || shorter.equals(rest)) {
        return rest;
      }
      rest = shorter;
    }
    return rest;
  }

  /** Returns true when a closing bracket is the last character that can be seen. */
  static boolean endsWithBracket(String text) {
    int end = text.length();
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
      if (text.charAt(end) == ')' || text.charAt(end) == ']') {
        return true;
      }
    }
    return false;
  }

  /** The title before its subtitle. */
  public static String main(String title) {
    String bare = withoutBrackets(title);
    if (!hasColonOrDash(bare)) {
      return normal(bare).isEmpty() ? title : bare;
    }
    String main = SUBTITLE.split(bare, 2)[0];
    return normal(main).isEmpty() ? title : main;
  }

  private static boolean hasColonOrDash(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '-' || c == '–' || c == '—') {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns true when two editions bear the same title: equal in normal form, whatever form of book
   * ("a novel") either of them adds. Any other subtitle may be that of a volume, of a play or of a
   * book for children.
   */
  public static boolean sameEdition(String one, String other) {
    String oneBare = normal(withoutFormNote(one));
    return oneBare.isEmpty()
        ? one.strip().equals(other.strip())
        : oneBare.equals(normal(withoutFormNote(other)));
  }

  /** The last run of letters, in lower case; empty where it ends as none of those words does. */
  private static String lastWord(String title) {
    int end = title.length();
    while (end > 0 && !Character.isLetter(title.charAt(end - 1))) {
      end--;
    }
    if (end == 0 || "lraeynLRAEYN".indexOf(title.charAt(end - 1)) < 0) {
      return "";
    }
    int start = end;
    while (start > 0 && Character.isLetter(title.charAt(start - 1))) {
      start--;
    }
    return title.substring(start, end).toLowerCase(Locale.ROOT);
  }

  static String withoutFormNote(String title) {
    if (!FORM_WORDS.contains(lastWord(title))) {
      return title;
    }
    Matcher note = FORM_NOTE.matcher(title);
    return note.find() && note.start() > 0 ? title.substring(0, note.start()) : title;
  }

  /**
   * Returns true when two titles name the same book as far as titles can: equal in normal form,
   * with or without the brackets at the end, or equal before the subtitle where only one has a
   * subtitle.
   */
  public static boolean agree(String one, String other) {
    String oneBare = normal(withoutBrackets(one));
    String otherBare = normal(withoutBrackets(other));
    if (oneBare.isEmpty() || otherBare.isEmpty()) {
      return one.strip().equals(other.strip());
    }
    return oneBare.equals(otherBare)
        || normal(one).equals(normal(other))
        || oneBare.equals(normal(main(other)))
        || otherBare.equals(normal(main(one)));
  }
}
