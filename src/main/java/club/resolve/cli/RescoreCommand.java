package club.resolve.cli;

import club.resolve.batch.Concurrency;
import club.resolve.batch.Mode;
import club.resolve.input.Columns;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.run.FetchSettings;
import club.resolve.run.ListPart;
import club.resolve.run.ServiceKeys;
import club.resolve.run.SourceSettings;
import club.resolve.run.StoreSettings;
import club.resolve.run.Task;
import club.resolve.run.TitleSettings;
import club.resolve.run.TitleSettings.Results;
import club.resolve.run.TitleSettings.Rule;
import club.resolve.run.TitleSettings.SideFiles;
import club.resolve.run.UserError;
import club.resolve.service.KnownSources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Decides an earlier result anew. */
final class RescoreCommand extends ChainCommand {
  private final Value<Path> file =
      options.argument(
          "RESULT",
          Converter.PATH,
          "A CSV such as books_links.csv, written by resolve. It is kept as RESULT.bak.");

  private final ChainOptions chain = new ChainOptions(options, known);

  private final MatchOptions match = new MatchOptions(options);

  private final Value<String> output =
      options.text(
          "-o, --output=FILE",
          "The file of the result; - is standard output. Default: in place of the old one.");

  private final Value<Boolean> overwrite = SharedOptions.overwrite(options);

  private final Value<Path> candidates = SharedOptions.candidates(options);

  private final Value<Fallback> fallback = SharedOptions.fallback(options);
  private final SpreadsheetOption spreadsheet = new SpreadsheetOption(options);
  private final Value<Path> cache = SharedOptions.cache(options);
  private final DecisionOptions decisions = new DecisionOptions(options);

  RescoreCommand(KnownSources known) {
    super(known, new TalkOptions());
    describe(
        "Decides an earlier result anew, without sending a request.",
        "Decides each row of an earlier result anew, from the answers that are kept and from local"
            + " catalogues: with other values of --accept and --review, or by a newer rule. A row"
            + " whose answers are not kept any more stays as it is. Name the sources as for the run"
            + " that made the result.");
    examples("  resolve rescore books_links.csv --accept=90");
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    return new TitleTalk(settings(), surroundings, talk).run();
  }

  private Optional<Path> target() {
    return output.given().isEmpty()
        ? Optional.of(file.get())
        : output.given().flatMap(Action::fileOf);
  }

  private TitleSettings settings() throws UserError {
    SourceSettings offline =
        new SourceSettings(
            chain.specs(Defaults.serviceKeys(spec)),
            chain.results(),
            chain.ownEngines(),
            FetchSettings.OFFLINE,
            ServiceKeys.NONE,
            StoreSettings.offline(cache.given()));
    return new TitleSettings(
        Task.RESCORE,
        Optional.of(file.get()),
        false,
        Columns.USUAL,
        ListPart.WHOLE,
        new Concurrency(Mode.SEQUENTIAL, 1),
        Duration.ZERO,
        Results.csv(target(), spreadsheet.formulas(), overwrite.get()),
        new SideFiles(Optional.empty(), candidates.given(), Optional.empty()),
        new Rule(fallback.get(), match.bars()),
        decisions.file(Optional.of(file.get())),
        offline);
  }
}
