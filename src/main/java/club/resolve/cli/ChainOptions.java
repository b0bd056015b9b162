package club.resolve.cli;

import club.resolve.search.SourceSpec;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which sources there are: for every command that goes by their answers. */
final class ChainOptions {
  private static final String DEFAULT_CHAIN = "openlibrary,duckduckgo";

  /** The chain where none is asked for. */
  static final List<SourceSpec> USUAL = SourceSpec.parseChain(DEFAULT_CHAIN);

  private final Value<Converters.Chain[]> chains;
  private final Value<Integer> results;
  private final Value<Boolean> ownEngines;

  ChainOptions(CommandSpec command) {
    chains =
        Value.of(
            command,
            Converters.Chain[].class,
            OptionSpec.builder("-s", "--source")
                .paramLabel("NAME[=WHERE],...")
                .converters(new Converters.OfChain())
                .description(
                    "The sources, asked in turn until one settles the title. Default: "
                        + DEFAULT_CHAIN
                        + "; for eval its catalogue.",
                    "openlibrary[=URL]: a catalogue that knows Goodreads ids",
                    "duckduckgo[=URL]: a web search, for a handful of titles a run",
                    "searxng=URL: a web search of your own",
                    "brave[=URL]: the web search of Brave, with a key of yours in the environment"
                        + " (RESOLVE_BRAVE_KEY) or in the configuration file (brave-key=...)",
                    "catalog[=FILE]: a catalogue on this machine: a CSV with links, an export of"
                        + " Goodreads or calibre, Open Library's dump of editions, or the folder"
                        + " that resolve index made; without FILE a small sample",
                    "simulated[=LATENCY]: the sample behind a server inside this program, which"
                        + " answers after 700ms, or what you say, such as 50ms or"
                        + " lognormal:700ms:0.4 (median and sigma); to compare modes without"
                        + " bothering anyone"));
    results =
        Value.of(
            command,
            Integer.class,
            OptionSpec.builder("--results")
                .paramLabel("N")
                .converters(new Converters.OfCount())
                .initialValue(10)
                .description(
                    "The number of results of a web search that are looked at. Default:"
                        + " ${DEFAULT-VALUE}."));
    ownEngines = ownEngines(command);
  }

  /** Of a SearXNG whose empty answers are a fact; for a command that has no other such option. */
  static Value<Boolean> ownEngines(CommandSpec command) {
    return Value.flag(
        command,
        OptionSpec.builder("--own-engines")
            .description(
                "Says that the engines behind searxng are yours and search data of yours,"
                    + " so an empty answer means that there is no such book. Without it, only rows"
                    + " of a web engine show that anyone has looked."));
  }

  /** Whether the sources were named, on the command line or elsewhere. */
  boolean chosen() {
    return chains.given().isPresent();
  }

  /**
   * The chain.
   *
   * @param usual where none is asked for
   */
  List<SourceSpec> specs(List<SourceSpec> usual) {
    return chains.given().map(Converters::joined).orElse(usual);
  }

  /** How many results of a web search are looked at. */
  int results() {
    return results.get();
  }

  /** Whether it counts when the engines of a SearXNG find nothing. */
  boolean ownEngines() {
    return ownEngines.get();
  }
}
