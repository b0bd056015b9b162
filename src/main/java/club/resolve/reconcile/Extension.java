package club.resolve.reconcile;

import club.resolve.book.Candidate;
import club.resolve.book.Site;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The properties of entities.
 *
 * @param query that asked for them
 * @param books by id, in the order in which they were asked for; empty where it is not known
 */
public record Extension(ExtensionQuery query, Map<String, Optional<Candidate>> books) {

  /** Writes it as JSON. */
  public String text(Protocol protocol, Site site) {
    return AnswerText.object(
        json -> {
          json.name("meta").beginArray();
          for (ExtensionQuery.AskedProperty wanted : query.properties()) {
            json.beginObject();
            json.name("id").value(wanted.id());
            json.name("name").value(wanted.title());
            json.endObject();
          }
          json.endArray();
          json.name("rows");
          if (protocol == Protocol.V0_2) {
            keyed(site, json);
          } else {
            listed(site, json);
          }
        });
  }

  private void keyed(Site site, JsonWriter json) throws IOException {
    json.beginObject();
    for (Map.Entry<String, Optional<Candidate>> row : books.entrySet()) {
      json.name(row.getKey()).beginObject();
      for (ExtensionQuery.AskedProperty wanted : query.properties()) {
        json.name(wanted.id());
        values(row.getValue(), wanted, site, json);
      }
      json.endObject();
    }
    json.endObject();
  }

  private void listed(Site site, JsonWriter json) throws IOException {
    json.beginArray();
    for (Map.Entry<String, Optional<Candidate>> row : books.entrySet()) {
      json.beginObject();
      json.name("id").value(row.getKey());
      json.name("properties").beginArray();
      for (ExtensionQuery.AskedProperty wanted : query.properties()) {
        json.beginObject();
        json.name("id").value(wanted.id());
        json.name("values");
        values(row.getValue(), wanted, site, json);
        json.endObject();
      }
      json.endArray();
      json.endObject();
    }
    json.endArray();
  }

  private static void values(
      Optional<Candidate> book, ExtensionQuery.AskedProperty wanted, Site site, JsonWriter json)
      throws IOException {
    json.beginArray();
    if (book.isPresent() && wanted.known().isPresent()) {
      BookProperty property = wanted.known().get();
      List<String> values = property.values(book.get(), site);
      for (String value : values) {
        json.beginObject();
        if (property.counted()) {
          json.name("int").value(Long.parseLong(value));
        } else {
          json.name("str").value(value);
        }
        json.endObject();
      }
    }
    json.endArray();
  }
}
