package club.resolve.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title taken apart into fields, its words in normal form. One grammar serves for what is typed
 * and for what is found.
 *
 * @param article at the beginning; empty where there is none
 * @param main the words before the subtitle, without a leading article
 * @param subtitle empty where there is none
 * @param full both
 * @param series the words of the brackets at the end that are no note
 * @param signs those that tell two names apart: "C++", "C#"
 * @param claims the things that it says besides its name
 * @param truncated true if the end is missing, as an ellipsis tells
 * @param hyphened true if a hyphen stands in it, which may join words or part them
 */
record TitleForm(
    String article,
    List<String> main,
    List<String> subtitle,
    List<String> full,
    List<String> series,
    String signs,
    Claims claims,
    boolean truncated,
    boolean hyphened) {

  private static final Pattern OPEN_BRACKET = Pattern.compile("\\s+[(\\[][^()\\[\\]]*$");
  private static final Pattern SUBTITLE =
      Pattern.compile("\\s*[:;：]\\s+|\\s*：|\\s+[-–—]+\\s+|\\s*[—]\\s*|,? or,\\s+|, or\\s+");
  private static final Pattern ELLIPSIS = Pattern.compile("\\s*(?:…|\\.\\.\\.)\\s*$");

  private static final Set<String> ARTICLES =
      Set.of(
          "the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "les", "l", "un", "une",
          "el", "los", "las", "il", "lo", "gli", "de", "het", "een", "o", "os", "as", "um", "uma");

  private static final int LONGEST_ARTICLE = 4;

  private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))");

  /**
   * Takes a title apart.
   *
   * @param author of whom the name may tell a kind of book, too; empty text where none is known
   */
  static TitleForm of(String title, String author) {
    String stripped = turned(withoutThousandsMarks(title.strip()));
    boolean truncated = stripped.endsWith("…") || stripped.endsWith("...");
    String text = truncated ? ELLIPSIS.matcher(stripped).replaceFirst("") : stripped;
    Notes notes = new Notes();
    List<String> series = List.of();
    for (int open = lastBracket(text); open > 0; open = lastBracket(text)) {
      String inside = text.substring(open + 1, afterLastSign(text, text.length()) - 1);
      series = joined(notes.bracket(inside), series);
      text = text.substring(0, afterLastSign(text, open));
    }
    if (text.indexOf('(') >= 0 || text.indexOf('[') >= 0) {
      Matcher open = OPEN_BRACKET.matcher(text);
      if (open.find() && open.start() > 0) {
        // Cut off, or the closing one was forgotten.
        series = joined(notes.bracket(text.substring(open.start()).strip().substring(1)), series);
        text = text.substring(0, open.start());
      }
    }
    return of(text, notes, series, BookKind.in(words(stripped, author)))
        .with(truncated, title.indexOf('-') > 0);
  }

  private static String words(String title, String author) {
    return Titles.words(author.isEmpty() ? title : title + " " + author);
  }

  private TitleForm with(boolean cut, boolean hyphen) {
    return cut || hyphen
        ? new TitleForm(article, main, subtitle, full, series, signs, claims, cut, hyphen)
        : this;
  }

  private static TitleForm of(String text, Notes notes, List<String> series, Set<BookKind> kinds) {
    int mark = mayBeSubtitle(text);
    Matcher border = SUBTITLE.matcher(text);
    boolean parted = mark >= 0 && border.find(mark);
    List<String> words = notes.name(parted ? text.substring(0, border.start()) : text);
    boolean whole = words.isEmpty() || !parted;
    if (parted && whole) {
      words = notes.name(text);
    }
    List<String> bare = withoutArticle(words);
    List<String> subtitle = whole ? List.of() : notes.subtitle(text.substring(border.end()));
    return new TitleForm(
        bare.size() < words.size() ? words.getFirst() : "",
        bare,
        subtitle,
        joined(bare, subtitle),
        series,
        signs(text),
        notes.claims(kinds),
        false,
        false);
  }

  private static String signs(String text) {
    String signs = "";
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = c == '+' || (c == '#' && Character.isLetter(text.charAt(i - 1)));
      signs = sign && text.charAt(i - 1) != ' ' ? signs + c : signs;
    }
    return signs;
  }

  /** "Overstory, The": the article behind its noun, as catalogues file it. */
  private static String turned(String text) {
    int comma = text.lastIndexOf(", ");
    boolean article =
        comma > 0
            && text.length() - comma - 2 <= LONGEST_ARTICLE
            && ARTICLES.contains(text.substring(comma + 2).toLowerCase(Locale.ROOT));
    return article ? text.substring(comma + 2) + " " + text.substring(0, comma) : text;
  }

  private static String withoutThousandsMarks(String text) {
    int comma = text.indexOf(',');
    while (comma == 0 || (comma > 0 && !NoteWords.isDigit(text.charAt(comma - 1)))) {
      comma = text.indexOf(',', comma + 1);
    }
    return comma < 0 ? text : THOUSANDS.matcher(text).replaceAll("");
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

  /** The words of a text, with numbers in digits. */
  static List<String> words(String text) {
    return Numerals.inDigits(Titles.list(Titles.words(elided(text))));
  }

  /** "L'Étranger": the apostrophe parts an article from its noun. */
  private static String elided(String text) {
    boolean elided =
        text.length() > 3
            && (text.charAt(1) == '\'' || text.charAt(1) == '’')
            && (text.charAt(0) == 'L' || text.charAt(0) == 'l');
    return elided ? "l " + text.substring(2) : text;
  }

  private static List<String> joined(List<String> one, List<String> other) {
    if (other.isEmpty()) {
      return one;
    }
    if (one.isEmpty()) {
      return other;
    }
    List<String> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  static List<String> withoutArticle(List<String> words) {
    return words.size() > 1 && ARTICLES.contains(words.getFirst())
        ? words.subList(1, words.size())
        : words;
  }

  /** The words of the title with those of its brackets, which may belong to it. */
  List<String> withSeries() {
    return joined(main, series);
  }

  boolean hasSubtitle() {
    return !subtitle.isEmpty();
  }

  /** The number that ends the main title behind a name: "Olaf 2", "Henry V". */
  Optional<String> lastNumber() {
    return main.size() > 1 ? Notes.number(main.getLast()) : Optional.empty();
  }

  /** The same with that number as the number of a part. */
  TitleForm numbered(String number) {
    List<String> name = main.subList(0, main.size() - 1);
    Claims one = Claims.only(Set.of(), Set.of(number));
    return new TitleForm(
        article,
        name,
        subtitle,
        joined(name, subtitle),
        series,
        signs,
        one.and(claims),
        truncated,
        hyphened);
  }

  /** Most candidates of a search have no word of the title; they need not be weighed. */
  boolean isStrangeTo(TitleForm other) {
    return main.size() > 1
        && other.main.size() > 1
        && Collections.disjoint(full, other.full)
        && Collections.disjoint(main, other.series)
        && !mayBeSlips(main, other.main);
  }

  /** A slip in every word leaves their first letters. */
  private static boolean mayBeSlips(List<String> one, List<String> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i).charAt(0) != other.get(i).charAt(0)) {
        return false;
      }
    }
    return true;
  }
}
