package club.resolve.output;

import club.resolve.book.OwnColumns;
import club.resolve.book.ResultRow;
import club.resolve.match.Letters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns of one result, in their order. Immutable. */
public final class ColumnOrder {
  private final List<ResultColumn> columns;

  private ColumnOrder(List<ResultColumn> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * The order for a list. Where none is chosen, ours come first; but a CSV that is made of an
   * earlier result keeps that one's order.
   *
   * @param own the columns of the list
   * @throws OutputException when a column is named that there is not, or twice
   */
  public static ColumnOrder of(ColumnChoice choice, Format format, OwnColumns own)
      throws OutputException {
    List<String> names = Fields.own(ColumnChoice.OURS, own.names());
    if (!choice.isUsual()) {
      ColumnOrder chosen = chosen(choice, names, own);
      return format.forPeople() ? chosen.ofList() : chosen;
    }
    return new ColumnOrder(
        switch (format) {
          case CSV -> own.earlier().isEmpty() ? usual(Field.OF_CSV, names) : as(own, names);
          case JSONL -> usual(Field.ALL, names);
          case MD, HTML -> List.of();
        });
  }

  private static List<ResultColumn> usual(List<Field> ours, List<String> names) {
    return Stream.concat(ours.stream().map(ResultColumn::ours), own(names)).toList();
  }

  private static Stream<ResultColumn> own(List<String> names) {
    return IntStream.range(0, names.size()).mapToObj(i -> ResultColumn.own(names.get(i), i));
  }

  /** The order of an earlier result, with what the next run needs to know. */
  private static List<ResultColumn> as(OwnColumns own, List<String> names) {
    List<ResultColumn> columns = new ArrayList<>();
    Set<Field> used = EnumSet.noneOf(Field.class);
    int behindOurs = 0;
    int place = 0;
    for (String name : own.earlier()) {
      Optional<Field> field = Field.named(name).filter(used::add);
      if (field.isPresent()) {
        columns.add(ResultColumn.ours(field.get()));
        behindOurs = columns.size();
      } else {
        columns.add(ResultColumn.own(names.get(place), place));
        place++;
      }
    }
    if (used.contains(Field.REASON) && used.add(Field.UNANSWERED)) {
      columns.add(behindOurs, ResultColumn.ours(Field.UNANSWERED));
    }
    return columns;
  }

  private static ColumnOrder chosen(ColumnChoice choice, List<String> names, OwnColumns own)
      throws OutputException {
    ResultColumn title = ResultColumn.ours(Field.TITLE, own.title());
    List<ResultColumn> all = new ArrayList<>(Field.ALL.stream().map(ResultColumn::ours).toList());
    all.add(title);
    own(names).forEach(all::add);
    List<ResultColumn> columns = new ArrayList<>();
    Set<String> typed = new HashSet<>();
    int restAt = -1;
    for (String name : choice.names()) {
      if (!typed.add(name.toLowerCase(Locale.ROOT))) {
        throw new OutputException("--columns: \"%s\" is named twice".formatted(name));
      }
      if (name.equalsIgnoreCase(ColumnChoice.OWN)) {
        restAt = columns.size();
      } else {
        columns.addAll(named(name, all));
      }
    }
    if (restAt >= 0) {
      columns.addAll(restAt, rest(columns, title, own(names).toList(), own.place()));
    }
    return new ColumnOrder(columns);
  }

  /** The column of ours with this name, or all columns of the list with it. */
  private static List<ResultColumn> named(String name, List<ResultColumn> all)
      throws OutputException {
    List<ResultColumn> named =
        all.stream().filter(column -> column.name().equalsIgnoreCase(name)).toList();
    if (named.isEmpty()) {
      throw unknown(name, all);
    }
    return named.getFirst().field().isPresent() ? List.of(named.getFirst()) : named;
  }

  private static OutputException unknown(String name, List<ResultColumn> all) {
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    List<String> names =
        all.stream()
            .map(ResultColumn::name)
            .filter(one -> !one.isBlank() && seen.add(one))
            .toList();
    List<String> near = Letters.nearest(name, names).stream().limit(2).toList();
    return new OutputException(
        "--columns: no column is called \"%s\"; %sthere are: %s; %s stands for all of the list"
            .formatted(
                name,
                near.isEmpty() ? "" : "did you mean %s? ".formatted(String.join(" or ", near)),
                String.join(", ", names),
                ColumnChoice.OWN));
  }

  /** The columns of the list that are not named apart, as they stand in it. */
  private static List<ResultColumn> rest(
      List<ResultColumn> named, ResultColumn title, List<ResultColumn> own, int titlePlace) {
    List<ResultColumn> rest = new ArrayList<>(own);
    rest.add(titlePlace, title);
    boolean titleIsNamed =
        named.stream().anyMatch(column -> column.field().equals(Optional.of(Field.TITLE)));
    Set<ResultColumn> away = new HashSet<>(named);
    rest.removeIf(column -> column.equals(title) ? titleIsNamed : away.contains(column));
    return rest;
  }

  private ColumnOrder ofList() {
    return new ColumnOrder(
        columns.stream().filter(column -> column.field().isEmpty()).distinct().toList());
  }

  /** The names of the columns. */
  public List<String> names() {
    return columns.stream().map(ResultColumn::name).toList();
  }

  /** The cells of a row for a person to read, in one line, each with the name of its column. */
  String notes(ResultRow row) {
    return columns.stream()
        .filter(column -> column.field().isEmpty() && !column.own(row).isBlank())
        .map(column -> (column.name().isBlank() ? "" : column.name() + ": ") + column.own(row))
        .map(OneLine::of)
        .collect(Collectors.joining("; "));
  }

  List<ResultColumn> columns() {
    return columns;
  }
}
