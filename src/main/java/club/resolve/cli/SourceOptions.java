package club.resolve.cli;

import club.resolve.run.FetchSettings;
import club.resolve.run.ServiceKeys;
import club.resolve.run.SourceSettings;
import club.resolve.run.StoreSettings;
import club.resolve.run.UserError;
import club.resolve.service.KnownSources;
import club.resolve.service.SourceSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Sources and requests to them: for every command that asks. */
final class SourceOptions {
  private final Options options;
  private final ChainOptions chain;
  private final Value<Duration> interval;
  private final Value<Duration> timeout;
  private final Value<Integer> retries;
  private final Value<String> contact;
  private final Value<Path> cache;
  private final Value<Boolean> noCache;
  private final Value<Boolean> refresh;
  private final Value<Boolean> offline;
  private final Value<Long> maxRequests;
  private final Value<Duration> maxTime;

  SourceOptions(Options options, KnownSources known) {
    this.options = options;
    chain = new ChainOptions(options, known);
    interval =
        NetworkOptions.interval(
            options,
            "The shortest time between two requests to one host, such as 2s or 500ms. Makes"
                + " the pace of a public service slower, never faster. Default: each service's own"
                + " pace, none for an address of yours.");
    timeout = NetworkOptions.timeout(options, "20s", "The longest time for one whole answer.");
    retries = NetworkOptions.retries(options, "3");
    contact =
        NetworkOptions.contact(
            options,
            "Your mail address, told to each service. Open Library then allows"
                + " 3 requests a second instead of 1; wikidata is not asked without it.");
    cache = SharedOptions.cache(options);
    noCache =
        options.flag(
            "--no-cache",
            "Uses no answers of earlier runs, and keeps none. The pace of each host, and how long"
                + " it wants to be left alone, are kept anyway.");
    refresh =
        options.flag("--refresh", "Asks anew for answers of earlier runs. The new ones are kept.");
    offline =
        options.flag(
            "--offline",
            "Sends no request: answers come from earlier runs and from local catalogues.");
    maxRequests =
        options.add(
            Long.class,
            OptionSpec.builder("--max-requests")
                .paramLabel("N")
                .description(
                    "Sends no more requests than this; the titles that are left are blocked by the"
                        + " budget."));
    maxTime =
        options.option(
            "--max-time=DURATION",
            Converter.DURATION,
            "Sends no more requests after this time, such as 30m or 8h.");
  }

  /**
   * Takes the options together.
   *
   * @throws ParameterException when a value cannot be right
   * @throws UserError when a key cannot be right
   */
  SourceSettings settings() throws UserError {
    ServiceKeys keys = Defaults.serviceKeys(options.command());
    return settings(chain.specs(keys), keys);
  }

  /**
   * Takes them together, for a command with a chain of its own.
   *
   * @param usual the chain where none is asked for
   */
  SourceSettings settings(String usual) throws UserError {
    return settings(chain.specs(usual), Defaults.serviceKeys(options.command()));
  }

  private SourceSettings settings(List<SourceSpec> specs, ServiceKeys keys) {
    Duration answered = NetworkOptions.positive(options, timeout);
    options.require(maxRequests.given().orElse(0L) >= 0, "--max-requests cannot be negative");
    options.require(
        !(offline.get() && (noCache.get() || refresh.get())),
        "--offline answers from the cache; leave out --no-cache and --refresh");
    return new SourceSettings(
        specs,
        chain.results(),
        chain.ownEngines(),
        new FetchSettings(
            interval.get(),
            answered,
            retries.get(),
            contact.given(),
            maxRequests.given().map(OptionalLong::of).orElseGet(OptionalLong::empty),
            maxTime.given(),
            1),
        keys,
        new StoreSettings(
            cache.given(), !noCache.get() && !refresh.get(), !noCache.get(), offline.get()));
  }
}
