package club.resolve.cli;

import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** How the links of a list are asked: for every command that does so. */
final class LinkNetworkOptions {
  private final CommandSpec command;
  private final Value<Duration> interval;
  private final Value<Duration> timeout;
  private final Value<Integer> retries;
  private final Value<String> contact;
  private final CacheOption cache;

  /**
   * @param usualTimeout as it is typed
   * @param timed what the time-out is for, a sentence
   */
  LinkNetworkOptions(CommandSpec command, String usualTimeout, String timed, int usualRetries) {
    this.command = command;
    interval =
        Value.of(
            command,
            Duration.class,
            OptionSpec.builder("--interval")
                .paramLabel("DURATION")
                .converters(new Converters.OfDuration())
                .initialValue(Duration.ZERO)
                .description(
                    "Least time between two requests to one host, such as 5s. Never makes the pace"
                        + " of a host out on the network faster. Default: 1s, none for hosts of"
                        + " your own network."));
    timeout =
        Value.of(
            command,
            Duration.class,
            OptionSpec.builder("--timeout")
                .paramLabel("DURATION")
                .converters(new Converters.OfDuration())
                .defaultValue(usualTimeout)
                .description(timed + " Default: ${DEFAULT-VALUE}."));
    retries =
        Value.of(
            command,
            Integer.class,
            OptionSpec.builder("--retries")
                .paramLabel("N")
                .converters(new Converters.OfCountOrNone())
                .initialValue(usualRetries)
                .description(
                    "Further tries after a failure that may pass. Default: ${DEFAULT-VALUE}."));
    contact =
        Value.of(
            command,
            String.class,
            OptionSpec.builder("--contact")
                .paramLabel("MAIL")
                .converters(new Converters.OfContact())
                .description("A mail address that is named to the servers."));
    cache = new CacheOption(command);
  }

  /**
   * Takes the options together.
   *
   * @throws ParameterException when a value cannot be right
   */
  SourceSettings settings(Talk.Loudness loudness) {
    if (!timeout.get().isPositive()) {
      throw new ParameterException(command.commandLine(), "--timeout must be longer than 0");
    }
    return SourceSettings.ofLinks(
        interval.get(), timeout.get(), retries.get(), contact.given(), loudness, cache.file());
  }
}
