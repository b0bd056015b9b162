package club.resolve.check;

import club.resolve.output.Fields;
import club.resolve.output.Formulas;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of checked links. To add one: write its {@link LinkSink}, and a constant here. */
public enum LinkFormat {
  CSV("csv"),
  JSONL("jsonl"),
  /** The report that continuous integration reads. */
  JUNIT("xml");

  private static final List<String> OURS =
      List.of("Link", "Verdict", "Status Code", "Final Address", "Milliseconds", "Reason");

  private static final List<String> PLACE = List.of("File", "Line");

  private final String ending;

  LinkFormat(String ending) {
    this.ending = ending;
  }

  /** As a file's name ends. */
  public String ending() {
    return ending;
  }

  /** The format that a file's name ends in. */
  public static Optional<LinkFormat> ofEnding(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> lower.endsWith("." + format.ending))
        .findFirst();
  }

  /**
   * Starts a result.
   *
   * @param out closed with the sink
   * @param titleHeader name of the column that says what the links are called, where there is one
   * @param restHeader names of the input's other columns
   * @param formulas treatment of cells that a spreadsheet would run; for CSV alone
   */
  public LinkSink open(
      Writer out, Optional<String> titleHeader, List<String> restHeader, Formulas formulas)
      throws IOException {
    List<String> ours = new ArrayList<>(OURS);
    titleHeader.ifPresent(ours::addFirst);
    if (this == JSONL) {
      ours.addAll(PLACE);
    }
    List<String> names = Fields.names(ours, restHeader);
    return switch (this) {
      case CSV -> new LinkCsvSink(out, names, formulas);
      case JSONL -> new LinkJsonSink(out, Fields.distinct(names));
      case JUNIT -> new JUnitSink(out);
    };
  }
}
