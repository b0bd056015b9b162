package club.resolve.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pieces that entries of BibTeX are made of, one after the other. Not thread-safe. */
final class BibtexScanner {
  private static final String ENDS_A_NAME = "@,={}\"#()";
  private static final String ENDS_A_WORD = "@,=#{}\"()";

  private final String text;
  private final Matcher next;
  private int at;

  /** The line of {@link #counted}, a place that only moves on. */
  private long line = 1;

  private int counted;

  /**
   * Begins at the front of a text.
   *
   * @param text with line feeds alone between its lines
   * @param next the beginning of an entry as it stands at the front of a line; inside of a value,
   *     the entry of the value was not closed
   */
  BibtexScanner(String text, Pattern next) {
    this.text = text;
    this.next = next.matcher(text);
  }

  /** An entry that cannot be read. */
  static final class Mistake extends Exception {
    private static final long serialVersionUID = 1;
    private final long line;
    private final String what;

    private Mistake(long line, String what) {
      super(what, null, false, false);
      this.line = line;
      this.what = what;
    }

    long line() {
      return line;
    }

    /** Returns the reason, to stand behind the name of the entry. */
    String what() {
      return what;
    }
  }

  String text() {
    return text;
  }

  int at() {
    return at;
  }

  void moveTo(int place) {
    at = place;
  }

  /** Returns the number of the line at the current place, counted from 1. */
  long line() {
    for (; counted < at; counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
    return line;
  }

  /** Moves to the next at sign that is not inside of a word or a comment; false at the end. */
  boolean toNextOpening() {
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '@' && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
        return true;
      }
      // As biber does, where BibTeX would read an entry behind the mark.
      if (c == '%') {
        toEndOfLine();
      }
    }
    return false;
  }

  void toEndOfLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  /** Moves to the next entry at the front of a line, or to the end of the text. */
  void moveToNext(Pattern opening) {
    at = next.usePattern(opening).region(at, text.length()).find() ? next.start() : text.length();
  }

  /** Returns the key of an entry; blank, and nothing passed, when it begins with a field. */
  String key(char close) {
    skipSpaces();
    int from = at;
    while (at < text.length()
        && ",={\"\n@".indexOf(text.charAt(at)) < 0
        && text.charAt(at) != close) {
      at++;
    }
    String key = text.substring(from, at);
    skipSpaces();
    if (isHere('=')) {
      at = from;
      return "";
    }
    return key.strip();
  }

  /**
   * Reads fields and what closes the entry.
   *
   * @return values by names in lower case, in the order of the entry
   */
  Map<String, List<String>> fields(char close, Map<String, String> abbreviations) throws Mistake {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    while (true) {
      skipSpaces();
      if (isHere(close)) {
        at++;
        return fields;
      }
      if (isHere(',')) {
        at++;
        continue;
      }
      String name = word(ENDS_A_NAME).toLowerCase(Locale.ROOT);
      skipSpaces();
      if (name.isEmpty() || !isHere('=')) {
        throw mistake(name.isEmpty() ? "a field" : "\"=\" behind \"%s\"".formatted(shown(name)));
      }
      at++;
      fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value(abbreviations));
    }
  }

  /** Reads a value, in braces, in quotation marks, as a word, or of several such by {@code #}. */
  String value(Map<String, String> abbreviations) throws Mistake {
    StringBuilder value = new StringBuilder();
    do {
      at += isHere('#') ? 1 : 0;
      skipSpaces();
      if (isHere('{')) {
        value.append(enclosed('}'));
      } else if (isHere('"')) {
        value.append(enclosed('"'));
      } else {
        String word = word(ENDS_A_WORD);
        if (word.isEmpty()) {
          throw mistake("a value");
        }
        value.append(abbreviations.getOrDefault(word.toLowerCase(Locale.ROOT), word));
      }
      skipSpaces();
    } while (isHere('#'));
    return value.toString();
  }

  /** Moves behind the brace that closes the one before this place; false when there is none. */
  boolean skipBraces() {
    int depth = 1;
    for (int place = at; place < text.length(); place++) {
      char c = text.charAt(place);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        at = place + 1;
        return true;
      }
    }
    return false;
  }

  /** Reads what stands between the mark at this place and the one that closes it. */
  private String enclosed(char close) throws Mistake {
    int from = at + 1;
    int depth = 0;
    for (at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == close && depth == 0) {
        at++;
        return text.substring(from, at - 1);
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth < 0) {
        throw mistake("a quotation mark that closes the value");
      }
      if (c == '\n' && next.region(at + 1, text.length()).lookingAt()) {
        at++;
        break;
      }
    }
    throw mistake(close == '}' ? "a closing brace" : "a closing quotation mark");
  }

  private String word(String ends) {
    int from = at;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private void skipSpaces() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean isHere(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private Mistake mistake(String missing) {
    String here =
        at == text.length()
            ? "at the end of the list"
            : "before \"%s\""
                .formatted(shown(text.substring(at, Math.min(at + 40, text.length()))));
    return new Mistake(line(), "needs %s %s".formatted(missing, here));
  }

  /** The beginning of the first line of a text. */
  private static String shown(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.codePointCount(0, first.length()) <= 20
        ? first
        : first.substring(0, first.offsetByCodePoints(0, 20)) + "…";
  }
}
