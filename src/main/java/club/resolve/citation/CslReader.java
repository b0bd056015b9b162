package club.resolve.citation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * CSL JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html): a list of items, an
 * object with the list as {@code items}, or one item. Not thread-safe.
 */
final class CslReader {
  private static final Roles ROLES =
      new Roles(
          "type",
          Set.of("chapter", "entry", "entry-dictionary", "entry-encyclopedia"),
          List.of("title"),
          "",
          List.of("container-title"),
          "",
          List.of("author"),
          List.of("container-author", "editor", "collection-editor"),
          List.of("issued"),
          "ISBN");

  private static final Pattern MARKUP =
      Pattern.compile("</?+(?:i|b|sc|sup|sub|span)(?: [^<>]*+)?+>");

  private final LineByLine lines;
  private final JsonReader json;
  private final Bibliography.Collected collected = new Bibliography.Collected();

  private CslReader(String text) {
    this.lines = new LineByLine(text);
    this.json = new JsonReader(lines);
    json.setStrictness(Strictness.STRICT);
  }

  static Bibliography read(String text) {
    return new CslReader(text).all();
  }

  private Bibliography all() {
    boolean ended;
    try {
      whole();
      ended = json.peek() == JsonToken.END_DOCUMENT;
    } catch (IOException | JsonParseException | IllegalStateException _) {
      ended = false;
    }
    if (!ended) {
      collected.refuse(lines.line(), "the list is not JSON here; the rest is not read");
    }
    return collected.all();
  }

  private void whole() throws IOException {
    switch (json.peek()) {
      case BEGIN_ARRAY -> items();
      case BEGIN_OBJECT -> object();
      default -> {
        json.skipValue();
        collected.refuse(lines.line(), "the list is neither an array nor an object");
      }
    }
  }

  private void items() throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      // The reader has come to the front of the item, and no further than its line.
      long line = lines.line();
      JsonElement item = JsonParser.parseReader(json);
      if (item.isJsonObject()) {
        item(line, item.getAsJsonObject());
      } else {
        collected.refuse(line, "the item is not an object");
      }
    }
    json.endArray();
  }

  /** Reads one item, or the object around the list. */
  private void object() throws IOException {
    long line = lines.line();
    JsonObject item = new JsonObject();
    boolean around = false;
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      if (name.equals("items") && json.peek() == JsonToken.BEGIN_ARRAY) {
        items();
        around = true;
      } else {
        item.add(name, JsonParser.parseReader(json));
      }
    }
    json.endObject();
    if (!around) {
      item(line, item);
    }
  }

  private void item(long line, JsonObject item) {
    EntryFields fields = new EntryFields();
    item.asMap().forEach((name, value) -> texts(value).forEach(each -> fields.add(name, each)));
    collected.add(line, ROLES, fields);
  }

  /** Returns a text for each value: names, dates, and whatever else an item has. */
  private static List<String> texts(JsonElement value) {
    if (value.isJsonNull()) {
      return List.of();
    }
    if (value.isJsonPrimitive()) {
      return List.of(MARKUP.matcher(value.getAsString()).replaceAll(""));
    }
    if (value.isJsonObject()) {
      return List.of(text(value.getAsJsonObject()));
    }
    List<String> texts = new ArrayList<>();
    for (JsonElement each : value.getAsJsonArray()) {
      if (each.isJsonArray()) {
        texts.add(each.toString());
      } else {
        texts.addAll(texts(each));
      }
    }
    return texts;
  }

  /** Returns a name or a date as text; JSON when it is neither. */
  private static String text(JsonObject value) {
    for (String whole : List.of("literal", "raw")) {
      if (value.has(whole) && value.get(whole).isJsonPrimitive()) {
        return value.get(whole).getAsString();
      }
    }
    if (value.has("family") || value.has("given")) {
      return String.join(
          " ",
          member(value, "given"),
          member(value, "dropping-particle"),
          member(value, "non-dropping-particle"),
          member(value, "family"),
          member(value, "suffix"));
    }
    return value.has("date-parts") ? date(value.get("date-parts")) : value.toString();
  }

  private static String member(JsonObject value, String name) {
    JsonElement member = value.get(name);
    return member != null && member.isJsonPrimitive() ? member.getAsString() : "";
  }

  /** Returns the first date of a list of one or two, its parts joined by hyphens. */
  private static String date(JsonElement parts) {
    if (!parts.isJsonArray() || parts.getAsJsonArray().isEmpty()) {
      return "";
    }
    return String.join("-", texts(parts.getAsJsonArray().get(0)));
  }
}
