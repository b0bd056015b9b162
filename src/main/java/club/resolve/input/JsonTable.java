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
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table as JSON Lines (https://jsonlines.org), such as an earlier result: an object a line, of
 * which the first has all names. What is null or left out is an empty cell. Not thread-safe.
 */
final class JsonTable implements LinkTable {
  private final String file;
  private final BufferedReader lines;
  private final List<String> header;
  private long number;
  private Optional<JsonObject> next;

  /**
   * Reads the first line.
   *
   * @param file named in messages
   * @param in closed with the table
   */
  JsonTable(String file, InputStream in) throws IOException {
    this.file = file;
    this.lines = new BufferedReader(new Utf8Reader(file, in));
    this.next = object();
    this.header = next.map(first -> List.copyOf(first.keySet())).orElse(List.of());
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public Optional<List<String>> row() throws IOException {
    Optional<JsonObject> object = next;
    if (object.isEmpty()) {
      return Optional.empty();
    }
    List<String> cells = cells(object.get());
    next = object();
    return Optional.of(cells);
  }

  private List<String> cells(JsonObject object) throws InputException {
    for (String name : object.keySet()) {
      if (!header.contains(name)) {
        throw wrong("the first line has no \"%s\"".formatted(name));
      }
    }
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
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  /** The object of the next line that is not blank; empty at the end. */
  private Optional<JsonObject> object() throws IOException {
    String line = lines.readLine();
    number++;
    while (line != null && line.isBlank()) {
      line = lines.readLine();
      number++;
    }
    return line == null ? Optional.empty() : Optional.of(object(line));
  }

  private JsonObject object(String line) throws IOException {
    try (JsonReader reader = new JsonReader(new StringReader(line))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement value = JsonParser.parseReader(reader);
      if (value.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
        return value.getAsJsonObject();
      }
    } catch (JsonParseException | MalformedJsonException _) {
      // Said below.
    }
    throw wrong("is not one whole JSON object");
  }

  private InputException wrong(String what) {
    return InputException.at(file, number, what);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
