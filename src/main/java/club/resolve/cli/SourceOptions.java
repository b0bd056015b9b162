package club.resolve.cli;

import club.resolve.run.FetchSettings;
import club.resolve.run.SourceSettings;
import club.resolve.run.StoreSettings;
import club.resolve.run.UserError;
import club.resolve.service.KnownSources;
import java.time.Duration;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Which sources are asked, and how: for every command that asks. */
final class SourceOptions {
  private final CommandSpec command;
  private final ChainOptions chain;
  private final Value<Duration> interval;
  private final Value<Duration> timeout;
  private final Value<Integer> retries;
  private final Value<String> contact;
  private final CacheOption cache;
  private final Value<Boolean> noCache;
  private final Value<Boolean> refresh;
  private final Value<Boolean> offline;
  private final Value<Long> maxRequests;
  private final Value<Duration> maxTime;

  SourceOptions(CommandSpec command, KnownSources known) {
    this.command = command;
    chain = new ChainOptions(command, known);
    interval =
        NetworkOptions.interval(
            command,
            "The shortest time between two requests to one host, such as 2s or 500ms. Makes"
                + " the pace of a public service slower, never faster. Default: each service's own"
                + " pace, none for an address of yours.");
    timeout = NetworkOptions.timeout(command, "20s", "The longest time for one whole answer.");
    retries = NetworkOptions.retries(command, 3);
    contact =
        NetworkOptions.contact(
            command,
            "A mail address that each request tells the service, as services ask for. Open"
                + " Library then allows 3 requests a second instead of 1; wikidata is not asked"
                + " without it.");
    cache = new CacheOption(command);
    noCache =
        Value.flag(
            command,
            OptionSpec.builder("--no-cache")
                .description(
                    "Uses no answers of earlier runs, and keeps none. The pace of each"
                        + " host, and how long it wants to be left alone, are kept anyway."));
    refresh =
        Value.flag(
            command,
            OptionSpec.builder("--refresh")
                .description(
                    "Asks again for answers that are known from earlier runs, and keeps the"
                        + " new ones."));
    offline =
        Value.flag(
            command,
            OptionSpec.builder("--offline")
                .description(
                    "Sends no request: answers come from earlier runs and from local"
                        + " catalogues."));
    maxRequests = maxRequests(command);
    maxTime = maxTime(command);
  }

  private static Value<Long> maxRequests(CommandSpec command) {
    return Value.of(
        command,
        Long.class,
        OptionSpec.builder("--max-requests")
            .paramLabel("N")
            .description(
                "Sends no more requests than this; the titles that are left are blocked by the"
                    + " budget."));
  }

  private static Value<Duration> maxTime(CommandSpec command) {
    return Value.of(
        command,
        Duration.class,
        OptionSpec.builder("--max-time")
            .paramLabel("DURATION")
            .converters(new Converters.OfDuration())
            .description("Sends no more requests after this time, such as 30m or 8h."));
  }

  /**
   * Takes the options together.
   *
   * @throws ParameterException when a value cannot be right
   * @throws UserError when a key cannot be right
   */
  SourceSettings settings() throws UserError {
    return settings(ChainOptions.USUAL);
  }

  /**
   * Takes them together, for a command with a chain of its own.
   *
   * @param usual the chain where none is asked for
   */
  SourceSettings settings(String usual) throws UserError {
    Duration answered = NetworkOptions.positive(command, timeout);
    require(maxRequests.given().orElse(0L) >= 0, "--max-requests cannot be negative");
    require(
        !(offline.get() && (noCache.get() || refresh.get())),
        "--offline answers from the cache; leave out --no-cache and --refresh");
    return new SourceSettings(
        chain.specs(usual),
        chain.results(),
        chain.ownEngines(),
        new FetchSettings(
            interval.get(),
            answered,
            retries.get(),
            contact.given(),
            maxRequests.given().map(OptionalLong::of).orElseGet(OptionalLong::empty),
            maxTime.given()),
        Defaults.serviceKeys(command),
        new StoreSettings(
            cache.file(), !noCache.get() && !refresh.get(), !noCache.get(), offline.get()));
  }

  /** True where the sources were named, on the command line or elsewhere. */
  boolean chosen() {
    return chain.chosen();
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(command.commandLine(), message);
    }
  }
}
