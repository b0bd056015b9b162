package club.resolve.citation;

import java.util.ArrayList;
import java.util.List;

/** Text in which braces hold together what they are around. */
final class Braces {
  private Braces() {}

  /** A mark that separates: the length that it has at a place of a text, 0 when it is not there. */
  interface Cut {
    int lengthAt(String text, int at);
  }

  /** Returns the pieces between the marks that stand outside of all braces; none is blank. */
  static List<String> split(String text, Cut cut) {
    List<String> pieces = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      int length = depth == 0 ? cut.lengthAt(text, at) : 0;
      if (length > 0) {
        pieces.add(text.substring(from, at));
        from = at + length;
        at = from - 1;
      }
    }
    pieces.add(text.substring(from));
    return pieces.stream().filter(piece -> !piece.isBlank()).toList();
  }
}
