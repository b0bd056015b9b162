package club.resolve.reconcile;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;

/**
 * The description of a service, by which clients learn what it can do and where.
 *
 * @param name for people
 * @param version of the program
 * @param root address of the service, without a slash at its end
 * @param batchSize queries that are best asked together
 * @param suggests true if it suggests entities
 */
public record Manifest(String name, String version, String root, int batchSize, boolean suggests) {
  /** Pixels of a preview. */
  static final int WIDTH = 400;

  static final int HEIGHT = 200;

  /** Writes it as JSON, as the version wants it. */
  public String text(Protocol protocol) {
    return AnswerText.object(
        json -> {
          json.name("versions").beginArray().value(protocol.label()).endArray();
          json.name("name").value(name);
          json.name("serviceVersion").value(version);
          json.name("defaultTypes");
          AnswerText.types(List.of(EntityType.values()), json);
          json.name("batchSize").value(batchSize);
          json.name("standardizedScore").value(true);
          if (protocol == Protocol.V0_2) {
            keyed(json);
          } else {
            listed(json);
          }
        });
  }

  private void keyed(JsonWriter json) throws IOException {
    json.name("identifierSpace").value("https://www.goodreads.com/book/show/");
    json.name("schemaSpace").value("https://schema.org/");
    view("{{id}}", json);
    preview(json);
    json.name("suggest").beginObject();
    if (suggests) {
      service("entity", "/suggest/entity", json);
    }
    service("property", "/suggest/property", json);
    service("type", "/suggest/type", json);
    json.endObject();
    json.name("extend").beginObject();
    service("propose_properties", "/extend/propose", json);
    json.name("property_settings").beginArray().endArray();
    json.endObject();
  }

  private void listed(JsonWriter json) throws IOException {
    view("{+id}", json);
    preview(json);
    json.name("suggest").beginObject();
    json.name("entity").value(suggests);
    json.name("property").value(true);
    json.name("type").value(true);
    json.endObject();
    json.name("extend").beginObject();
    json.name("proposeProperties").value(true);
    json.name("propertySettings").beginArray().endArray();
    json.endObject();
  }

  private static void view(String template, JsonWriter json) throws IOException {
    json.name("view").beginObject();
    json.name("url").value(template);
    json.endObject();
  }

  private void preview(JsonWriter json) throws IOException {
    json.name("preview").beginObject();
    // Read by clients of 0.2, and by those of the draft that still go by it.
    json.name("url").value(root + "/preview?id={{id}}");
    json.name("width").value(WIDTH);
    json.name("height").value(HEIGHT);
    json.endObject();
  }

  private void service(String name, String path, JsonWriter json) throws IOException {
    json.name(name).beginObject();
    json.name("service_url").value(root);
    json.name("service_path").value(path);
    json.endObject();
  }
}
