package club.resolve.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
          "(?:\\s*[,;(–-]\\s*(?:[0-9](?:\\.[0-9])?\\s*/\\s*(?:5|10)|[0-9]+\\s*(?:pages|pp\\.?|p\\.|stars?|S\\.|Seiten)"
              + "|(?:finished|read|started)\\b[^()]*)\\)?|\\s*[★☆*]{2,})\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YEAR_BEFORE = Pattern.compile("^\\s*((?:1[0-9]|20)[0-9]{2}):\\s");

  /** "(1999)", "[1958]", "(6th century BC)", ", 1815" at the end. */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?:\\s*[(\\[](?:c\\.?\\s*)?(?:-?([0-9]{3,4})(?:\\s*[-–]\\s*[0-9]{2,4})?"
              + "|[^()\\[\\]]*(?<!\\p{L})(?:century|BC|BCE|AD)(?!\\p{L})[^()\\[\\]]*)[)\\]]"
              + "|,\\s+(1[0-9]{3}|20[0-9]{2}))\\.?\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** A "by" after which nothing comes. */
  private static final Pattern DANGLING = Pattern.compile("(?i)\\s+by\\s*$");

  private static final Pattern QUOTED =
      Pattern.compile("^[\"“”„«»'‘’「『《](.+)[\"“”«»'‘’」』》]$", Pattern.DOTALL);

  /** A title in quotation marks, with other words before or behind it. */
  private static final Pattern WITHIN_QUOTES =
      Pattern.compile("(?:[\"“„”«»]([^\"“”„«»]{2,})[\"“”«»]|[「『《]([^「『《」』》]+)[」』》])");

  /** Words between a title and its author. */
  private static final List<String> BY =
      List.of(
          " by ",
          " written by ",
          " von ",
          " de ",
          " di ",
          " av ",
          " af ",
          " par ",
          " van ",
          " door ",
          " od ");

  /** Signs that may part title and author in one cell, either of which may stand first. */
  private static final List<String> SIGNS =
      List.of(" - ", " – ", " — ", " -- ", " / ", " | ", "\t", "; ", ": ", ", ", "—", ". ");

  private static final Pattern OWNER =
      Pattern.compile(
          "^(.{2,60}?)(?:['’]s|s['’])\\s+(?:(?:novel|book|memoir|play|story),?\\s+)?(.+)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CITED =
      Pattern.compile(
          "^(.{2,80}?)[.,]?\\s*\\((1[0-9]{3}|20[0-9]{2})[a-z]?\\)[.,:]?\\s+([^.]{2,200})(?:\\..*)?$");

  /** A name may have initials, so a sentence ends behind a longer word. */
  private static final Pattern SENTENCES =
      Pattern.compile("^(.{2,100}?\\p{L}{2})\\.\\s+([^.]{2,200})(?:\\..*)?$");

  private static final Pattern CONNECTOR =
      Pattern.compile(
          "^(?:by|von|de|di|av|par|van|written by|edited by|ed\\."
              + " by)\\s+|\\s*[-–—,:;/|]+\\s*$|^\\s*[-–—,:;/|]+\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EDGE = Pattern.compile("[\\s,:;/|–—-]+$|^[\\s,:;/|–—-]+");

  private static final int MOST_WORDS_OF_A_NAME = 5;
  private static final int MOST_WORDS_OF_NAMES = 16;
  private static final int MOST_READINGS = 24;

  /** All readings, the plain one first. */
  static List<Reading> of(String cell, Optional<String> author) {
    Readings readings = new Readings(author);
    String raw = withoutSymbols(cell).strip();
    readings.asTyped(raw, OptionalInt.empty());
    if (needsNoMore(raw)) {
      readings.split(raw, OptionalInt.empty());
      return readings.list();
    }
    String text = unmarked(raw);
    OptionalInt year = yearBefore(raw);
    Matcher dated = YEAR.matcher(text);
    if (dated.find() && dated.start() > 0) {
      String number = dated.group(1) == null ? dated.group(2) : dated.group(1);
      year = number == null ? year : OptionalInt.of(Integer.parseInt(number));
      text = text.substring(0, dated.start()).strip();
    }
    if (!text.equals(raw)) {
      readings.asTyped(unquoted(unmarked(raw)), year);
    }
    Matcher talk = TALK.matcher(text);
    if (talk.find() && talk.start() > 0) {
      text = text.substring(0, talk.start()).strip();
    }
    text = unquoted(withoutDangling(text));
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

  /** Readings as they are found. */
  private static final class Readings {
    private final Optional<String> author;
    private final Set<Reading> all = new LinkedHashSet<>();

    Readings(Optional<String> author) {
      this.author = author;
    }

    List<Reading> list() {
      return new ArrayList<>(all);
    }

    void asTyped(String title, OptionalInt year) {
      if (all.isEmpty() || !Titles.normal(title).isEmpty()) {
        all.add(new Reading(title, author, true, year));
      }
    }

    void split(String text, OptionalInt year) {
      quoted(text, year);
      String lower = lower(text);
      for (String word : BY) {
        int at = lower.lastIndexOf(word);
        if (at > 0) {
          add(text.substring(0, at), text.substring(at + word.length()), year);
        }
      }
      for (String sign : SIGNS) {
        int last = text.lastIndexOf(sign);
        if (last > 0) {
          both(text, last, sign.length(), year);
          int first = text.indexOf(sign);
          if (first != last && first > 0) {
            both(text, first, sign.length(), year);
          }
        }
      }
      cited(text, year);
      if (text.indexOf('\'') > 0 || text.indexOf('’') > 0) {
        Matcher owner = OWNER.matcher(text);
        if (owner.matches()) {
          add(owner.group(2), owner.group(1), year);
        }
      }
      bracketed(text, year);
    }

    /** In small letters, each in its place: the small form of some letters is two. */
    private static String lower(String text) {
      String lower = text.toLowerCase(Locale.ROOT);
      return lower.length() == text.length() ? lower : text;
    }

    /**
     * "Kuhn, T. S. (1962). The Structure of Scientific Revolutions. Chicago." and "Said, E. W.
     * Orientalism. Pantheon, 1978.": sentences, of which the first is the author, the second the
     * title.
     */
    private void cited(String text, OptionalInt year) {
      Matcher dated = CITED.matcher(text);
      if (dated.matches()) {
        add(dated.group(3), dated.group(1), OptionalInt.of(Integer.parseInt(dated.group(2))));
      }
      Matcher plain = SENTENCES.matcher(text);
      if (plain.matches()) {
        add(plain.group(2), plain.group(1), year);
        add(plain.group(1), plain.group(2), year);
      }
    }

    private void both(String text, int at, int length, OptionalInt year) {
      String left = text.substring(0, at);
      String right = text.substring(at + length);
      add(left, right, year);
      add(right, left, year);
    }

    private void quoted(String text, OptionalInt year) {
      Matcher quoted = WITHIN_QUOTES.matcher(text);
      if (quoted.find() && quoted.end() - quoted.start() < text.length()) {
        String title = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
        String before = text.substring(0, quoted.start());
        String after = text.substring(quoted.end());
        String rest = EDGE.matcher(after).replaceAll("");
        boolean told = !before.isBlank() && !rest.isEmpty() && rest.indexOf('(') < 0;
        add(told ? title + " (" + rest + ")" : title, before.isBlank() ? after : before, year);
      }
    }

    /** "Emma (Jane Austen)", and "Wolfsblut (White Fang)" or "(eng: White Fang)". */
    private void bracketed(String text, OptionalInt year) {
      if (!Titles.endsWithBracket(text)) {
        return;
      }
      String bare = Titles.withoutBrackets(text);
      String inside = text.substring(bare.length()).replaceAll("[()\\[\\]]", " ").strip();
      add(bare, inside, year);
      int colon = inside.indexOf(": ");
      boolean language =
          colon > 0 && TitleLanguage.named(Titles.words(inside.substring(0, colon))).isPresent();
      if (language) {
        asTyped(inside.substring(colon + 2), year);
        asTyped(bare, year);
      }
    }

    private void add(String title, String name, OptionalInt year) {
      String by = CONNECTOR.matcher(name.strip()).replaceAll("").strip();
      String rest = unquoted(EDGE.matcher(title.strip()).replaceAll("").strip());
      boolean usable =
          all.size() < MOST_READINGS && looksLikeName(by) && !Titles.normal(rest).isEmpty();
      if (usable && (author.isEmpty() || Authors.agree(author.get(), by))) {
        all.add(new Reading(rest, author.or(() -> Optional.of(by)), false, year));
      }
    }
  }

  private static boolean looksLikeName(String text) {
    String words = Titles.words(text);
    int count = Titles.list(words).size();
    boolean several = text.indexOf(',') >= 0 || text.indexOf('&') >= 0 || text.indexOf(';') >= 0;
    return !words.isEmpty()
        && !words.contains(" by ")
        && words.chars().noneMatch(Character::isDigit)
        && count <= (several ? MOST_WORDS_OF_NAMES : MOST_WORDS_OF_A_NAME);
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
    Matcher year = YEAR_BEFORE.matcher(text);
    return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
  }

  private static String withoutDangling(String title) {
    boolean dangling = title.regionMatches(true, title.length() - 2, "by", 0, 2);
    return dangling ? DANGLING.matcher(title).replaceFirst("") : title;
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
