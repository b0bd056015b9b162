package club.resolve.book;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The way in which a program writes tables as text, so that a table that has been there can be
 * written as it came.
 *
 * @param separator between the cells of a row
 * @param quoting the cells in quotation marks that need none
 * @param lineEnd behind each row, the last one too
 * @param charset of the file
 * @param mark true if a byte order mark stands before all else
 * @param above lines that stand above the header, with their line ends; empty text for none
 */
public record Dialect(
    char separator, Quoting quoting, String lineEnd, Charset charset, boolean mark, String above) {
  /** As this program writes where nothing else is asked for. */
  public static final Dialect USUAL =
      new Dialect(',', Quoting.NEEDED, "\n", StandardCharsets.UTF_8, false, "");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * The kinds of cells that always stand in quotation marks. Cells that need them have them in any
   * case.
   *
   * @param texts cells of no other kind
   * @param values numbers, dates and truth values, as a spreadsheet tells them from texts
   * @param empties cells without a letter
   */
  public record Quoting(boolean texts, boolean values, boolean empties) {
    /** Nothing that does not need them. */
    public static final Quoting NEEDED = new Quoting(false, false, false);

    private static final Pattern VALUE =
        Pattern.compile("[-+0-9.,:/ %Ee]*[0-9][-+0-9.,:/ %Ee]*|TRUE|FALSE");

    /** Returns true for a number, a date or a truth value. */
    public static boolean isValue(String cell) {
      return VALUE.matcher(cell).matches();
    }

    private boolean marks(String cell) {
      return cell.isEmpty() ? empties : isValue(cell) ? values : texts;
    }
  }

  /** The same with a byte order mark, where the encoding has one. */
  public Dialect marked() {
    return isUnicode() ? new Dialect(separator, quoting, lineEnd, charset, true, above) : this;
  }

  /** Returns true when there is no letter that cannot be written. */
  public boolean isUnicode() {
    return charset.name().startsWith("UTF-");
  }

  /** All that stands before the header. */
  public String start() {
    return (mark ? BYTE_ORDER_MARK : "") + above;
  }

  /** A cell as it is written. */
  public String written(String cell) {
    return quoting.marks(cell) || needsQuotes(cell, separator)
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  /** Returns true for a cell that would be another one, or several, without quotation marks. */
  public static boolean needsQuotes(String cell, char separator) {
    for (int i = 0; i < cell.length(); i++) {
      char letter = cell.charAt(i);
      if (letter == separator || letter == '"' || letter == '\n' || letter == '\r') {
        return true;
      }
    }
    return false;
  }
}
