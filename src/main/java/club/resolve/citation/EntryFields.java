package club.resolve.citation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of an entry in its order, each with one value or several. Not thread-safe. */
final class EntryFields {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /** Adds a value, with white space as single spaces; a blank one is none. */
  void add(String name, String value) {
    String plain = String.join(" ", value.strip().split("\\s++"));
    if (!plain.isEmpty()) {
      values.computeIfAbsent(name, _ -> new ArrayList<>()).add(plain);
    }
  }

  /** Returns the values of a field; none when the entry does not have it. */
  List<String> get(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Returns the first of these names that the entry has a field of; blank when none. */
  String named(List<String> names) {
    return names.stream().filter(values::containsKey).findFirst().orElse("");
  }

  /** Returns the first value of a field; blank when the entry does not have it. */
  String first(String name) {
    return get(name).stream().findFirst().orElse("");
  }

  /** Returns all fields but these, several values of one joined by semicolons. */
  Map<String, String> without(Set<String> names) {
    Map<String, String> rest = new LinkedHashMap<>();
    values.forEach(
        (name, all) -> {
          if (!names.contains(name)) {
            rest.put(name, String.join("; ", all));
          }
        });
    return Collections.unmodifiableMap(rest);
  }
}
