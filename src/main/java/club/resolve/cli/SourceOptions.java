package club.resolve.cli;

import club.resolve.search.SourceSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which sources are asked, and how: for every command that asks. */
final class SourceOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Mixin private ChainOptions chain = new ChainOptions();

  @Option(
      names = "--interval",
      paramLabel = "DURATION",
      converter = Converters.OfDuration.class,
      defaultValue = "0",
      description = {
        "Least time between two requests to one host, such as 2s or 500ms. Makes the pace of a"
            + " public service slower, never faster. Default: each service's own pace, none for an"
            + " address of yours."
      })
  private Duration interval = Duration.ZERO;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      converter = Converters.OfDuration.class,
      defaultValue = "20s",
      description = "For one whole answer. Default: ${DEFAULT-VALUE}.")
  private Duration timeout = Duration.ZERO;

  @Option(
      names = "--retries",
      paramLabel = "N",
      converter = Converters.OfCountOrNone.class,
      defaultValue = "3",
      description = "Further tries after a failure that may pass. Default: ${DEFAULT-VALUE}.")
  private int retries;

  @Option(
      names = "--contact",
      paramLabel = "MAIL",
      converter = Converters.OfContact.class,
      description = {
        "A mail address that is named to the services, as they ask. Open Library then allows 3"
            + " requests a second instead of 1."
      })
  private @Nullable String contact;

  @Mixin private CacheOption cache = new CacheOption();

  @Option(
      names = "--no-cache",
      description = {
        "Uses no answers of earlier runs, and keeps none. The pace of each host, and how long it"
            + " wants to be left alone, are kept all the same."
      })
  private boolean noCache;

  @Option(
      names = "--refresh",
      description = "Asks anew what is known from earlier runs, and keeps the new answers.")
  private boolean refresh;

  @Option(
      names = "--offline",
      description = "Asks nobody: answers come from earlier runs and from local catalogues.")
  private boolean offline;

  @Option(
      names = "--max-requests",
      paramLabel = "N",
      description = {
        "Sends no more requests than this; the titles that are left are blocked by the budget."
      })
  private @Nullable Long maxRequests;

  @Option(
      names = "--max-time",
      paramLabel = "DURATION",
      converter = Converters.OfDuration.class,
      description = "Sends no more requests after this time, such as 30m or 8h.")
  private @Nullable Duration maxTime;

  /**
   * Takes the options together.
   *
   * @throws ParameterException when a value cannot be right
   * @throws UserError when a key cannot be right
   */
  SourceSettings settings(Talk.Loudness loudness) throws UserError {
    return settings(loudness, ChainOptions.USUAL);
  }

  /**
   * As above.
   *
   * @param usual the chain where none is asked for
   */
  SourceSettings settings(Talk.Loudness loudness, List<SourceSpec> usual) throws UserError {
    require(timeout.isPositive(), "--timeout must be longer than 0");
    require(maxRequests == null || maxRequests >= 0, "--max-requests cannot be negative");
    require(!(offline && (noCache || refresh)), "--offline has nothing to go by without the cache");
    return new SourceSettings(
        chain.specs(usual),
        chain.results(),
        interval,
        timeout,
        retries,
        Optional.ofNullable(contact),
        braveKey(),
        loudness,
        new StoreSettings(cache.file(), !noCache && !refresh, !noCache, offline),
        maxRequests == null ? OptionalLong.empty() : OptionalLong.of(maxRequests),
        Optional.ofNullable(maxTime));
  }

  /** Keys are no options, but stand where the defaults of options stand. */
  private ServiceKey braveKey() throws UserError {
    return spec != null && spec.defaultValueProvider() instanceof Defaults defaults
        ? defaults.braveKey()
        : ServiceKey.NONE;
  }

  /** Whether the sources were named, on the command line or elsewhere. */
  boolean chosen() {
    return chain.chosen();
  }

  private void require(boolean condition, String message) {
    if (!condition && spec != null) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
