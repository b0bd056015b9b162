package club.resolve.output;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a result that this program fills, in their usual order. */
enum Field {
  TITLE("Title"),
  LINK("Link"),
  STATUS("Status"),
  CONFIDENCE("Confidence"),
  SOURCE("Source"),
  SECONDS("Seconds"),
  MATCHED_TITLE("Matched Title"),
  MATCHED_AUTHOR("Matched Author"),
  REASON("Reason"),
  UNANSWERED("Unanswered"),
  TRIES("Tries"),
  /** The form of the link ({@link club.resolve.book.LinkForm#label}). */
  LINK_BY("Link By");

  static final List<Field> ALL = List.of(values());

  /** The columns of a CSV for which none are chosen. */
  static final List<Field> OF_CSV = ALL.subList(0, ALL.indexOf(TRIES));

  private final String label;

  Field(String label) {
    this.label = label;
  }

  /** The name of the column. */
  String label() {
    return label;
  }

  /** The column with this name, in any case. */
  static Optional<Field> named(String name) {
    return Arrays.stream(values()).filter(field -> field.label.equalsIgnoreCase(name)).findFirst();
  }
}
