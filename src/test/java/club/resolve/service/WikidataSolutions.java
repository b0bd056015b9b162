package club.resolve.service;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Made-up answers of Wikidata's query service, each solution in a line. */
public final class WikidataSolutions {
  private WikidataSolutions() {}

  /**
   * The answer as JSON.
   *
   * @param lines each {@code id found item property value}, such as {@code OL1W Q1 Q1 P2969 1953};
   *     the value is all that is left of the line
   */
  public static String json(String... lines) {
    JsonArray bindings = new JsonArray();
    for (String line : lines) {
      String[] parts = line.split(" ", 5);
      JsonObject binding = new JsonObject();
      binding.add("id", term("literal", parts[0]));
      binding.add("found", item(parts[1]));
      binding.add("item", item(parts[2]));
      binding.add("fact", term("uri", property(parts[3])));
      binding.add("value", term(parts[4].startsWith("_:") ? "bnode" : "literal", parts[4]));
      bindings.add(binding);
    }
    JsonArray variables = new JsonArray();
    List.of("id", "found", "item", "fact", "value").forEach(variables::add);
    JsonObject head = new JsonObject();
    head.add("vars", variables);
    JsonObject results = new JsonObject();
    results.add("bindings", bindings);
    JsonObject all = new JsonObject();
    all.add("head", head);
    all.add("results", results);
    return all.toString();
  }

  private static JsonObject item(String number) {
    return term("uri", "http://www.wikidata.org/entity/" + number);
  }

  private static String property(String name) {
    return name.equals("label")
        ? "http://www.w3.org/2000/01/rdf-schema#label"
        : "http://www.wikidata.org/prop/direct/" + name;
  }

  private static JsonObject term(String type, String value) {
    JsonObject term = new JsonObject();
    term.addProperty("type", type);
    term.addProperty("value", value);
    return term;
  }
}
