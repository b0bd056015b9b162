package club.resolve.pasted;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line, with the marks taken off that need no look at its neighbours.
 *
 * @param number of the line, from 1
 * @param raw as it stands
 * @param depth of quotes: the number of {@code >} before it
 * @param indent columns of white space behind the quotes; a tab is four
 * @param bulleted true where a bullet or a check box was taken off
 * @param row true where it stood between the bars of a table
 * @param chat true where the stamp of a chat was taken off
 * @param mark at the head of the text that may be one of the list
 * @param text the rest, with that mark
 */
record ListLine(
    long number,
    String raw,
    LineKind kind,
    int depth,
    int indent,
    boolean bulleted,
    boolean row,
    boolean chat,
    Optional<CountMark> mark,
    String text) {
  /** More letters than any title has. */
  static final int MOST_LETTERS = 500;

  static final ListLine END = plain(0, "", LineKind.END, 0, 0, "");

  private static final int TAB = 4;
  private static final Pattern BARE_BOX = Pattern.compile("(?:[-*+]\\s*)?\\[[xX]?\\]");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s.*");
  private static final Pattern BARS = Pattern.compile("\\s*(?<!\\\\)\\|\\s*");

  static ListLine of(long number, String raw) {
    if (raw.length() > MOST_LETTERS) {
      return plain(number, raw, raw.isBlank() ? LineKind.BLANK : LineKind.PROSE, 0, 0, raw);
    }
    String line = Characters.visible(raw);
    int depth = 0;
    int at = 0;
    int begin = 0;
    while (at < line.length()
        && (line.charAt(at) == '>' || Character.isWhitespace(line.charAt(at)))) {
      if (line.charAt(at++) == '>') {
        depth++;
        begin = at;
      }
    }
    int indent = 0;
    for (int i = begin; i < at; i++) {
      indent += line.charAt(i) == '\t' ? TAB : 1;
    }
    String text = line.substring(at).strip();
    LineKind kind = kind(text);
    return kind == LineKind.WORDS
        ? words(number, raw, depth, indent, text)
        : plain(number, raw, kind, depth, indent, text);
  }

  private static LineKind kind(String text) {
    if (text.isEmpty()) {
      return LineKind.BLANK;
    }
    if (!Characters.says(text) || text.startsWith("```") || BARE_BOX.matcher(text).matches()) {
      return LineKind.SEPARATOR;
    }
    return HEADING.matcher(text).matches() ? LineKind.TITLED : LineKind.WORDS;
  }

  private static ListLine words(long number, String raw, int depth, int indent, String line) {
    Optional<ChatStamp> stamp = ChatStamp.of(line);
    if (stamp.isPresent() && !Characters.says(stamp.get().message())) {
      return plain(number, raw, LineKind.STAMP, depth, indent, line);
    }
    String message = stamp.map(ChatStamp::message).orElse(line);
    boolean row =
        message.length() > 2
            && message.startsWith("|")
            && message.endsWith("|")
            && !message.startsWith("||");
    String cells = row ? betweenBars(message) : message;
    String text = Bullets.without(cells);
    boolean bulleted = text.length() < cells.length();
    return new ListLine(
        number,
        raw,
        LineKind.WORDS,
        depth,
        indent,
        bulleted,
        row,
        stamp.isPresent(),
        CountMark.of(text),
        text);
  }

  private static String betweenBars(String row) {
    String inside = row.substring(1, row.length() - 1).strip();
    return BARS.matcher(inside).replaceAll(" | ").strip();
  }

  private static ListLine plain(
      long number, String raw, LineKind kind, int depth, int indent, String text) {
    return new ListLine(
        number, raw, kind, depth, indent, false, false, false, Optional.empty(), text);
  }

  boolean is(LineKind one) {
    return kind == one;
  }

  /** Returns true for the end of the list, and for a line that parts what is around it. */
  boolean parts() {
    return kind != LineKind.WORDS && kind != LineKind.PROSE;
  }
}
