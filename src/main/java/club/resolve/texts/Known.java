package club.resolve.texts;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The facts about a text: enough to ask a server only for the missing part.
 *
 * @param address that was asked for
 * @param name of its file in the folder; until it has one, the name that was proposed
 * @param named true if the name is its own, which it keeps
 * @param etag as the server sent it
 * @param modified {@code Last-Modified}, where it tells one state of the text from the next
 * @param charset that the server named
 * @param bytes of the whole text, as far as that was said
 * @param packed true if it came as gzip: its validators are those of the packed bytes, by which no
 *     unpacked part can be continued
 * @param whole true if the file is all of it
 */
record Known(
    String address,
    String name,
    boolean named,
    Optional<String> etag,
    Optional<String> modified,
    Optional<Charset> charset,
    OptionalLong bytes,
    boolean packed,
    boolean whole) {

  /**
   * The validator with which the rest of a part is requested; empty where parts of two states could
   * be mixed up.
   */
  Optional<String> validator() {
    return packed
        ? Optional.empty()
        : etag.filter(tag -> !tag.startsWith("W/"))
            .or(() -> etag.isPresent() ? Optional.empty() : modified);
  }

  /**
   * The name of its part, which tells nothing of where the text stands in the list: it is found by
   * the address alone.
   */
  String part() {
    String stem = SafeNames.of(ProposedName.lastOf(URI.create(address)));
    UUID digest = UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
    return stem + "." + Long.toHexString(digest.getMostSignificantBits()) + ".part";
  }

  Known asNamed(String file) {
    return new Known(address, file, true, etag, modified, charset, bytes, packed, whole);
  }

  Known asWhole(long size) {
    return new Known(
        address, name, named, etag, modified, charset, OptionalLong.of(size), packed, true);
  }

  /** The same text, which turned out to come as gzip: the size that was told is not its own. */
  Known asPacked() {
    return new Known(
        address, name, named, etag, modified, charset, OptionalLong.empty(), true, whole);
  }

  String toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("address", address);
    json.addProperty(named ? "file" : "proposed", name);
    etag.ifPresent(tag -> json.addProperty("etag", tag));
    modified.ifPresent(date -> json.addProperty("modified", date));
    charset.ifPresent(one -> json.addProperty("charset", one.name()));
    bytes.ifPresent(size -> json.addProperty("bytes", size));
    if (packed) {
      json.addProperty("packed", true);
    }
    json.addProperty("whole", whole);
    return json.toString();
  }

  /** Empty for a line that was cut off, or says nothing that this program would have written. */
  static Optional<Known> fromJson(String line) {
    try {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      boolean named = json.has("file");
      String name = json.get(named ? "file" : "proposed").getAsString();
      return SafeNames.isSafe(name)
          ? Optional.of(
              new Known(
                  json.get("address").getAsString(),
                  name,
                  named,
                  text(json, "etag"),
                  text(json, "modified"),
                  text(json, "charset").flatMap(EncodingLabels::of),
                  json.has("bytes")
                      ? OptionalLong.of(json.get("bytes").getAsLong())
                      : OptionalLong.empty(),
                  json.has("packed") && json.get("packed").getAsBoolean(),
                  json.get("whole").getAsBoolean()))
          : Optional.empty();
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException
        | NullPointerException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonObject json, String name) {
    return Optional.ofNullable(json.get(name)).map(JsonElement::getAsString);
  }
}
