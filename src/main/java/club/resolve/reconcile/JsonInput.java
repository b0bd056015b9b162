package club.resolve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON of a client, of which nothing is taken for granted. Pure. */
final class JsonInput {
  /** Letters; nobody types a longer title. */
  static final int LONGEST_TEXT = 5_000;

  private JsonInput() {}

  /** An object, written strictly by RFC 8259. */
  static JsonObject object(String text) throws Fault {
    try (JsonReader json = new JsonReader(new StringReader(text))) {
      json.setStrictness(Strictness.STRICT);
      JsonElement root = JsonParser.parseReader(json);
      // Fails where something follows.
      var _ = json.peek();
      return object(root, "the request");
    } catch (IOException | JsonParseException | IllegalStateException _) {
      throw Fault.malformed("the request is not JSON");
    }
  }

  /**
   * @param what of which it is told, for a message
   */
  static JsonObject object(@Nullable JsonElement element, String what) throws Fault {
    if (element == null || !element.isJsonObject()) {
      throw Fault.malformed(what + " must be a JSON object");
    }
    return element.getAsJsonObject();
  }

  static JsonArray array(@Nullable JsonElement element, String what) throws Fault {
    if (element == null || !element.isJsonArray()) {
      throw Fault.malformed(what + " must be a JSON array");
    }
    return element.getAsJsonArray();
  }

  /** A member that may be missing, or null. */
  static Optional<JsonElement> member(JsonObject parent, String name) {
    return Optional.ofNullable(parent.get(name)).filter(element -> !element.isJsonNull());
  }

  /** A text. */
  static String text(@Nullable JsonElement element, String what) throws Fault {
    if (element == null || !element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
      throw Fault.malformed(what + " must be a string");
    }
    return bounded(element.getAsString(), what);
  }

  /** A whole number from 1. */
  static int count(JsonElement element, String what) throws Fault {
    if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber()) {
      double number = element.getAsDouble();
      if (number >= 1 && number == Math.rint(number)) {
        return (int) Math.min(number, Integer.MAX_VALUE);
      }
    }
    throw Fault.malformed(what + " must be a whole number from 1");
  }

  /** The values of a property, each as a text; an entity by its name, else by its id. */
  static List<String> values(@Nullable JsonElement element, String what) throws Fault {
    if (element == null) {
      throw Fault.malformed(what + " is missing");
    }
    List<String> values = new ArrayList<>();
    if (element.isJsonArray()) {
      for (JsonElement one : element.getAsJsonArray()) {
        values.add(value(one, what));
      }
    } else {
      values.add(value(element, what));
    }
    return values;
  }

  private static String value(JsonElement element, String what) throws Fault {
    if (element.isJsonPrimitive()) {
      return bounded(plain(element.getAsJsonPrimitive()), what);
    }
    JsonObject entity = object(element, what);
    String id = text(entity.get("id"), what + ".id");
    Optional<JsonElement> name = member(entity, "name");
    return name.isPresent() ? text(name.get(), what + ".name") : id;
  }

  /** Spreadsheets and OpenRefine make a number of a year: 1955.0. */
  private static String plain(JsonPrimitive value) {
    String text = value.getAsString();
    return value.isNumber() && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String bounded(String text, String what) throws Fault {
    if (text.length() > LONGEST_TEXT) {
      throw Fault.malformed(
          "%s has %d characters; %d are taken".formatted(what, text.length(), LONGEST_TEXT));
    }
    return text;
  }
}
