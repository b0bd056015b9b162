package club.resolve.cli;

import club.resolve.batch.Mode;
import club.resolve.input.Columns;
import club.resolve.output.Format;
import club.resolve.output.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides an earlier result anew. */
@Command(
    name = "rescore",
    header = "Decides an earlier result anew, without asking anyone.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    separator = "=",
    descriptionHeading = "%n",
    description = {
      "Decides each row of an earlier result anew, from the answers that are kept and from local"
          + " catalogues: with other bars, or by a newer rule. A row whose answers are not kept any"
          + " more stays as it is. Name the sources as for the run that made the result.",
      ""
    },
    parameterListHeading = "Arguments:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  resolve rescore books_links.csv --accept=90")
final class RescoreCommand implements Action {
  @Parameters(paramLabel = "OUTPUT", description = "The result, as CSV. It is kept as OUTPUT.bak.")
  private Path file = Path.of("");

  @Mixin private ChainOptions chain = new ChainOptions();

  @Mixin private MatchOptions match = new MatchOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Where the result goes; - is standard output. Default: in place of the old one.")
  private @Nullable String output;

  @Option(
      names = "--candidates",
      paramLabel = "FILE",
      description = {
        "Writes every candidate that was considered, with what counted for and against it, as JSON"
            + " Lines."
      })
  private @Nullable Path candidates;

  @Mixin private FallbackOption fallback = new FallbackOption();
  @Mixin private CacheOption cache = new CacheOption();
  @Mixin private DecisionOptions decisions = new DecisionOptions();
  @Mixin private TalkOptions talkOptions = new TalkOptions();

  @Override
  public TalkOptions talk() {
    return talkOptions;
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    return new Wiring(options(), surroundings, talk).run();
  }

  private RunOptions options() {
    SourceSettings offline =
        new SourceSettings(
            chain.specs(ChainOptions.USUAL),
            chain.results(),
            Duration.ZERO,
            Duration.ofSeconds(1),
            0,
            Optional.empty(),
            ServiceKey.NONE,
            talkOptions.loudness(),
            new StoreSettings(cache.file(), true, true, true),
            OptionalLong.empty(),
            Optional.empty());
    return new RunOptions(
        Task.RESCORE,
        Optional.of(file),
        Columns.USUAL,
        Mode.SEQUENTIAL,
        1,
        output == null
            ? Optional.of(file)
            : Optional.of(output).filter(name -> !name.equals("-")).map(Path::of),
        Format.CSV,
        Style.PLAIN,
        fallback.what(),
        match.bars(),
        Duration.ZERO,
        Optional.empty(),
        Optional.ofNullable(candidates),
        Optional.empty(),
        decisions.file(Optional.of(file)),
        offline);
  }
}
