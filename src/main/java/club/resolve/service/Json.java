package club.resolve.service;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers in JSON, of which nothing is taken for granted. */
public final class Json {
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");

  private Json() {}

  /** Empty when the text is not JSON, not an object, or too much to be an answer. */
  public static Optional<JsonObject> object(String text) {
    if (Web.isHuge(text, "{[,")) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonParser.parseString(text))
          .filter(JsonElement::isJsonObject)
          .map(JsonElement::getAsJsonObject);
    } catch (JsonParseException _) {
      return Optional.empty();
    }
  }

  /** An array; empty when it is missing or something else. */
  public static Optional<JsonArray> array(JsonElement parent, String name) {
    return member(parent, name).filter(JsonElement::isJsonArray).map(JsonElement::getAsJsonArray);
  }

  /** The elements of an array; none when it is missing or something else. */
  static List<JsonElement> elements(JsonElement parent, String name) {
    return array(parent, name).map(JsonArray::asList).orElseGet(List::of);
  }

  /** An object; empty when it is missing or something else. */
  public static Optional<JsonObject> object(JsonElement parent, String name) {
    return member(parent, name).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
  }

  /** A text or a number; empty when it is missing, blank or something else. */
  public static Optional<String> text(JsonElement parent, String name) {
    return member(parent, name).flatMap(Json::text);
  }

  static Optional<String> text(JsonElement element) {
    return element.isJsonPrimitive()
        ? Optional.of(element.getAsString()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /** The first group of a form that the whole text has. */
  static Optional<String> group(Pattern form, String text) {
    Matcher matcher = form.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** A whole number from 0; empty when it is missing or something else, such as its digits. */
  static OptionalLong count(JsonElement parent, String name) {
    Optional<String> digits =
        member(parent, name)
            .filter(JsonElement::isJsonPrimitive)
            .filter(element -> element.getAsJsonPrimitive().isNumber())
            .map(JsonElement::getAsString)
            .filter(text -> COUNT.matcher(text).matches());
    return digits.isPresent()
        ? OptionalLong.of(Long.parseLong(digits.get()))
        : OptionalLong.empty();
  }

  /** The error that stands beside an answer or instead of it; empty when there is none. */
  static Optional<JsonElement> error(JsonElement parent) {
    return member(parent, "error").filter(error -> !error.isJsonNull());
  }

  private static Optional<JsonElement> member(JsonElement parent, String name) {
    return parent.isJsonObject()
        ? Optional.ofNullable(parent.getAsJsonObject().get(name))
        : Optional.empty();
  }
}
