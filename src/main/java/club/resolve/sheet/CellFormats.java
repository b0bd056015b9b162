package club.resolve.sheet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The formats of the cells of an .xlsx file, by number. Immutable. */
final class CellFormats {
  /** The day before the first, counted as if 1900 had been a leap year. */
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  private final List<CellFormat> formats;
  private final LocalDate epoch;

  private CellFormats(List<CellFormat> formats, LocalDate epoch) {
    this.formats = List.copyOf(formats);
    this.epoch = epoch;
  }

  /**
   * Reads them.
   *
   * @param part empty when the file has none
   */
  static CellFormats read(SheetParts parts, Optional<String> part, boolean from1904)
      throws IOException {
    List<CellFormat> formats = new ArrayList<>();
    Optional<Markup> found = part.isEmpty() ? Optional.empty() : parts.find(part.get());
    if (found.isPresent()) {
      Markup markup = found.get();
      readCells(markup, formats);
    }
    return new CellFormats(formats, from1904 ? EPOCH_1904 : EPOCH);
  }

  private static void readCells(Markup markup, List<CellFormat> formats) throws IOException {
    Map<String, CellFormat> own = new HashMap<>();
    boolean ofCells = false;
    while (markup.next()) {
      if (markup.starts("numFmt")) {
        own.put(
            markup.attribute("numFmtId", ""), CellFormat.of(markup.attribute("formatCode", "")));
      } else if (markup.starts("cellXfs")) {
        ofCells = true;
      } else if (markup.ends("cellXfs")) {
        ofCells = false;
      } else if (ofCells && markup.starts("xf")) {
        String number = markup.attribute("numFmtId", "0");
        CellFormat format = own.get(number);
        formats.add(format == null ? CellFormat.builtIn(number) : format);
      }
    }
  }

  /**
   * A number as a person sees it.
   *
   * @param style from 0
   */
  String shown(int style, String value) {
    CellFormat format =
        style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
    return format.shown(value, epoch);
  }
}
