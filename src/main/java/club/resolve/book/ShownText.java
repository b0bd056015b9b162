package club.resolve.book;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The text that a cell shows to a person, without what spreadsheets, data frames and web pages have
 * made of it.
 */
public final class ShownText {
  /** {@code =HYPERLINK("https://…";"Emma")}, with comma or semicolon by the country. */
  private static final Pattern HYPERLINK =
      Pattern.compile(
          "\\s*=\\s*HYPERLINK\\(\\s*\"([^\"]*)\"\\s*(?:[,;]\\s*(?:\"((?:[^\"]|\"\")*)\"|([^\")]*)))?\\s*\\)\\s*",
          Pattern.CASE_INSENSITIVE);

  /** {@code ="1984"} keeps a spreadsheet from reading a number. */
  private static final Pattern QUOTED = Pattern.compile("\\s*=\\s*\"((?:[^\"]|\"\")*)\"\\s*");

  /** An apostrophe does the same; before letters it is one, as in {@code 'Salem's Lot}. */
  private static final Pattern NUMBER =
      Pattern.compile("\\s*(?:'?([0-9]{1,4})\\.0+|'([0-9]+))\\s*");

  /** Marks of direction, joiners, soft hyphens: they show nothing. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:[A-Za-z][A-Za-z0-9]*|#[0-9xXA-Fa-f]+);");

  private ShownText() {}

  /** The text of a cell; the cell itself where nothing has been made of it. */
  public static String of(String cell) {
    return isPlain(cell) ? cell : plain(cell);
  }

  /** Most cells are, and need no closer look. */
  private static boolean isPlain(String cell) {
    boolean plain = cell.isEmpty() || !isNumberOrMark(cell.charAt(0));
    for (int i = 0; plain && i < cell.length(); i++) {
      char c = cell.charAt(i);
      plain = c != '&' && c != '=' && (c < 0xAD || Character.getType(c) != Character.FORMAT);
    }
    return plain;
  }

  private static boolean isNumberOrMark(char first) {
    return first <= ' ' || first == '\'' || (first >= '0' && first <= '9');
  }

  private static String plain(String cell) {
    String text = formula(cell);
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      return number.group(1) == null ? number.group(2) : number.group(1);
    }
    String seen = UNSEEN.matcher(text).replaceAll("");
    return ENTITY.matcher(seen).find() ? Parser.unescapeEntities(seen, false) : seen;
  }

  private static String formula(String cell) {
    Matcher link = HYPERLINK.matcher(cell);
    if (link.matches()) {
      String label = link.group(2) == null ? link.group(3) : link.group(2);
      return label == null || label.isBlank() ? link.group(1) : label.replace("\"\"", "\"");
    }
    Matcher quoted = QUOTED.matcher(cell);
    return quoted.matches() ? quoted.group(1).replace("\"\"", "\"") : cell;
  }

  /** The address behind a {@code HYPERLINK}; empty for any other cell. */
  public static Optional<String> address(String cell) {
    Matcher link = HYPERLINK.matcher(cell);
    return link.matches() ? Optional.of(link.group(1)) : Optional.empty();
  }
}
