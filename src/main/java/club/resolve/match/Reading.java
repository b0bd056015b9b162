package club.resolve.match;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to read what someone typed for a book. A free line may be a citation in any form, so it
 * has several readings; the candidates decide between them.
 *
 * @param author where the row, or this reading of its title, names one
 * @param plain true if the cell is read as it stands, and not taken apart into title and author
 * @param year that was typed elsewhere than beside the title
 */
record Reading(String title, Optional<String> author, boolean plain, OptionalInt year) {

  /** "01: ", "12. ", "3) ", "- ", "1941-1956: ", "500 BC: ": the mark of a list's line. */
  private static final Pattern LIST_MARK =
      Pattern.compile(
          "^\\s*(?:(?:[-*•]\\s+)?\\[[ xX]?\\]\\s+|[0-9]{1,3}\\s*[.:)]\\s+|[-*•–]\\s+"
              + "|(?:1[0-9]|20)[0-9]{2}(?:\\s*[-–]\\s*[0-9]{2,4})?:\\s+"
              + "|[0-9]{4}-[0-9]{2}-[0-9]{2}:?\\s+"
              + "|[0-9]{1,4}\\s*(?:BC|BCE|AD|CE):\\s+)");

  /** Ratings, pages and the like, behind a title. */
  private static final Pattern TALK =
      Pattern.compile(
          "(?:(?<!\\s)\\s+[0-9]+\\s?(?:pages|pp\\.?)"
              + "|\\s*[,;(–-]\\s*(?:[0-9](?:\\.[0-9])?\\s*/\\s*(?:5|10)|[0-9]+\\s*(?:pages|pp\\.?|p\\.|stars?|S\\.|Seiten)"
              + "|(?:finished|read|started)\\b[^()]*)\\)?|\\s*[★☆*]{2,})\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YEAR_BEFORE = Pattern.compile("^\\s*((?:1[0-9]|20)[0-9]{2}):\\s");

  /** "(1999)", "[1958]", "(6th century BC)", ", 1815" at the end. */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?:\\s*[(\\[](?:c\\.?\\s*)?(?:-?([0-9]{3,4})(?:\\s*[-–]\\s*[0-9]{2,4})?"
              + "|[^()\\[\\]]*(?<!\\p{L})(?:century|BC|BCE|AD)(?!\\p{L})[^()\\[\\]]*)[)\\]]"
              + "|[,;]\\s+(1[0-9]{3}|20[0-9]{2}))\\.?\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** A "by" after which nothing comes. */
  private static final Pattern DANGLING = Pattern.compile("(?i)\\s+by\\s*$");

  private static final Pattern QUOTED =
      Pattern.compile("^[\"“”„«»'‘’「『《](.+)[\"“”«»'‘’」』》]$", Pattern.DOTALL);

  /** Characters of " - large print edition". */
  private static final int LONGEST_FORMAT = 24;

  private static final String TALK_SIGNS = ",;(–-★☆*";

  /** All readings, the plain one first. */
  static List<Reading> of(String cell, Optional<String> author) {
    Readings readings = new Readings(author);
    String raw = withoutSymbols(cell).strip();
    readings.asTyped(raw, OptionalInt.empty());
    if (needsNoMore(raw)) {
      readings.words(raw, OptionalInt.empty());
      return readings.list();
    }
    String text = unmarked(raw);
    OptionalInt year = yearBefore(raw);
    if (mayEndInYear(text)) {
      Matcher dated = YEAR.matcher(text);
      if (dated.find() && dated.start() > 0) {
        String number = dated.group(1) == null ? dated.group(2) : dated.group(1);
        year = number == null ? year : OptionalInt.of(Integer.parseInt(number));
        text = text.substring(0, dated.start()).strip();
      }
    }
    if (!text.equals(raw)) {
      readings.asTyped(unquoted(unmarked(raw)), year);
    }
    if (hasOneOf(TALK_SIGNS, text) || mayEndInPages(text)) {
      Matcher talk = TALK.matcher(text);
      if (talk.find() && talk.start() > 0) {
        text = text.substring(0, talk.start()).strip();
      }
    }
    text = unquoted(withoutDangling(withoutFormat(text)));
    readings.asTyped(text, year);
    readings.split(text, year);
    return readings.list();
  }

  /** Plain words, as most cells are. */
  private static boolean needsNoMore(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c) && c != ' ' && c != '\'') {
        return false;
      }
    }
    return true;
  }

  /** A pattern need not be tried on a text that has none of its signs. */
  static boolean hasOneOf(String signs, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayEndInPages(String text) {
    return !text.isEmpty()
        && "sSpP.".indexOf(text.charAt(text.length() - 1)) >= 0
        && hasOneOf("0123456789", text);
  }

  /** "Emma (Jane Austen) - audiobook" */
  private static String withoutFormat(String text) {
    int dash = Math.max(text.lastIndexOf(" - "), text.lastIndexOf(" – "));
    boolean format =
        dash > 0
            && text.length() - dash <= LONGEST_FORMAT
            && NoteWords.isFormat(Titles.list(Titles.words(text.substring(dash + 3))));
    return format ? text.substring(0, dash).strip() : text;
  }

  private static boolean mayEndInYear(String text) {
    int last = text.length() - (text.endsWith(".") ? 2 : 1);
    return last > 0 && ")]0123456789".indexOf(text.charAt(last)) >= 0;
  }

  /** Without what is no part of a title: symbols, the mark of a list, a year, quotation marks. */
  static String clean(String cell) {
    String text = unmarked(withoutSymbols(cell).strip());
    if (Titles.endsWithBracket(text)) {
      Matcher year = YEAR.matcher(text);
      if (year.find() && year.start() > 0) {
        text = text.substring(0, year.start());
      }
    }
    return unquoted(withoutDangling(text.strip()));
  }

  private static String unmarked(String text) {
    if (text.isEmpty() || Character.isLetter(text.charAt(0))) {
      return text;
    }
    String rest = LIST_MARK.matcher(text).replaceFirst("");
    return Titles.normal(rest).isEmpty() ? text : rest.strip();
  }

  /** "1965: Dune" is of that year. */
  private static OptionalInt yearBefore(String text) {
    if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
      return OptionalInt.empty();
    }
    Matcher year = YEAR_BEFORE.matcher(text);
    return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
  }

  private static String withoutDangling(String title) {
    boolean dangling = title.regionMatches(true, title.length() - 2, "by", 0, 2);
    return dangling ? DANGLING.matcher(title).replaceFirst("") : title;
  }

  static String unquoted(String text) {
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
