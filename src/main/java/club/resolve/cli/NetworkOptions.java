package club.resolve.cli;

import java.time.Duration;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Options about requests that several commands have, each with words of its own. */
final class NetworkOptions {
  private NetworkOptions() {}

  /** The least time between two requests to one host. */
  static Value<Duration> interval(Options options, String description) {
    return options.add(
        Duration.class,
        OptionSpec.builder("--interval")
            .paramLabel("DURATION")
            .converters(Converter.DURATION)
            .initialValue(Duration.ZERO)
            .description(description));
  }

  /**
   * The longest time that an answer may take.
   *
   * @param usual as it is typed
   * @param timed description of the option, a sentence
   */
  static Value<Duration> timeout(Options options, String usual, String timed) {
    return options.withDefault("--timeout=DURATION", Converter.DURATION, usual, timed);
  }

  /**
   * The value of a {@link #timeout}.
   *
   * @throws ParameterException when it leaves no time
   */
  static Duration positive(Options options, Value<Duration> timeout) {
    options.require(timeout.get().isPositive(), "--timeout must be longer than 0");
    return timeout.get();
  }

  /** The number of further tries. */
  static Value<Integer> retries(Options options, String usual) {
    return options.withDefault(
        "--retries=N",
        Converter.COUNT_OR_NONE,
        usual,
        "Further tries after a failure that may pass.");
  }

  /** The address of the person behind the requests. */
  static Value<String> contact(Options options, String description) {
    return options.option("--contact=MAIL", Converter.MAIL, description);
  }
}
