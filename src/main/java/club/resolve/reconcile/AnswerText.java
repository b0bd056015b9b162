package club.resolve.reconcile;

import club.resolve.book.Candidate;
import club.resolve.book.Site;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Answers as JSON. Pure. */
public final class AnswerText {
  private AnswerText() {}

  /** Writes into an open object. */
  @FunctionalInterface
  interface ObjectBody {
    void write(JsonWriter json) throws IOException;
  }

  static String object(ObjectBody members) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(false);
      json.beginObject();
      members.write(json);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text takes everything", e);
    }
    return text.toString();
  }

  /** A failure in words. */
  public static String error(String message) {
    return object(json -> json.name("error").value(message));
  }

  /** The answers to a batch, in the order of its queries. */
  public static String batch(Protocol protocol, List<MatchAnswer> answers, Site site) {
    return object(
        json -> {
          if (protocol == Protocol.V0_2) {
            for (MatchAnswer answer : answers) {
              json.name(answer.key()).beginObject();
              candidates("result", answer, protocol, site, json);
              json.endObject();
            }
          } else {
            json.name("results").beginArray();
            for (MatchAnswer answer : answers) {
              json.beginObject();
              candidates("candidates", answer, protocol, site, json);
              json.endObject();
            }
            json.endArray();
          }
        });
  }

  private static void candidates(
      String name, MatchAnswer answer, Protocol protocol, Site site, JsonWriter json)
      throws IOException {
    json.name(name).beginArray();
    for (Entity entity : answer.candidates()) {
      json.beginObject();
      entity(entity.book(), json);
      types("type", entity.book(), site, json);
      json.name("score").value(entity.score().tenths() / 10.0);
      json.name("match").value(entity.match());
      json.name("features").beginArray();
      for (Entity.Feature feature : entity.features()) {
        json.beginObject();
        json.name("id").value(feature.id());
        if (protocol == Protocol.V1_0) {
          json.name("name").value(feature.name());
        }
        json.name("value").value(hundredths(feature.bits()));
        json.endObject();
      }
      json.endArray();
      json.endObject();
    }
    json.endArray();
    if (answer.silence().isPresent()) {
      json.name("error").value(answer.silence().get());
    }
  }

  private static double hundredths(double bits) {
    // Without the sign that -0.0 would have.
    return Math.round(bits * 100) / 100.0 + 0.0;
  }

  private static void entity(Candidate book, JsonWriter json) throws IOException {
    json.name("id").value(book.link());
    json.name("name").value(book.title());
    String description = Entity.description(book);
    if (!description.isEmpty()) {
      json.name("description").value(description);
    }
  }

  private static void types(String name, Candidate book, Site site, JsonWriter json)
      throws IOException {
    json.name(name).beginArray();
    for (EntityType type : Entity.types(book, site)) {
      type(type, json);
    }
    json.endArray();
  }

  private static void type(EntityType type, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("id").value(type.id());
    json.name("name").value(type.title());
    json.endObject();
  }

  static void types(List<EntityType> types, JsonWriter json) throws IOException {
    json.beginArray();
    for (EntityType type : types) {
      type(type, json);
    }
    json.endArray();
  }

  /** Suggested books. */
  public static String books(List<Candidate> books, Site site) {
    return object(
        json -> {
          json.name("result").beginArray();
          for (Candidate book : books) {
            json.beginObject();
            entity(book, json);
            types("notable", book, site, json);
            json.endObject();
          }
          json.endArray();
        });
  }

  /** Suggested types. */
  public static String suggestedTypes(List<EntityType> types) {
    return object(
        json -> {
          json.name("result").beginArray();
          for (EntityType type : types) {
            json.beginObject();
            json.name("id").value(type.id());
            json.name("name").value(type.title());
            json.name("description").value(type.description());
            json.endObject();
          }
          json.endArray();
        });
  }

  /** Suggested properties. */
  public static String properties(List<BookProperty> properties) {
    return object(json -> properties("result", properties, json));
  }

  /**
   * The properties that books can be asked for, of whatever type they are.
   *
   * @param type as the client has named it
   * @param limit the most properties that are wanted
   */
  public static String proposed(String type, OptionalInt limit) {
    return object(
        json -> {
          properties(
              "properties",
              Arrays.stream(BookProperty.values())
                  .filter(BookProperty::told)
                  .limit(limit.orElse(Integer.MAX_VALUE))
                  .toList(),
              json);
          json.name("type").value(type);
          if (limit.isPresent()) {
            json.name("limit").value(limit.getAsInt());
          }
        });
  }

  private static void properties(String name, List<BookProperty> properties, JsonWriter json)
      throws IOException {
    json.name(name).beginArray();
    for (BookProperty property : properties) {
      json.beginObject();
      json.name("id").value(property.id());
      json.name("name").value(property.title());
      json.name("description").value(property.description());
      json.endObject();
    }
    json.endArray();
  }
}
