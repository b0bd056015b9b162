package club.resolve.cli;

import club.resolve.run.FetchSettings;
import club.resolve.run.SourceSettings;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
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
   * @param timed description of the time-out, a sentence
   */
  LinkNetworkOptions(CommandSpec command, String usualTimeout, String timed, int usualRetries) {
    this.command = command;
    interval =
        NetworkOptions.interval(
            command,
            "The shortest time between two requests to one host, such as 5s. Never makes"
                + " the pace of a host out on the network faster. Default: 1s, none for hosts of"
                + " your own network.");
    timeout = NetworkOptions.timeout(command, usualTimeout, timed);
    retries = NetworkOptions.retries(command, usualRetries);
    contact = NetworkOptions.contact(command, "A mail address that each request tells the server.");
    cache = new CacheOption(command);
  }

  /**
   * Takes the options together.
   *
   * @throws ParameterException when a value cannot be right
   */
  SourceSettings settings() {
    return SourceSettings.ofLinks(
        new FetchSettings(
            interval.get(),
            NetworkOptions.positive(command, timeout),
            retries.get(),
            contact.given()),
        cache.file());
  }
}
