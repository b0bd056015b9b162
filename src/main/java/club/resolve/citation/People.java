package club.resolve.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names as lists of references write them, turned to the order in which they are said. */
final class People {
  private People() {}

  /**
   * Returns a name with its given name first.
   *
   * @param parts of the name between its commas: last and first name, or last name, suffix and
   *     first name; one part is a name as it is, none a blank one
   */
  private static String spoken(List<String> parts) {
    if (parts.isEmpty()) {
      return "";
    }
    List<String> turned = new ArrayList<>();
    turned.add(parts.getLast());
    if (parts.size() > 1) {
      turned.add(parts.getFirst());
      turned.addAll(parts.subList(1, parts.size() - 1));
    }
    return String.join(" ", turned).strip();
  }

  /** Returns a name in plain text; of several parts, the first name is the second one. */
  static String ofTagged(String name) {
    List<String> parts = new ArrayList<>(List.of(name.split(",", -1)));
    if (parts.size() > 2) {
      parts.add(parts.remove(1));
    }
    return spoken(parts.stream().map(String::strip).toList());
  }

  /**
   * Returns the names of BibTeX's field {@code author}, in plain text, without {@code others}. A
   * name in braces is one that is not to be taken apart.
   */
  static List<String> ofBibtex(String value) {
    List<String> names = new ArrayList<>();
    for (String name : Braces.split(value, People::and)) {
      if (!name.strip().equalsIgnoreCase("others")) {
        names.add(ofBibtexName(name));
      }
    }
    return names;
  }

  private static String ofBibtexName(String name) {
    List<String> parts = Braces.split(name, (text, at) -> text.charAt(at) == ',' ? 1 : 0);
    Map<String, String> byName = new HashMap<>();
    for (String part : parts) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        byName.put(
            part.substring(0, equals).strip().toLowerCase(Locale.ROOT), part.substring(equals + 1));
      }
    }
    // The extended form of biblatex 3.
    if (byName.containsKey("family")) {
      parts =
          List.of(
              String.join(
                  " ",
                  byName.getOrDefault("given", ""),
                  byName.getOrDefault("prefix", ""),
                  byName.getOrDefault("family", ""),
                  byName.getOrDefault("suffix", "")));
    }
    return spoken(parts.stream().map(LatexText::plain).map(String::strip).toList());
  }

  /** Returns the length of the word "and" with white space on both sides; 0 when it is not here. */
  private static int and(String text, int at) {
    return Character.isWhitespace(text.charAt(at))
            && text.regionMatches(true, at + 1, "and", 0, 3)
            && at + 4 < text.length()
            && Character.isWhitespace(text.charAt(at + 4))
        ? 4
        : 0;
  }
}
