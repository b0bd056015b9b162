package club.resolve.cli;

import club.resolve.batch.Mode;
import club.resolve.run.Outputs;
import club.resolve.run.SourceSettings;
import club.resolve.run.TextReport;
import club.resolve.run.TextRun;
import club.resolve.run.TextSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Brings the texts of a list of addresses here, and tells what they consist of. */
final class TextsCommand implements Action {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private final Value<String> file =
      Value.of(
          spec,
          String.class,
          PositionalParamSpec.builder()
              .paramLabel("FILE")
              .description(
                  "A CSV with a header and a column called link or url; or one address a line,"
                      + " where blank lines and those that begin with # are left out; - is standard"
                      + " input.")
              .required(true));

  private final Value<Path> folder =
      Value.of(
          spec,
          Path.class,
          OptionSpec.builder("--dir")
              .paramLabel("FOLDER")
              .converters(new Converters.OfPath())
              .defaultValue("texts")
              .description(
                  "The folder for the texts and a file of facts about them; it is made"
                      + " where there is none. Default: ${DEFAULT-VALUE}."));

  private final Value<String> linkColumn =
      Value.of(
          spec,
          String.class,
          OptionSpec.builder("--link-column")
              .paramLabel("NAME")
              .description(
                  "The column that holds the addresses. Default: link, url, goodreads link or"
                      + " goodreads url."));

  private final Value<Long> mostBytes =
      Value.of(
          spec,
          Long.class,
          OptionSpec.builder("--max-size")
              .paramLabel("SIZE")
              .converters(new Converters.OfSize())
              .defaultValue("32m")
              .description(
                  "The largest size of one text, such as 500k, 32m or 1g. Default:"
                      + " ${DEFAULT-VALUE}."));

  private final Value<Mode> ioMode =
      Value.of(
          spec,
          Mode.class,
          OptionSpec.builder("--io-mode")
              .paramLabel("MODE")
              .converters(new Converters.OfMode())
              .defaultValue("virtual")
              .description(
                  "The mode of the downloads: sequential, threads or virtual. Default:"
                      + " ${DEFAULT-VALUE}."));

  private final Value<Integer> ioWorkers =
      Value.of(
          spec,
          Integer.class,
          OptionSpec.builder("--io-workers")
              .paramLabel("N")
              .converters(new Converters.OfCount())
              .initialValue(8)
              .description(
                  "The number of downloads at once; sequential mode takes one. Default:"
                      + " ${DEFAULT-VALUE}."));

  private final Value<Integer> cpuWorkers =
      Value.of(
          spec,
          Integer.class,
          OptionSpec.builder("--cpu-workers")
              .paramLabel("N")
              .converters(new Converters.OfCount())
              .description(
                  "The number of texts counted at once. Default: one for each core of this"
                      + " machine."));

  private final Value<String> output =
      Value.of(
          spec,
          String.class,
          OptionSpec.builder("-o", "--output")
              .paramLabel("FILE")
              .description(
                  "The file of the result; - is standard output. Default: books_texts.csv"
                      + " beside books.csv, standard output for standard input. An existing file"
                      + " is kept as FILE.bak."));

  private final SpreadsheetOption spreadsheet = new SpreadsheetOption(spec);

  private final LinkNetworkOptions network =
      new LinkNetworkOptions(
          spec,
          "2m",
          "The longest time for one whole text, redirects included; the part that has come"
              + " by then is kept.",
          2);

  private final RequestTalkOptions talkOptions = new RequestTalkOptions(spec);

  TextsCommand() {
    spec.usageMessage()
        .header("Downloads the texts of a list, and counts their words.")
        .descriptionHeading("%n")
        .description(
            "Saves the plain text behind each address of a list in a folder, and counts its tokens,"
                + " distinct words and sentences, its language and its twenty most frequent words."
                + " Downloads and counting go on side by side, each on an executor of its own; the"
                + " summary says which of them waited for the other.",
            "",
            "Run again, the same command asks only for what has changed or is missing, and goes on"
                + " with what broke off, where the server lets it. Each host is asked at most once"
                + " a second, hosts of your own network as fast as they answer.",
            "")
        .parameterListHeading("Arguments:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(
            UsageMessageSpec.keyValuesMap(
                "0:all texts are here and counted",
                "1:something unexpected went wrong",
                "2:the command, the input or the configuration is wrong",
                "3:some texts are blocked or failed; run the same command again later",
                "130:stopped by Ctrl-C; the saved texts are kept, and a further run goes on"
                    + " from there"))
        .footerHeading("%nExamples:%n")
        .footer(
            "  resolve texts books.txt --dir=books",
            "  resolve texts books.csv --link-column=Text --io-workers=16 --cpu-workers=4",
            "  resolve texts - --max-size=5m < books.txt");
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
    TextSettings settings = options();
    TextReport report =
        new TextRun(settings, surroundings.streams(), surroundings.context(talk)).run();
    report.lines().forEach(talk::say);
    return code(report, settings, talk);
  }

  private static int code(TextReport report, TextSettings settings, Talk talk) {
    Optional<String> stopped = report.ended().stopped();
    if (stopped.isPresent()) {
      talk.say(stopped.get() + " What is saved is kept; run the same command again to go on.");
      return ExitCode.INTERRUPTED;
    }
    talk.say("The texts are in " + settings.folder() + ".");
    if (settings.output().isPresent()) {
      talk.say("The list is in " + report.ended().settled().place() + ".");
    }
    return report.summary().unfinished() > 0 ? ExitCode.UNFINISHED : ExitCode.OK;
  }

  private TextSettings options() {
    SourceSettings settings = network.settings();
    Optional<Path> input = Optional.of(file.get()).filter(name -> !name.equals("-")).map(Path::of);
    return new TextSettings(
        input,
        linkColumn.given(),
        folder.get(),
        mostBytes.get(),
        ioMode.get(),
        ioWorkers.get(),
        cpuWorkers.given().orElseGet(Runtime.getRuntime()::availableProcessors),
        Outputs.place(output.given(), input, "_texts.csv"),
        spreadsheet.formulas(),
        settings);
  }
}
