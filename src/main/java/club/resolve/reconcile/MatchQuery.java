package club.resolve.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A question which entity is meant.
 *
 * @param key by which its answer is known; unique within a batch
 * @param name as typed; empty where none is asked for
 * @param id of the entity, where that is known
 * @param told the properties that are told, as one text each
 * @param required conditions without which an entity is no candidate
 * @param types one of which the entity must have; none for any
 * @param limit the most candidates that are wanted, from 1
 */
public record MatchQuery(
    String key,
    String name,
    Optional<String> id,
    Map<BookProperty, String> told,
    List<Requirement> required,
    Set<EntityType> types,
    OptionalInt limit) {

  public MatchQuery {
    told = Map.copyOf(told);
    required = List.copyOf(required);
    types = Set.copyOf(types);
  }

  String told(BookProperty property) {
    return told.getOrDefault(property, "");
  }
}
