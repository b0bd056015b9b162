package club.resolve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads batches of queries, in the form of either version: 0.2 has an object of queries under keys
 * of the client, 1.0 an array {@code queries} of conditions. Properties and types that a service
 * does not know, and members that the specification does not name, are ignored, as a service may
 * do. Pure.
 */
public final class QueryReader {
  /** Queries that may be asked together. */
  public static final int MOST_QUERIES = 1_000;

  /** Letters of a text; nobody types a longer title. */
  public static final int LONGEST_TEXT = JsonInput.LONGEST_TEXT;

  private static final int MOST_PROPERTIES = 100;

  private static final int LONGEST_KEY = 200;

  /** Stands between the values of one property, as between the authors in a cell. */
  private static final String BETWEEN = " & ";

  private QueryReader() {}

  /**
   * Reads a batch.
   *
   * @throws Fault when it is malformed, or has too many queries
   */
  public static QueryBatch batch(String json) throws Fault {
    JsonObject root = JsonInput.object(json);
    JsonElement queries = root.get("queries");
    if (queries != null && queries.isJsonArray()) {
      return listed(queries.getAsJsonArray());
    }
    requireFew(root.size());
    List<MatchQuery> all = new ArrayList<>(root.size());
    for (Map.Entry<String, JsonElement> query : root.entrySet()) {
      all.add(keyed(query.getKey(), query.getValue()));
    }
    return new QueryBatch(Protocol.V0_2, all);
  }

  /**
   * Reads a batch that must be of 1.0.
   *
   * @throws Fault when it is malformed, or has too many queries
   */
  public static QueryBatch listed(String json) throws Fault {
    return listed(JsonInput.array(JsonInput.object(json).get("queries"), "queries"));
  }

  private static QueryBatch listed(JsonArray queries) throws Fault {
    requireFew(queries.size());
    List<MatchQuery> all = new ArrayList<>(queries.size());
    for (JsonElement query : queries) {
      all.add(conditional("queries[" + all.size() + "]", query));
    }
    return new QueryBatch(Protocol.V1_0, all);
  }

  private static void requireFew(int queries) throws Fault {
    if (queries > MOST_QUERIES) {
      throw Fault.tooLarge(
          "the batch has %d queries; %d are taken at once".formatted(queries, MOST_QUERIES));
    }
  }

  /** A query of 0.2. */
  private static MatchQuery keyed(String key, JsonElement element) throws Fault {
    if (key.length() > LONGEST_KEY) {
      throw Fault.malformed(
          "a key has %d characters; %d are taken".formatted(key.length(), LONGEST_KEY));
    }
    String what = "query \"" + key + "\"";
    JsonObject query = JsonInput.object(element, what);
    Optional<JsonElement> name = JsonInput.member(query, "query");
    Optional<JsonElement> properties = JsonInput.member(query, "properties");
    boolean untold =
        properties.filter(all -> !(all.isJsonArray() && all.getAsJsonArray().isEmpty())).isEmpty();
    if (name.isEmpty() && untold) {
      throw Fault.malformed(what + " has neither query nor properties");
    }
    Told told = new Told();
    if (properties.isPresent()) {
      for (JsonElement one : list(properties.get(), what + ".properties")) {
        JsonObject property = JsonInput.object(one, what + ".properties");
        told.add(
            JsonInput.text(property.get("pid"), what + ".properties.pid"),
            JsonInput.values(property.get("v"), what + ".properties.v"));
      }
    }
    return new MatchQuery(
        key,
        name.isPresent() ? JsonInput.text(name.get(), what + ".query") : "",
        Optional.empty(),
        told.texts(),
        List.of(),
        types(JsonInput.member(query, "type"), what),
        limit(query, what));
  }

  /** A query of 1.0. */
  private static MatchQuery conditional(String what, JsonElement element) throws Fault {
    JsonObject query = JsonInput.object(element, what);
    JsonArray conditions = list(query.get("conditions"), what + ".conditions");
    if (conditions.isEmpty()) {
      throw Fault.malformed(what + ".conditions must not be empty");
    }
    Conditions read = new Conditions(what + ".conditions");
    for (JsonElement condition : conditions) {
      read.add(JsonInput.object(condition, what + ".conditions"));
    }
    return new MatchQuery(
        what,
        read.name,
        read.id,
        read.told.texts(),
        read.required,
        types(JsonInput.member(query, "type"), what),
        limit(query, what));
  }

