package club.resolve.cli;

import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** How requests are sent: options that several commands have, each with words of its own. */
final class NetworkOptions {
  private NetworkOptions() {}

  /** The least time between two requests to one host. */
  static Value<Duration> interval(CommandSpec command, String description) {
    return Value.of(
        command,
        Duration.class,
        OptionSpec.builder("--interval")
            .paramLabel("DURATION")
            .converters(new Converters.OfDuration())
            .initialValue(Duration.ZERO)
            .description(description));
  }

  /**
   * How long an answer may take.
   *
   * @param usual as it is typed
   * @param timed description of the option, a sentence
   */
  static Value<Duration> timeout(CommandSpec command, String usual, String timed) {
    return Value.of(
        command,
        Duration.class,
        OptionSpec.builder("--timeout")
            .paramLabel("DURATION")
            .converters(new Converters.OfDuration())
            .defaultValue(usual)
            .description(timed + " Default: ${DEFAULT-VALUE}."));
  }

  /**
   * The value of a {@link #timeout}.
   *
   * @throws ParameterException when it leaves no time
   */
  static Duration positive(CommandSpec command, Value<Duration> timeout) {
    if (!timeout.get().isPositive()) {
      throw new ParameterException(command.commandLine(), "--timeout must be longer than 0");
    }
    return timeout.get();
  }

  /** How often is tried again. */
  static Value<Integer> retries(CommandSpec command, int usual) {
    return Value.of(
        command,
        Integer.class,
        OptionSpec.builder("--retries")
            .paramLabel("N")
            .converters(new Converters.OfCountOrNone())
            .initialValue(usual)
            .description(
                "Further tries after a failure that may pass. Default: ${DEFAULT-VALUE}."));
  }

  /** Who can be written to. */
  static Value<String> contact(CommandSpec command, String description) {
    return Value.of(
        command,
        String.class,
        OptionSpec.builder("--contact")
            .paramLabel("MAIL")
            .converters(new Converters.OfContact())
            .description(description));
  }
}
