package club.resolve.cli;

import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;

/** The value of an option or an argument: the typed one, or else the one that holds instead. */
final class Value<T> {
  private final ArgSpec spec;

  /** To be made by {@link Options}. */
  Value(ArgSpec spec) {
    this.spec = spec;
  }

  /** The value of what is required or has a default. */
  T get() {
    return Objects.requireNonNull(spec.<T>getValue(), spec::toString);
  }

  /** The value of what may be left out. */
  Optional<T> given() {
    return Optional.ofNullable(spec.getValue());
  }
}
