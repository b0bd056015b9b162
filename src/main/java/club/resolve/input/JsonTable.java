package club.resolve.input;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as JSON, such as an earlier result: a row an object, a column a name. It is read twice,
 * as any object may have names of its own. A value that is null or left out is an empty cell, an
 * array has its values in one cell. Not thread-safe.
 */
final class JsonTable implements ListTable {
  private static final int MOST_COLUMNS = 1_000;

  /** The names under which an object holds what it is called; LibraryThing's comes first. */
  private static final List<String> CALLED = List.of("fl", "name", "full_name", "title");

  private final JsonRows rows;
  private final List<String> header;

  /**
   * Reads all names.
   *
   * @throws InputException when the text is broken anywhere
   */
  JsonTable(ListFile list) throws IOException {
    this.header = names(list);
    this.rows = new JsonRows(list);
  }

  private static List<String> names(ListFile list) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    try (JsonRows all = new JsonRows(list)) {
      for (Optional<JsonObject> row = all.next(); row.isPresent(); row = all.next()) {
        names.addAll(row.get().keySet());
        if (names.size() > MOST_COLUMNS) {
          throw InputException.at(
              list.name(), all.line(), "the objects have more than 1,000 names, which is no table");
        }
      }
    }
    return List.copyOf(names);
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public long headerLine() {
    return 1;
  }

  @Override
  public long line() {
    return rows.line();
  }

  @Override
  public Optional<List<String>> row() throws IOException {
    return rows.next().map(this::cells);
  }

  private List<String> cells(JsonObject object) {
    List<String> cells = new ArrayList<>();
    for (String name : header) {
      cells.add(text(object.get(name)));
    }
    return cells;
  }

  private static String text(@Nullable JsonElement value) {
    if (value == null || value.isJsonNull()) {
      return "";
    }
    if (value.isJsonPrimitive()) {
      return value.getAsString();
    }
    return value.isJsonArray() ? joined(value.getAsJsonArray()) : called(value.getAsJsonObject());
  }

  private static String joined(JsonArray values) {
    return values.asList().stream()
        .map(JsonTable::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String called(JsonObject object) {
    return CALLED.stream()
        .map(object::get)
        .filter(name -> name != null && name.isJsonPrimitive())
        .map(JsonElement::getAsString)
        .findFirst()
        .orElseGet(object::toString);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
