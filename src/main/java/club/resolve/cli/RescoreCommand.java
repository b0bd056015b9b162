package club.resolve.cli;

import club.resolve.batch.Mode;
import club.resolve.input.Columns;
import club.resolve.output.Format;
import club.resolve.output.Style;
import club.resolve.run.FetchSettings;
import club.resolve.run.ServiceKeys;
import club.resolve.run.SourceSettings;
import club.resolve.run.StoreSettings;
import club.resolve.run.Task;
import club.resolve.run.TitleSettings;
import club.resolve.run.UserError;
import club.resolve.service.KnownSources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Decides an earlier result anew. */
final class RescoreCommand extends ChainCommand {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private final Value<Path> file =
      Value.of(
          spec,
          Path.class,
          PositionalParamSpec.builder()
              .paramLabel("OUTPUT")
              .converters(new Converters.OfPath())
              .description("The result, as CSV. It is kept as OUTPUT.bak.")
              .required(true));

  private final ChainOptions chain = new ChainOptions(spec, known);

  private final MatchOptions match = new MatchOptions(spec);

  private final Value<String> output =
      Value.of(
          spec,
          String.class,
          OptionSpec.builder("-o", "--output")
              .paramLabel("FILE")
              .description(
                  "The file of the result; - is standard output. Default: in place of the"
                      + " old one."));

  private final OverwriteOption overwrite = new OverwriteOption(spec);

  private final Value<Path> candidates =
      Value.of(
          spec,
          Path.class,
          OptionSpec.builder("--candidates")
              .paramLabel("FILE")
              .converters(new Converters.OfPath())
              .description(
                  "Writes every candidate that was considered, with what counted for and against"
                      + " it, as JSON Lines."));

  private final FallbackOption fallback = new FallbackOption(spec);
  private final CacheOption cache = new CacheOption(spec);
  private final DecisionOptions decisions = new DecisionOptions(spec);
  private final TalkOptions talkOptions = new TalkOptions(spec);

  RescoreCommand(KnownSources known) {
    super(known);
    spec.usageMessage()
        .header("Decides an earlier result anew, without sending a request.")
        .descriptionHeading("%n")
        .description(
            "Decides each row of an earlier result anew, from the answers that are kept and"
                + " from local catalogues: with other values of --accept and --review, or by a"
                + " newer rule. A row whose answers are not kept any more stays as it is. Name the"
                + " sources as for the run that made the result.",
            "")
        .parameterListHeading("Arguments:%n")
        .footerHeading("%nExample:%n")
        .footer("  resolve rescore books_links.csv --accept=90");
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public TalkOptions talk() {
    return talkOptions;
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    return new TitleTalk(options(), surroundings, talk).run();
  }

  private Optional<Path> target() {
    return output.given().isEmpty()
        ? Optional.of(file.get())
        : output.given().filter(name -> !name.equals("-")).map(Path::of);
  }

  private TitleSettings options() throws UserError {
    SourceSettings offline =
        new SourceSettings(
            chain.specs(Defaults.serviceKeys(spec)),
            chain.results(),
            chain.ownEngines(),
            FetchSettings.OFFLINE,
            ServiceKeys.NONE,
            new StoreSettings(cache.file(), true, true, true));
    return new TitleSettings(
        Task.RESCORE,
        Optional.of(file.get()),
        Columns.USUAL,
        Mode.SEQUENTIAL,
        1,
        target(),
        Format.CSV,
        Style.PLAIN,
        fallback.what(),
        match.bars(),
        Duration.ZERO,
        Optional.empty(),
        candidates.given(),
        Optional.empty(),
        decisions.file(Optional.of(file.get())),
        overwrite.get(),
        offline);
  }
}
