package club.resolve.match;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Makes findings with the weights of their levels. Immutable; those without words are shared. */
final class Findings {
  private final Map<Level, FieldFinding> wordless = new EnumMap<>(Level.class);

  Findings(Weights weights) {
    for (Level level : Level.values()) {
      wordless.put(level, new FieldFinding(level, "", "", weights.bits(level)));
    }
  }

  FieldFinding of(Level level) {
    return Objects.requireNonNull(wordless.get(level));
  }

  FieldFinding of(Level level, String typed, String found) {
    FieldFinding finding = of(level);
    return typed.isEmpty() && found.isEmpty()
        ? finding
        : new FieldFinding(level, typed, found, finding.bits());
  }
}
