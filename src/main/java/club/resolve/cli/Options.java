package club.resolve.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/**
 * The options and arguments of one command. Each method that makes one adds it to the command, so
 * the help lists them in the order in which they stand in the source.
 *
 * <p>The form of an option is written as the help shows it, such as {@code -w, --workers=N}.
 */
final class Options {
  private final CommandSpec command;

  Options(CommandSpec command) {
    this.command = command;
  }

  /** An option without a value, false until it is typed. */
  Value<Boolean> flag(String form, String description) {
    return add(Boolean.class, builder(form).initialValue(false).description(description));
  }

  /** An option whose value is taken as it is typed. */
  Value<String> text(String form, String... description) {
    return option(form, Converter.TEXT, description);
  }

  /** An option that names a file or a folder. */
  Value<Path> path(String form, String... description) {
    return option(form, Converter.PATH, description);
  }

  <T> Value<T> option(String form, Converter<T> converter, String... description) {
    return add(converter.type(), builder(form).converters(converter).description(description));
  }

  /**
   * An option with values that the TAB key proposes.
   *
   * @param proposed as they are typed; others may be right, too
   */
  <T> Value<T> option(
      String form, Converter<T> converter, List<String> proposed, String... description) {
    return add(
        converter.type(),
        builder(form)
            .converters(converter)
            .completionCandidates(proposed)
            .description(description));
  }

  /**
   * An option with a default, which the end of its description names.
   *
   * @param usual the default, as it would be typed
   */
  <T> Value<T> withDefault(String form, Converter<T> converter, String usual, String description) {
    return add(
        converter.type(),
        builder(form)
            .converters(converter)
            .defaultValue(usual)
            .description(description + " Default: ${DEFAULT-VALUE}."));
  }

  /** An option without which the command does not run. */
  Value<String> required(String form, String description) {
    return add(String.class, builder(form).required(true).description(description));
  }

  /** An argument without which the command does not run. */
  Value<String> argument(String label, String description) {
    return argument(label, Converter.TEXT, description);
  }

  /** An argument that may be left out. */
  Value<String> optionalArgument(String label, String description) {
    return add(
        String.class,
        PositionalParamSpec.builder().paramLabel(label).arity("0..1").description(description));
  }

  /** {@linkplain #argument(String, String) An argument} that is not taken as it is typed. */
  <T> Value<T> argument(String label, Converter<T> converter, String description) {
    return add(
        converter.type(),
        PositionalParamSpec.builder()
            .paramLabel(label)
            .converters(converter)
            .description(description)
            .required(true));
  }

  private static OptionSpec.Builder builder(String form) {
    int end = form.indexOf('=');
    return end < 0
        ? OptionSpec.builder(form.split(", "))
        : OptionSpec.builder(form.substring(0, end).split(", "))
            .paramLabel(form.substring(end + 1));
  }

  /** An option that is described in full. */
  <T> Value<T> add(Class<T> type, OptionSpec.Builder option) {
    if (type.isEnum()) {
      option.completionCandidates(() -> Names.list(type).iterator());
    }
    return add(option.type(type).order(OptionOrder.of(option.names())).build());
  }

  /** An argument that is described in full. */
  <T> Value<T> add(Class<T> type, PositionalParamSpec.Builder argument) {
    if (type.isEnum()) {
      argument.completionCandidates(() -> Names.list(type).iterator());
    }
    return add(argument.type(type).build());
  }

  private <T> Value<T> add(ArgSpec spec) {
    command.add(spec);
    // For a message that must be said before the command line is understood.
    spec.setValue(spec.initialValue());
    return new Value<>(spec);
  }

  /** Returns true when an option is on the command line itself, and not in the configuration. */
  boolean typed(String name) {
    return command.commandLine().getParseResult().hasMatchedOption(name);
  }

  /**
   * Makes sure that the values make sense together.
   *
   * @throws ParameterException with this message when they do not
   */
  void require(boolean condition, String message) {
    if (!condition) {
      throw wrong(message);
    }
  }

  /** The failure of a command line that was understood but makes no sense. */
  ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  CommandSpec command() {
    return command;
  }
}
