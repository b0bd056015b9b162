package club.resolve.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The readings of one cell, as they are found, each once. For one cell, by one thread. */
final class Readings {
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

  /** Signs that do so where one side stands close to them: "Emma- Jane Austen". */
  private static final List<String> CLOSE_SIGNS = List.of("- ", " -", "– ", " –", "/", "|");

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

  private static final String QUOTATION_MARKS = "\"“„”«»「『《";

  /** Between two names, in normal form. */
  private static final List<String> AND = List.of(" and ", " und ", " et ", " y ", " e ", " og ");

  private static final int MOST_WORDS_OF_A_NAME = 5;
  private static final int MOST_WORDS_OF_TWO_NAMES = 8;

  /** "The Church of ..." may be an author, too. */
  private static final int MOST_WORDS_OF_A_BODY = 10;

  private static final int MOST_WORDS_OF_NAMES = 16;
  private static final int MOST_READINGS = 24;

  private final Optional<String> author;
  private final AuthorCell typed;
  private final List<Reading> all = new ArrayList<>();

  Readings(Optional<String> author) {
    this.author = author;
    this.typed = new AuthorCell(author.orElse(""));
  }

  List<Reading> list() {
    return all;
  }

  private void add(Reading reading) {
    if (!all.contains(reading)) {
      all.add(reading);
    }
  }

  void asTyped(String title, OptionalInt year) {
    if (all.isEmpty() || !Titles.normal(title).isEmpty()) {
      add(new Reading(title, author, true, year));
    }
  }

  /** Title and author of a text without signs, which words part. */
  void words(String text, OptionalInt year) {
    by(text, year);
    owned(text, year);
  }

  void split(String text, OptionalInt year) {
    if (Reading.hasOneOf(QUOTATION_MARKS, text)) {
      quoted(text, year);
    }
    by(text, year);
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
    for (String sign : CLOSE_SIGNS) {
      int at = text.lastIndexOf(sign);
      int end = at + sign.length();
      if (at > 0 && end < text.length() && text.charAt(at - 1) != ' ' && text.charAt(end) != ' ') {
        both(text, at, sign.length(), year);
      }
    }
    if (text.contains("(1") || text.contains("(20")) {
      cited(text);
    }
    if (text.indexOf('.') > 0) {
      sentences(text, year);
    }
    owned(text, year);
    bracketed(text, year);
  }

  private void by(String text, OptionalInt year) {
    String lower = lower(text);
    for (String word : BY) {
      int at = lower.lastIndexOf(word);
      if (at > 0) {
        add(text.substring(0, at), text.substring(at + word.length()), year);
      }
    }
  }

  private void owned(String text, OptionalInt year) {
    if (text.indexOf('\'') > 0 || text.indexOf('’') > 0) {
      Matcher owner = OWNER.matcher(text);
      if (owner.matches()) {
        add(owner.group(2), owner.group(1), year);
      }
    }
  }

  /** In small letters, each in its place: the small form of some letters is two. */
  private static String lower(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? lower : text;
  }

  /** "Kuhn, T. S. (1962). The Structure of Scientific Revolutions. Chicago." */
  private void cited(String text) {
    Matcher dated = CITED.matcher(text);
    if (dated.matches()) {
      add(dated.group(3), dated.group(1), OptionalInt.of(Integer.parseInt(dated.group(2))));
    }
  }

  /**
   * "Said, E. W. Orientalism. Pantheon, 1978.": sentences, of which either of the first two is the
   * title, the other one the author.
   */
  private void sentences(String text, OptionalInt year) {
    Matcher plain = SENTENCES.matcher(text);
    if (plain.matches()) {
      add(plain.group(2), plain.group(1), year);
      add(plain.group(1), plain.group(2), year);
    }
  }

  /** Either side may be the author: but for "a novel", and inside brackets a sign parts neither. */
  private void both(String text, int at, int length, OptionalInt year) {
    String left = text.substring(0, at);
    String right = text.substring(at + length);
    if (left.lastIndexOf('(') > left.lastIndexOf(')') || isForm(right)) {
      return;
    }
    add(left, right, year);
    add(right, left, year);
  }

  /** "A Novel", as a subtitle has it. */
  private static boolean isForm(String text) {
    List<String> words = Titles.list(Titles.words(text));
    return words.size() > 1 && NoteWords.isForm(words);
  }

  private void quoted(String text, OptionalInt year) {
    Matcher quoted = WITHIN_QUOTES.matcher(text);
    if (quoted.find() && quoted.end() - quoted.start() < text.length()) {
      String title = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
      String before = text.substring(0, quoted.start());
      String after = text.substring(quoted.end());
      String rest = withoutEdges(after);
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
    int last = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
    if (last > bare.length() + 1) {
      // "Grace (Eventually) (Anne Lamott)"
      add(text.substring(0, last), text.substring(last).replaceAll("[()\\[\\]]", " "), year);
    }
    int colon = inside.indexOf(": ");
    boolean language =
        colon > 0 && TitleLanguage.named(Titles.words(inside.substring(0, colon))).isPresent();
    if (language) {
      asTyped(inside.substring(colon + 2), year);
      asTyped(bare, year);
    }
  }

  private void add(String title, String name, OptionalInt year) {
    String by = unconnected(name.strip());
    if (all.size() >= MOST_READINGS || !looksLikeName(by)) {
      return;
    }
    String rest = Reading.unquoted(withoutEdges(title));
    if (!Titles.words(rest).isEmpty()
        && (author.isEmpty() || Authors.agree(typed, new AuthorCell(by)))) {
      add(new Reading(rest, author.or(() -> Optional.of(by)), false, year));
    }
  }

  /** A name without the words and signs that join it to a title. */
  private static String unconnected(String name) {
    boolean may =
        !name.isEmpty()
            && (!Character.isLetter(name.charAt(name.length() - 1))
                || !Character.isLetter(name.charAt(0))
                || "bvdapweBVDAPWE".indexOf(name.charAt(0)) >= 0);
    return may ? CONNECTOR.matcher(name).replaceAll("").strip() : name;
  }

  /** Without the spaces and signs at both ends. */
  private static String withoutEdges(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isEdge(text.charAt(start))) {
      start++;
    }
    while (end > start && isEdge(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isEdge(char c) {
    return Character.isWhitespace(c) || ",:;/|–—-".indexOf(c) >= 0;
  }

  private static boolean looksLikeName(String text) {
    String words = Titles.words(text);
    int count = 1;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isDigit(c)) {
        return false;
      }
      count += c == ' ' ? 1 : 0;
    }
    return !words.isEmpty()
        && (count <= MOST_WORDS_OF_A_NAME || count <= mostWords(text, words))
        && !words.contains(" by ");
  }

  /** The largest number of words by which a text may name a body, or several people. */
  private static int mostWords(String text, String words) {
    if (text.indexOf(',') >= 0 || text.indexOf('&') >= 0 || text.indexOf(';') >= 0) {
      return MOST_WORDS_OF_NAMES;
    }
    if (words.startsWith("the ")) {
      return MOST_WORDS_OF_A_BODY;
    }
    // "Romeo and the Rest of Verona" is a title.
    boolean two =
        AND.stream().anyMatch(words::contains)
            && !words.contains(" the ")
            && !words.contains(" of ");
    return two ? MOST_WORDS_OF_TWO_NAMES : MOST_WORDS_OF_A_NAME;
  }
}
