package club.resolve.output;

import java.util.List;

/**
 * The columns that somebody wants in a result, in their order.
 *
 * @param names as they were typed; {@link #OWN} stands for all columns of the list that are not
 *     named apart; empty for the usual columns
 */
public record ColumnChoice(List<String> names) {
  /** Stands for the columns of the list. */
  public static final String OWN = "own";

  /** The usual columns of each format. */
  public static final ColumnChoice USUAL = new ColumnChoice(List.of());

  public ColumnChoice {
    names = List.copyOf(names);
  }

  boolean isUsual() {
    return names.isEmpty();
  }

  /** The columns that no page shows, as it says in words what is in doubt. */
  public List<String> notOnPages() {
    return names.stream()
        .filter(
            name ->
                Field.named(name)
                    .filter(field -> field != Field.TITLE && field != Field.LINK)
                    .isPresent())
        .toList();
  }
}
