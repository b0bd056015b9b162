package club.resolve.cli;

import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * An option or an argument of a command, and what was typed for it or else holds. To make one is to
 * add it to the command, so the help has them in the order in which they stand in the source.
 */
final class Value<T> {
  private final ArgSpec spec;

  private Value(CommandSpec command, ArgSpec spec) {
    this.spec = spec;
    command.add(spec);
    // For who must speak before the command line is understood.
    spec.setValue(spec.initialValue());
  }

  static <T> Value<T> of(CommandSpec command, Class<T> type, OptionSpec.Builder option) {
    return new Value<>(command, option.type(type).build());
  }

  static <T> Value<T> of(CommandSpec command, Class<T> type, PositionalParamSpec.Builder argument) {
    return new Value<>(command, argument.type(type).build());
  }

  /** An option without a value, off until it is typed. */
  static Value<Boolean> flag(CommandSpec command, OptionSpec.Builder option) {
    return of(command, Boolean.class, option.initialValue(false));
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
