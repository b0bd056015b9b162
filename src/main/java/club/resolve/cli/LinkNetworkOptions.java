package club.resolve.cli;

import club.resolve.run.FetchSettings;
import club.resolve.run.SourceSettings;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.ParameterException;

/** Requests for the links of a list: for every command that sends them. */
final class LinkNetworkOptions {
  private final Options options;
  private final Value<Duration> interval;
  private final Value<Duration> timeout;
  private final Value<Integer> retries;
  private final Value<String> contact;
  private final Value<Path> cache;

  /**
   * @param usualTimeout as it is typed
   * @param timed description of the time-out, a sentence
   */
  LinkNetworkOptions(Options options, String usualTimeout, String timed, String usualRetries) {
    this.options = options;
    interval =
        NetworkOptions.interval(
            options,
            "The shortest time between two requests to one host, such as 5s. Never makes"
                + " the pace of a host out on the network faster. Default: 1s, none for hosts of"
                + " your own network.");
    timeout = NetworkOptions.timeout(options, usualTimeout, timed);
    retries = NetworkOptions.retries(options, usualRetries);
    contact = NetworkOptions.contact(options, "Your mail address, told to each server.");
    cache = SharedOptions.cache(options);
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
            NetworkOptions.positive(options, timeout),
            retries.get(),
            contact.given()),
        cache.given());
  }
}
