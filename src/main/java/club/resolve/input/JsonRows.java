package club.resolve.input;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The objects of a JSON text, one after the other: those of JSON Lines (https://jsonlines.org), of
 * an array, of an object that holds an object for each row, as LibraryThing writes it, or an array
 * of them. A text in an array is an object with a title. Not thread-safe.
 */
final class JsonRows implements Closeable {
  private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");

  private final String file;
  private final JsonSource source;
  private final Queue<JsonObject> rows = new ArrayDeque<>();

  /** The values of a text, each with its line. */
  private interface JsonSource extends Closeable {
    Optional<JsonElement> next() throws IOException;

    long line();
  }

  JsonRows(ListFile list) throws IOException {
    this.file = list.name();
    this.source = isLines(list) ? new Lines(list) : new Document(list);
  }

  /** Returns true when the first line that is not blank is a whole object. */
  private static boolean isLines(ListFile list) throws IOException {
    try (BufferedReader lines = new BufferedReader(list.text())) {
      String line = lines.readLine();
      while (line != null && line.isBlank()) {
        line = lines.readLine();
      }
      return line != null && line.strip().startsWith("{") && object(line).isPresent();
    }
  }

  /** The next object; empty at the end. */
  Optional<JsonObject> next() throws IOException {
    while (rows.isEmpty()) {
      Optional<JsonElement> value = source.next();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      rows.addAll(rows(value.get()));
    }
    return Optional.of(rows.remove());
  }

  /** The line of the object that was read last, or where it ends. */
  long line() {
    return source.line();
  }

  private List<JsonObject> rows(JsonElement value) throws InputException {
    List<JsonObject> found = new ArrayList<>();
    if (value.isJsonPrimitive()) {
      JsonObject row = new JsonObject();
      row.add("title", value);
      found.add(row);
    } else if (value.isJsonObject() && isMap(value.getAsJsonObject())) {
      value.getAsJsonObject().asMap().values().forEach(row -> found.add(row.getAsJsonObject()));
    } else if (value.isJsonObject()) {
      found.addAll(within(value.getAsJsonObject()));
    } else {
      throw InputException.at(
          file, line(), "is not an object; a list in JSON is an array of objects with a \"title\"");
    }
    return found;
  }

  private static boolean isMap(JsonObject object) {
    return !object.isEmpty()
        && object.asMap().values().stream().allMatch(JsonElement::isJsonObject);
  }

  /** The rows that an object without a title holds in an array; else it is a row itself. */
  private static List<JsonObject> within(JsonObject object) {
    Header names = new Header(List.copyOf(object.keySet()));
    if (!ListColumn.TITLE.in(names).isEmpty()) {
      return List.of(object);
    }
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      if (entry.getValue().isJsonArray()
          && !entry.getValue().getAsJsonArray().isEmpty()
          && entry.getValue().getAsJsonArray().asList().stream()
              .allMatch(JsonElement::isJsonObject)) {
        return entry.getValue().getAsJsonArray().asList().stream()
            .map(JsonElement::getAsJsonObject)
            .toList();
      }
    }
    return List.of(object);
  }

  private static Optional<JsonObject> object(String line) throws IOException {
    try (JsonReader reader = new JsonReader(new StringReader(line))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement value = JsonParser.parseReader(reader);
      return value.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT
          ? Optional.of(value.getAsJsonObject())
          : Optional.empty();
    } catch (JsonParseException | MalformedJsonException _) {
      return Optional.empty();
    }
  }

  private static final class Lines implements JsonSource {
    private final String file;
    private final BufferedReader lines;
    private long number;

    Lines(ListFile list) throws IOException {
      this.file = list.name();
      this.lines = new BufferedReader(list.text());
    }

    @Override
    public Optional<JsonElement> next() throws IOException {
      String line = lines.readLine();
      number++;
      while (line != null && line.isBlank()) {
        line = lines.readLine();
        number++;
      }
      if (line == null) {
        return Optional.empty();
      }
      Optional<JsonObject> object = object(line);
      if (object.isEmpty()) {
        throw InputException.at(file, number, "is not one whole JSON object");
      }
      return Optional.of(object.get());
    }

    @Override
    public long line() {
      return number;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  /** One value, of which an array, or an object of objects, is read bit by bit. */
  private static final class Document implements JsonSource {
    private final String file;
    private final JsonReader json;
    private boolean begun;
    private boolean array;
    private boolean ended;

    Document(ListFile list) throws IOException {
      this.file = list.name();
      this.json = new JsonReader(new BufferedReader(list.text()));
      json.setStrictness(Strictness.STRICT);
    }

    @Override
    public Optional<JsonElement> next() throws IOException {
      try {
        return ended ? Optional.empty() : value();
      } catch (JsonParseException | MalformedJsonException | EOFException e) {
        throw wrong(String.valueOf(e.getMessage()));
      }
    }

    private Optional<JsonElement> value() throws IOException {
      if (!begun) {
        begun = true;
        array = json.peek() == JsonToken.BEGIN_ARRAY;
        if (array) {
          json.beginArray();
        }
      }
      if (array && json.hasNext()) {
        return Optional.of(JsonParser.parseReader(json));
      }
      ended = true;
      Optional<JsonElement> last = Optional.empty();
      if (array) {
        json.endArray();
      } else {
        last = Optional.of(JsonParser.parseReader(json));
      }
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw wrong(json.toString());
      }
      return last;
    }

    private InputException wrong(String message) {
      Matcher place = PLACE.matcher(message.isEmpty() ? json.toString() : message);
      String what = "the JSON is broken here, or ends too early";
      return place.find()
          ? InputException.at(file, Long.parseLong(place.group(1)), place.group(2), what)
          : InputException.in(file, what);
    }

    @Override
    public long line() {
      Matcher place = PLACE.matcher(json.toString());
      return place.find() ? Long.parseLong(place.group(1)) : 1;
    }

    @Override
    public void close() throws IOException {
      json.close();
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
