package club.resolve.cli;

import club.resolve.search.SourceSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which sources are asked, and how: for every command that asks. */
final class SourceOptions {
  private static final String DEFAULT_CHAIN = "openlibrary,duckduckgo";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = {"-s", "--source"},
      paramLabel = "NAME[=WHERE],...",
      converter = Converters.OfChain.class,
      description = {
        "The sources, asked in turn until one settles the title. Default: "
            + DEFAULT_CHAIN
            + "; of eval its catalogue.",
        "openlibrary[=URL]: a catalogue that knows Goodreads ids",
        "duckduckgo[=URL]: a web search, for a handful of titles a run",
        "searxng=URL: a web search of your own",
        "brave[=URL]: the web search of Brave, with a key of yours in the environment"
            + " (RESOLVE_BRAVE_KEY) or in the configuration file (brave-key=...)",
        "catalog[=FILE]: a catalogue on this machine: a CSV with links, an export of Goodreads or"
            + " calibre, Open Library's dump of editions, or the folder that resolve index made;"
            + " without FILE a small sample",
        "simulated[=LATENCY]: the sample behind a server inside this program, which answers after"
            + " 700ms; to compare modes without bothering anyone"
      })
  private @Nullable List<Converters.Chain> chains;

  @Option(
      names = "--results",
      paramLabel = "N",
      converter = Converters.OfCount.class,
      defaultValue = "10",
      description = "How many results of a web search are looked at. Default: ${DEFAULT-VALUE}.")
  private int results;

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

  /**
   * Takes the options together.
   *
   * @throws ParameterException when a value cannot be right
   * @throws UserError when a key cannot be right
   */
  SourceSettings settings(Talk.Loudness loudness) throws UserError {
    return settings(loudness, SourceSpec.parseChain(DEFAULT_CHAIN));
  }

  /**
   * As above.
   *
   * @param usual the chain where none is asked for
   */
  SourceSettings settings(Talk.Loudness loudness, List<SourceSpec> usual) throws UserError {
    require(timeout.isPositive(), "--timeout must be longer than 0");
    return new SourceSettings(
        chain(usual),
        results,
        interval,
        timeout,
        retries,
        Optional.ofNullable(contact),
        braveKey(),
        loudness);
  }

  /** Keys are no options, but stand where the defaults of options stand. */
  private ServiceKey braveKey() throws UserError {
    return spec != null && spec.defaultValueProvider() instanceof Defaults defaults
        ? defaults.braveKey()
        : new ServiceKey(Optional.empty(), "into the environment");
  }

  /** Whether the sources were named, on the command line or elsewhere. */
  boolean chosen() {
    return chains != null;
  }

  private List<SourceSpec> chain(List<SourceSpec> usual) {
    return chains == null
        ? usual
        : chains.stream().flatMap(chain -> chain.specs().stream()).toList();
  }

  private void require(boolean condition, String message) {
    if (!condition && spec != null) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
