package club.resolve.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to read what someone typed for a book.
 *
 * @param author where the row, or this reading of its title, names one
 * @param plain whether the cell is read as it stands, and not taken apart into title and author
 */
record Reading(String title, Optional<String> author, boolean plain) {

  /** "01: ", "12. ", "3) ", "- ", "1941-1956: ", "500 BC: ": the mark of a list's line. */
  private static final Pattern LIST_MARK =
      Pattern.compile(
          "^\\s*(?:[0-9]{1,3}\\s*[.:)]\\s+|[-*•–]\\s+"
              + "|(?:1[0-9]|20)[0-9]{2}(?:\\s*[-–]\\s*[0-9]{2,4})?:\\s+"
              + "|[0-9]{1,4}\\s*(?:BC|BCE|AD|CE):\\s+)");

  /** "(1999)", "[1958]", "(6th century BC)" at the end. */
  private static final Pattern YEAR =
      Pattern.compile(
          "\\s*[(\\[](?:c\\.?\\s*)?(?:-?[0-9]{3,4}(?:\\s*[-–]\\s*[0-9]{2,4})?|[^()]*\\b(?:century|BC|BCE|AD)\\b[^()]*)[)\\]]\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** A "by" after which nothing comes. */
  private static final Pattern DANGLING = Pattern.compile("(?i)\\s+by\\s*$");

  private static final Pattern QUOTED =
      Pattern.compile("^[\"“”„«»'‘’](.+)[\"“”«»'‘’]$", Pattern.DOTALL);

  /** What may part title and author in one cell. */
  private static final List<String> SEPARATORS =
      List.of(" by ", " - ", " – ", " — ", " / ", " | ", "; ", ", ", ": ");

  /** Those before which the author may stand as well. */
  private static final List<String> TURNED = List.of(" - ", " – ", " — ", " / ", " | ", "; ", ": ");

  private static final int MOST_WORDS_OF_A_NAME = 4;

  /** All readings, the plain one first. */
  static List<Reading> of(String cell, Optional<String> author) {
    String title = clean(cell);
    List<Reading> readings = new ArrayList<>();
    readings.add(new Reading(title, author, true));
    for (String separator : SEPARATORS) {
      int at = lastIndexOf(title, separator);
      if (at > 0) {
        String left = unquoted(title.substring(0, at).strip());
        String right = title.substring(at + separator.length()).strip();
        if (!separator.equals(": ")) {
          addSplit(readings, left, right, author);
        }
        if (TURNED.contains(separator)) {
          addSplit(readings, right, left, author);
        }
      }
    }
    if (Titles.endsWithBracket(title)) {
      String bare = Titles.withoutBrackets(title);
      String inside = title.substring(bare.length()).replaceAll("[()\\[\\]]", " ").strip();
      addSplit(readings, bare, inside, author);
    }
    return readings;
  }

  private static void addSplit(
      List<Reading> readings, String title, String name, Optional<String> author) {
    boolean usable = looksLikeName(name) && !Titles.normal(title).isEmpty();
    if (usable && (author.isEmpty() || Authors.agree(author.get(), name))) {
      readings.add(new Reading(title, author.or(() -> Optional.of(name)), false));
    }
  }

  private static boolean looksLikeName(String text) {
    String words = Titles.words(text);
    return !words.isEmpty()
        && words.chars().noneMatch(Character::isDigit)
        && Titles.list(words).size() <= MOST_WORDS_OF_A_NAME;
  }

  private static int lastIndexOf(String text, String separator) {
    return separator.equals(" by ")
        ? text.toLowerCase(Locale.ROOT).lastIndexOf(separator)
        : text.lastIndexOf(separator);
  }

  /** Without what is no part of a title: symbols, the mark of a list, a year, quotation marks. */
  static String clean(String cell) {
    String text = withoutSymbols(cell).strip();
    if (!text.isEmpty() && !Character.isLetter(text.charAt(0))) {
      String unmarked = LIST_MARK.matcher(text).replaceFirst("");
      text = Titles.normal(unmarked).isEmpty() ? text : unmarked;
    }
    if (Titles.endsWithBracket(text)) {
      Matcher year = YEAR.matcher(text);
      if (year.find() && year.start() > 0) {
        text = text.substring(0, year.start());
      }
    }
    String title = text.strip();
    boolean dangling = title.regionMatches(true, title.length() - 2, "by", 0, 2);
    return unquoted(dangling ? DANGLING.matcher(title).replaceFirst("") : title);
  }

  private static String unquoted(String text) {
    if (text.isEmpty() || Character.isLetterOrDigit(text.charAt(0))) {
      return text;
    }
    Matcher quoted = QUOTED.matcher(text);
    return quoted.matches() && !quoted.group(1).isBlank() ? quoted.group(1).strip() : text;
  }

  /** Emoji and other pictures. */
  private static String withoutSymbols(String text) {
    if (Titles.english(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().filter(c -> !symbol(c)).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean symbol(int c) {
    int type = Character.getType(c);
    return type == Character.OTHER_SYMBOL
        || (type == Character.MODIFIER_SYMBOL && c > 0xFF)
        || type == Character.PRIVATE_USE
        || c == 0xFE0F
        || c == 0x200D;
  }
}
