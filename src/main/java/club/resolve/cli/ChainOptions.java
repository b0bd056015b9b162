package club.resolve.cli;

import club.resolve.run.ServiceKeys;
import club.resolve.service.KnownSources;
import club.resolve.service.SourceSpec;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;

/** The chain of sources: for every command that goes by their answers. */
final class ChainOptions {
  /** The chain where none is asked for and there is no key to any service. */
  static final String USUAL = "openlibrary,duckduckgo";

  private final KnownSources known;
  private final Value<Converter.Chain[]> chains;
  private final Value<Integer> results;
  private final Value<Boolean> ownEngines;

  ChainOptions(Options options, KnownSources known) {
    this.known = known;
    chains = chains(options, known, description(known));
    results =
        options.withDefault(
            "--results=N",
            Converter.COUNT,
            "10",
            "The number of results of a web search that are looked at.");
    ownEngines = ownEngines(options);
  }

  /** The option that names the sources; for a command without this class, too. */
  static Value<Converter.Chain[]> chains(
      Options options, KnownSources known, String... description) {
    return options.add(
        Converter.Chain[].class,
        OptionSpec.builder("-s", "--source")
            .paramLabel("SOURCE,...")
            .converters(Converter.chain(known))
            .completionCandidates(names(known))
            .description(description));
  }

  /** The names as they are typed: behind one that needs a place, an equals sign follows. */
  private static List<String> names(KnownSources known) {
    return known.all().stream()
        .map(kind -> kind.name() + (kind.help().startsWith(kind.name() + "=") ? "=" : ""))
        .toList();
  }

  private static String[] description(KnownSources known) {
    String[] lines = new String[known.all().size() + 1];
    lines[0] =
        "Sources, asked in turn until one settles the title. Default: "
            + USUAL
            + ", and between them each service below to which there is a key; to leave one out,"
            + " name the others.";
    for (int i = 1; i < lines.length; i++) {
      lines[i] = known.all().get(i - 1).help();
    }
    return lines;
  }

  /** The option for a SearXNG whose empty answers are a fact; for a command without this class. */
  static Value<Boolean> ownEngines(Options options) {
    return options.flag(
        "--own-engines",
        "Says that the engines behind searxng are yours and search data of yours, so an empty"
            + " answer means that there is no such book. Without it, an empty answer tells nothing,"
            + " as searxng leaves out engines without a word.");
  }

  /**
   * The chain, or the usual one where none is asked for.
   *
   * @param keys the services to which there is a key are in the usual one
   */
  List<SourceSpec> specs(ServiceKeys keys) {
    return chains
        .given()
        .map(Converter::joined)
        .orElseGet(() -> keys.chain(known, Set.of(USUAL.split(",", -1))));
  }

  /** The chain, or that one where none is asked for. */
  List<SourceSpec> specs(String otherwise) {
    return chains.given().map(Converter::joined).orElseGet(() -> known.parseChain(otherwise));
  }

  /** The number of results of a web search that are looked at. */
  int results() {
    return results.get();
  }

  /** Returns true when it counts that the engines of a SearXNG find nothing. */
  boolean ownEngines() {
    return ownEngines.get();
  }
}
