package club.resolve.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of contents of an .xlsx file (ECMA-376, part 1, 18.2).
 *
 * @param worksheets at least one
 * @param strings part with the shared strings; empty when there is none
 * @param styles part with the formats of cells; empty when there is none
 * @param from1904 true when days are counted from 1904
 */
record Workbook(
    List<Worksheet> worksheets,
    Optional<String> strings,
    Optional<String> styles,
    boolean from1904) {

  /**
   * A sheet with cells.
   *
   * @param part its name in the zip file
   */
  record Worksheet(String name, String part, boolean hidden) {}

  /**
   * An arrow from one part to another.
   *
   * @param type last word of the address that names it
   */
  private record Relation(String type, String target) {}

  static Workbook read(SheetParts parts) throws IOException {
    String part = mainPart(parts);
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    Map<String, Relation> relations =
        relations(parts, folder, folder + "_rels/" + part.substring(folder.length()) + ".rels");
    List<Worksheet> worksheets = new ArrayList<>();
    boolean from1904 = false;
    Markup markup = parts.get(part);
    while (markup.next()) {
      if (markup.starts("workbookPr")) {
        String value = markup.attribute("date1904", "0");
        from1904 = value.equals("1") || value.equals("true");
      } else if (markup.starts("sheet")) {
        Relation relation = relations.get(markup.attribute("id", ""));
        // Charts and macros are sheets, too.
        if (relation != null && relation.type().equals("worksheet")) {
          boolean hidden = !markup.attribute("state", "visible").equals("visible");
          worksheets.add(new Worksheet(markup.attribute("name", ""), relation.target(), hidden));
        }
      }
    }
    if (worksheets.isEmpty()) {
      throw new SheetException("has no sheet with cells");
    }
    return new Workbook(
        List.copyOf(worksheets),
        target(relations, "sharedStrings"),
        target(relations, "styles"),
        from1904);
  }

  private static String mainPart(SheetParts parts) throws IOException {
    if (parts.find("_rels/.rels").isEmpty()) {
      throw Sheets.none("a zip file, but no spreadsheet");
    }
    String part =
        target(relations(parts, "", "_rels/.rels"), "officeDocument")
            .orElseThrow(() -> Sheets.none("a zip file, but no spreadsheet"));
    if (part.startsWith("word/")) {
      throw Sheets.none("a Word document");
    }
    if (part.startsWith("ppt/")) {
      throw Sheets.none("a PowerPoint file");
    }
    if (part.endsWith(".bin")) {
      throw Sheets.none("a binary Excel file (.xlsb)");
    }
    return part;
  }

  private static Map<String, Relation> relations(SheetParts parts, String folder, String part)
      throws IOException {
    Map<String, Relation> relations = new HashMap<>();
    Markup markup = parts.get(part);
    while (markup.next()) {
      if (markup.starts("Relationship")) {
        String type = markup.attribute("Type", "");
        String target = markup.attribute("Target", "");
        relations.put(
            markup.attribute("Id", ""),
            new Relation(
                type.substring(type.lastIndexOf('/') + 1),
                target.startsWith("/") ? target.substring(1) : folder + target));
      }
    }
    return relations;
  }

  private static Optional<String> target(Map<String, Relation> relations, String type) {
    return relations.values().stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::target)
        .findFirst();
  }

  List<String> names() {
    return worksheets.stream().map(Worksheet::name).toList();
  }

  /** The sheet that is asked for, or the first that a person sees. */
  Worksheet sheet(Optional<String> asked) throws SheetException {
    if (asked.isPresent()) {
      return worksheets.get(SheetChoice.among(names(), asked.get()));
    }
    return worksheets.stream()
        .filter(sheet -> !sheet.hidden())
        .findFirst()
        .orElse(worksheets.getFirst());
  }
}
