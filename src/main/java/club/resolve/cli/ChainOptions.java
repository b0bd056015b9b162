package club.resolve.cli;

import club.resolve.search.SourceSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which sources there are: for every command that goes by their answers. */
final class ChainOptions {
  private static final String DEFAULT_CHAIN = "openlibrary,duckduckgo";

  /** The chain where none is asked for. */
  static final List<SourceSpec> USUAL = SourceSpec.parseChain(DEFAULT_CHAIN);

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
            + " 700ms, or what you say, such as 50ms or lognormal:700ms:0.4 (median and sigma); to"
            + " compare modes without bothering anyone"
      })
  private @Nullable List<Converters.Chain> chains;

  @Option(
      names = "--results",
      paramLabel = "N",
      converter = Converters.OfCount.class,
      defaultValue = "10",
      description = "How many results of a web search are looked at. Default: ${DEFAULT-VALUE}.")
  private int results;

  /** Whether the sources were named, on the command line or elsewhere. */
  boolean chosen() {
    return chains != null;
  }

  /**
   * The chain.
   *
   * @param usual where none is asked for
   */
  List<SourceSpec> specs(List<SourceSpec> usual) {
    return chains == null
        ? usual
        : chains.stream().flatMap(chain -> chain.specs().stream()).toList();
  }

  /**
   * How many results of a web search are looked at.
   *
   * @throws ParameterException when the number cannot be right
   */
  int results() {
    if (spec != null && results < 1) {
      throw new ParameterException(
          spec.commandLine(), "--results must be at least 1, not " + results);
    }
    return results;
  }
}
