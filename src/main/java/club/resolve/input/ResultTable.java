package club.resolve.input;

import java.io.IOException;
import java.util.Optional;

/** Opens an earlier result of this program, which a spreadsheet may have saved since. */
final class ResultTable {
  private ResultTable() {}

  /**
   * Opens it at its beginning.
   *
   * @param sheet of a spreadsheet, by its name or number
   * @return empty for a file without any line
   */
  static Optional<ListTable> of(ListFile file, Optional<String> sheet) throws IOException {
    if (file.kind() == FileKind.SPREADSHEET) {
      return Optional.of(new SheetTable(file, sheet, ResultHeader.search()));
    }
    String head = file.head();
    if (head.isBlank()) {
      return Optional.empty();
    }
    // Where no line is the header of a result, the first one is the one to complain about.
    TableStart first =
        HeaderSearch.rows(head).stream()
            .findFirst()
            .map(ResultTable::start)
            .orElse(new TableStart(1, ',', false));
    return Optional.of(file.table(Optional.of(start(file).orElse(first))));
  }

  /** The place of the header in a text; empty where no line is the header of a result. */
  static Optional<TableStart> start(ListFile file) throws IOException {
    return ResultHeader.search().among(HeaderSearch.rows(file.head())).map(ResultTable::start);
  }

  private static TableStart start(HeaderSearch.HeadLine header) {
    return new TableStart(header.line(), header.separator(), false);
  }
}
