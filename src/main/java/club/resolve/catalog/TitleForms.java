package club.resolve.catalog;

import club.resolve.match.Titles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms under which a title is kept in the index and looked up. */
final class TitleForms {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /** Letters; more of a word or key tell nothing, and Lucene refuses terms of 32 KB. */
  private static final int LONGEST_WORD = 64;

  private static final int LONGEST_KEY = 255;

  /** A place where a typed cell may go on to a subtitle or an author, or a list's number ends. */
  private static final Pattern BORDER =
      Pattern.compile("\\s*[,:;|]\\s+|\\s+[-–—/|]\\s+|\\s+by\\s+", Pattern.CASE_INSENSITIVE);

  private static final int MOST_BORDERS = 4;

  /** The number that a list gives to its titles. */
  private static final Pattern LIST_NUMBER = Pattern.compile("^\\P{L}*?[0-9]{1,4}[.:)]\\s+");

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private TitleForms() {}

  /**
   * Equal titles have the same key: the words in normal form without articles and without the
   * spaces between them, of which people type too many and too few. Titles without a letter or
   * digit are their own key.
   */
  static String key(String title) {
    String normal = Titles.normal(title);
    StringBuilder key = new StringBuilder(normal.length());
    for (String word : Titles.list(normal)) {
      if (!ARTICLES.contains(word)) {
        key.append(word);
      }
    }
    String form = !key.isEmpty() ? key.toString() : !normal.isEmpty() ? normal : title.strip();
    return cut(form, LONGEST_KEY);
  }

  /** The keys of a book's title: whole, without brackets at the end, without subtitle. */
  static Set<String> keys(String title) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(key(title));
    keys.add(key(Titles.withoutBrackets(title)));
    keys.add(key(Titles.main(title)));
    keys.remove("");
    return keys;
  }

  /**
   * The keys under which a typed title is surely meant: whole, without brackets at the end, and
   * without a list's number.
   */
  static Set<String> typedKeys(String title) {
    String bare = Titles.withoutBrackets(title);
    Set<String> keys = new LinkedHashSet<>();
    keys.add(key(title));
    keys.add(key(bare));
    if (!bare.isEmpty() && !Character.isLetter(bare.charAt(0))) {
      keys.add(key(LIST_NUMBER.matcher(bare).replaceFirst("")));
    }
    Titles.otherNumerals(bare).map(TitleForms::key).ifPresent(keys::add);
    keys.remove("");
    return keys;
  }

  /** The text in brackets at the end of a typed cell, which may be the author; empty for none. */
  static Optional<String> brackets(String title) {
    String bare = Titles.withoutBrackets(title);
    return Optional.of(title)
        .filter(cell -> cell.length() > bare.length() && cell.startsWith(bare))
        .map(cell -> cell.substring(bare.length()));
  }

  /** Two parts of a typed cell, either of which may be the title, and the other one the author. */
  record Halves(String before, String after) {
    /** Returns true when nothing else may follow, such as an author behind further titles. */
    boolean last() {
      return !BORDER.matcher(after).find();
    }
  }

  /** The cell divided at each place where it may go on to something else. */
  static List<Halves> halves(String title) {
    String bare = Titles.withoutBrackets(title);
    List<Halves> halves = new ArrayList<>();
    Matcher border = BORDER.matcher(bare);
    while (halves.size() < MOST_BORDERS && border.find()) {
      halves.add(new Halves(bare.substring(0, border.start()), bare.substring(border.end())));
    }
    return halves;
  }

  /** The keys of all parts that have a letter. */
  static Set<String> keys(List<Halves> parts) {
    Set<String> keys = new LinkedHashSet<>();
    for (Halves one : parts) {
      keys.add(key(one.before()));
      keys.add(key(one.after()));
    }
    keys.removeIf(key -> !LETTER.matcher(key).find());
    return keys;
  }

  /** The different words of a text in normal form, in their order. */
  static List<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : Titles.list(Titles.normal(text))) {
      words.add(cut(word, LONGEST_WORD));
    }
    return new ArrayList<>(words);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
