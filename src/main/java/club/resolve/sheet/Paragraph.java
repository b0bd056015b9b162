package club.resolve.sheet;

import java.io.IOException;

/**
 * The text of a paragraph of an .ods file, in which white space counts once, and more of it is
 * written as elements (OpenDocument 1.3, part 3, 6.1.2 and 6.1.3).
 */
final class Paragraph {
  private Paragraph() {}

  /** Appends the paragraph that begins here, up to its end. */
  static void append(Markup markup, StringBuilder text) throws IOException {
    int begin = text.length();
    // True after white space that counts once, and where it does not count.
    boolean spaced = true;
    StringBuilder raw = new StringBuilder();
    while (markup.next() && !markup.ends("p")) {
      raw.setLength(0);
      if (markup.starts()) {
        element(markup, raw);
        spaced &= raw.isEmpty();
        text.append(raw);
      } else {
        markup.appendTo(raw);
        spaced = collapse(raw, text, spaced);
      }
      Markup.bound(text);
    }
    if (spaced && text.length() > begin && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }

  private static void element(Markup markup, StringBuilder text) throws IOException {
    switch (markup.name()) {
      case "s" -> {
        int spaces = markup.count("c");
        if (spaces > SheetRows.MOST_ROWS) {
          throw new SheetException("a cell has more than a million spaces, as no list has");
        }
        text.repeat(' ', spaces);
      }
      case "tab" -> text.append('\t');
      case "line-break" -> text.append('\n');
      // Comments, notes, pictures, and how a word is pronounced.
      case "annotation", "note", "frame", "ruby-text" -> markup.skip();
      // Links, fields and pieces in another type: their text follows.
      default -> {}
    }
  }

  private static boolean collapse(StringBuilder raw, StringBuilder text, boolean spacedBefore) {
    boolean spaced = spacedBefore;
    for (int at = 0; at < raw.length(); at++) {
      char next = raw.charAt(at);
      boolean space = next == ' ' || next == '\t' || next == '\n' || next == '\r';
      if (!space) {
        text.append(next);
      } else if (!spaced) {
        text.append(' ');
      }
      spaced = space;
    }
    return spaced;
  }
}
