package club.resolve.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sheet of an .xlsx file (ECMA-376, part 1, 18.3). Not thread-safe. */
final class XlsxReader implements SheetReader {
  /** A character that XML cannot hold, or that stands for itself (ST_Xstring, 22.9.2.19). */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final SheetParts parts;
  private final Workbook workbook;
  private final Workbook.Worksheet sheet;
  private final CellFormats formats;
  private final SharedStrings strings;
  private final Markup markup;
  private final RowCells cells = new RowCells();
  private int row;
  private int column;

  private XlsxReader(SheetParts parts, Workbook workbook, Workbook.Worksheet sheet)
      throws IOException {
    this.parts = parts;
    this.workbook = workbook;
    this.sheet = sheet;
    this.formats = CellFormats.read(parts, workbook.styles(), workbook.from1904());
    this.markup = parts.get(sheet.part());
    this.strings = new SharedStrings(parts, workbook.strings());
  }

  static XlsxReader open(SheetParts parts, Optional<String> asked) throws IOException {
    Workbook workbook = Workbook.read(parts);
    return new XlsxReader(parts, workbook, workbook.sheet(asked));
  }

  @Override
  public String sheet() {
    return sheet.name();
  }

  @Override
  public List<String> sheets() {
    return workbook.names();
  }

  @Override
  public int row() {
    return row;
  }

  @Override
  public Optional<RepeatedRow> next() throws IOException {
    while (markup.next()) {
      if (markup.starts("row")) {
        String number = markup.attribute("r");
        row = number == null ? row + 1 : number(number);
        readCells();
        return Optional.of(new RepeatedRow(row, 1, cells.cells()));
      }
    }
    return Optional.empty();
  }

  private void readCells() throws IOException {
    cells.clear();
    column = -1;
    while (markup.next() && !markup.ends("row")) {
      if (markup.starts("c")) {
        String place = markup.attribute("r");
        column = place == null ? column + 1 : column(place);
        cells.put(column, 1, cell());
      }
    }
  }

  private String cell() throws IOException {
    String type = markup.attribute("t", "n");
    String style = markup.attribute("s", "0");
    @Nullable String value = null;
    String formula = "";
    while (markup.next() && !markup.ends("c")) {
      if (markup.starts("v")) {
        value = markup.text();
      } else if (markup.starts("is")) {
        value = richText(markup, "is");
      } else if (markup.starts("f")) {
        formula = markup.text();
      } else if (markup.starts()) {
        markup.skip();
      }
    }
    if (value == null) {
      // Some programs write formulas without values; what is written is more than nothing.
      return formula.isEmpty() ? "" : "=" + formula;
    }
    return switch (type) {
      case "s" -> unescaped(strings.at(number(value)));
      case "inlineStr", "str" -> unescaped(value);
      case "n" -> formats.shown(number(style), value);
      case "b" -> value.strip().equals("0") ? "FALSE" : "TRUE";
      // Errors (e) and dates (d) are written as they are seen.
      default -> value;
    };
  }

  /** The text of a string item up to its end, without how it is pronounced (rPh). */
  static String richText(Markup markup, String end) throws IOException {
    StringBuilder text = new StringBuilder();
    while (markup.next() && !markup.ends(end)) {
      if (markup.starts("t")) {
        text.append(markup.text());
        Markup.bound(text);
      } else if (markup.starts("rPh")) {
        markup.skip();
      }
    }
    return text.toString();
  }

  private static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escaped = ESCAPED.matcher(text);
    return escaped.replaceAll(
        found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  private static int number(String text) throws SheetException {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw SheetException.damaged("\"%s\" stands where a number must".formatted(text), e);
    }
  }

  /** The column of a place such as AB12, from 0. */
  private static int column(String place) throws SheetException {
    int number = 0;
    int at = 0;
    while (at < place.length() && place.charAt(at) >= 'A' && place.charAt(at) <= 'Z') {
      number = number * 26 + (place.charAt(at) - 'A' + 1);
      at++;
    }
    // More letters do not fit, and are more than a sheet has.
    if (at < 1 || at > 5) {
      throw new SheetException("is damaged: there is no place \"%s\"".formatted(place));
    }
    return number - 1;
  }

  @Override
  public void close() throws IOException {
    try (parts) {
      strings.close();
    }
  }
}
