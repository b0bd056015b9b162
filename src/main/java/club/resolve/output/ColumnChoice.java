package club.resolve.output;

import java.util.List;
import java.util.stream.Stream;

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

  /** The columns that this program fills, in their usual order. */
  public static final List<String> OURS = Field.ALL.stream().map(Field::label).toList();

  /** The names that can be chosen for any list. */
  public static final List<String> PROPOSED = Stream.concat(OURS.stream(), Stream.of(OWN)).toList();

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