  private static JsonArray list(@Nullable JsonElement element, String what) throws Fault {
    JsonArray list = JsonInput.array(element, what);
    if (list.size() > MOST_PROPERTIES) {
      throw Fault.tooLarge(
          "%s has %d entries; %d are taken".formatted(what, list.size(), MOST_PROPERTIES));
    }
    return list;
  }

  private static OptionalInt limit(JsonObject query, String what) throws Fault {
    Optional<JsonElement> limit = JsonInput.member(query, "limit");
    return limit.isPresent()
        ? OptionalInt.of(JsonInput.count(limit.get(), what + ".limit"))
        : OptionalInt.empty();
  }

  /** One type or several; those of other services restrict nothing. */
  private static Set<EntityType> types(Optional<JsonElement> type, String what) throws Fault {
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    if (type.isPresent()) {
      for (String id : JsonInput.values(type.get(), what + ".type")) {
        EntityType.of(id).ifPresent(types::add);
      }
    }
    return types;
  }

  /** The properties that are told so far, with all of their values. */
  private static final class Told {
    private final Map<BookProperty, List<String>> values = new EnumMap<>(BookProperty.class);

    void add(String id, List<String> more) {
      BookProperty.of(id)
          .filter(BookProperty::asked)
          .ifPresent(known -> values.computeIfAbsent(known, _ -> new ArrayList<>()).addAll(more));
    }

    Map<BookProperty, String> texts() {
      Map<BookProperty, String> texts = new EnumMap<>(BookProperty.class);
      values.forEach((property, all) -> texts.put(property, String.join(BETWEEN, all)));
      return texts;
    }
  }

  /** The conditions of a query that are read so far. */
  private static final class Conditions {
    private final String what;
    private final Told told = new Told();
    private final List<Requirement> required = new ArrayList<>();
    private String name = "";
    private Optional<String> id = Optional.empty();

    Conditions(String what) {
      this.what = what;
    }

    void add(JsonObject condition) throws Fault {
      String kind = JsonInput.text(condition.get("matchType"), what + ".matchType");
      List<String> typed =
          JsonInput.values(condition.get("propertyValue"), what + ".propertyValue");
      switch (kind) {
        case "name" -> name = typed.isEmpty() ? name : typed.getFirst();
        case "id" -> id = typed.stream().findFirst().or(() -> id);
        case "property" ->
            add(
                JsonInput.text(condition.get("propertyId"), what + ".propertyId"),
                typed,
                condition);
        default ->
            throw Fault.malformed(what + ".matchType must be \"name\", \"id\" or \"property\"");
      }
    }

    private void add(String property, List<String> typed, JsonObject condition) throws Fault {
      Requirement.Quantifier quantifier = quantifier(condition);
      if (quantifier != Requirement.Quantifier.NONE) {
        told.add(property, typed);
      }
      Optional<BookProperty> known = BookProperty.of(property).filter(BookProperty::told);
      if (known.isPresent() && !typed.isEmpty() && isRequired(condition)) {
        required.add(new Requirement(known.get(), typed, quantifier));
      }
    }

    private Requirement.Quantifier quantifier(JsonObject condition) throws Fault {
      Optional<JsonElement> typed = JsonInput.member(condition, "matchQuantifier");
      if (typed.isEmpty()) {
        return Requirement.Quantifier.ANY;
      }
      String name = JsonInput.text(typed.get(), what + ".matchQuantifier");
      for (Requirement.Quantifier one : Requirement.Quantifier.values()) {
        if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
          return one;
        }
      }
      throw Fault.malformed(what + ".matchQuantifier must be \"any\", \"all\" or \"none\"");
    }

    private static boolean isRequired(JsonObject condition) {
      return JsonInput.member(condition, "required")
          .filter(JsonElement::isJsonPrimitive)
          .filter(JsonElement::getAsBoolean)
          .isPresent();
    }
  }
}
