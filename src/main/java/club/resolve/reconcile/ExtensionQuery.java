package club.resolve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question for the properties of entities.
 *
 * @param ids as the client writes them
 * @param properties in the order of the client
 */
public record ExtensionQuery(List<String> ids, List<AskedProperty> properties) {
  private static final int MOST_IDS = 1_000;
  private static final int MOST_PROPERTIES = 50;

  /**
   * A property that is wanted.
   *
   * @param id as the client writes it
   * @param known empty for one of another service
   */
  record AskedProperty(String id, Optional<BookProperty> known) {
    String title() {
      return known.map(BookProperty::title).orElse(id);
    }
  }

  public ExtensionQuery {
    ids = List.copyOf(ids);
    properties = List.copyOf(properties);
  }

  /**
   * Reads a question, which has the same form in both versions.
   *
   * @throws Fault when it is malformed, or asks for too much
   */
  public static ExtensionQuery read(String text) throws Fault {
    JsonObject root = JsonInput.object(text);
    List<String> ids = new ArrayList<>();
    for (JsonElement id : few(JsonInput.array(root.get("ids"), "ids"), "ids", MOST_IDS)) {
      ids.add(JsonInput.text(id, "ids"));
    }
    List<AskedProperty> properties = new ArrayList<>();
    JsonArray wanted = JsonInput.array(root.get("properties"), "properties");
    for (JsonElement property : few(wanted, "properties", MOST_PROPERTIES)) {
      String id =
          JsonInput.text(JsonInput.object(property, "properties").get("id"), "properties.id");
      properties.add(new AskedProperty(id, BookProperty.of(id).filter(BookProperty::told)));
    }
    return new ExtensionQuery(ids, properties);
  }

  private static JsonArray few(JsonArray array, String what, int most) throws Fault {
    if (array.size() > most) {
      throw Fault.tooLarge(
          "%s has %d entries; %d are taken at once".formatted(what, array.size(), most));
    }
    return array;
  }
}
