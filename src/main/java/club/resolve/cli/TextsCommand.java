package club.resolve.cli;

import club.resolve.batch.Concurrency;
import club.resolve.batch.Mode;
import club.resolve.run.Outputs;
import club.resolve.run.SourceSettings;
import club.resolve.run.TextReport;
import club.resolve.run.TextRun;
import club.resolve.run.TextSettings;
import club.resolve.texts.Bytes;
import club.resolve.texts.Pipeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Brings the texts of a list of addresses here, and tells what they consist of. */
final class TextsCommand extends Action {
  private final Value<String> file =
      options.argument(
          "FILE",
          "A CSV with a header and a column called link or url; or one address a line, where blank"
              + " lines and those that begin with # are left out; - is standard input.");

  private final Value<Path> folder =
      options.withDefault(
          "--dir=FOLDER",
          Converter.PATH,
          "texts",
          "The folder for the texts and a file of facts about them; it is made where there is"
              + " none.");

  private final Value<String> linkColumn =
      options.text(
          "--link-column=NAME",
          "The column that holds the addresses. Default: link, url, goodreads link or goodreads"
              + " url.");

  private final Value<Long> mostBytes =
      options.withDefault(
          "--max-size=SIZE",
          new Converter<>(Long.class, Bytes::parse),
          "32m",
          "The largest size of one text, such as 500k, 32m or 1g.");

  private final Value<Boolean> whole =
      options.flag(
          "--whole",
          "Counts all of each text, also what Project Gutenberg puts around a book: its licence and"
              + " what stands before the mark of the beginning.");

  private final Value<Mode> ioMode =
      options.withDefault(
          "--io-mode=MODE",
          Converter.constant(Mode.class),
          "virtual",
          "The mode of the downloads: sequential, threads or virtual.");

  private final Value<Integer> ioWorkers =
      options.withDefault(
          "--io-workers=N",
          Converter.COUNT,
          "8",
          "The number of downloads at once; sequential mode takes one.");

  private final Value<Integer> cpuWorkers =
      options.option(
          "--cpu-workers=N",
          Converter.COUNT,
          "The number of texts counted at once. Default: one for each core of this machine.");

  private final Value<String> output =
      SharedOptions.output(options, "books_texts.csv beside books.csv");

  private final SpreadsheetOption spreadsheet = new SpreadsheetOption(options);

  private final LinkNetworkOptions network =
      new LinkNetworkOptions(
          options,
          "2m",
          "The longest time for one whole text, redirects included; the part that has come"
              + " by then is kept.",
          "2");

  TextsCommand() {
    super(new RequestTalkOptions());
    describe(
        "Downloads the texts of a list, and counts their words.",
        "Saves the plain text behind each address of a list in a folder, and counts its tokens,"
            + " distinct words and sentences, its language and its twenty most frequent words."
            + " Downloads and counting go on side by side, each with workers of its own; the"
            + " summary says which of them waited for the other.",
        "",
        "Run again, the same command asks only for what has changed or is missing, and goes on with"
            + " what broke off, where the server lets it. Each host is asked at most once a second,"
            + " hosts of your own network as fast as they answer.");
    exitCodes(
        "0:all texts are here and counted",
        "1:something unexpected went wrong",
        "2:the command, the input or the configuration is wrong",
        "3:some texts are blocked or failed; run the same command again later",
        "130:stopped by Ctrl-C; the saved texts are kept, and a further run goes on from there");
    examples(
        "  resolve texts books.txt --dir=books",
        "  resolve texts books.csv --link-column=Text --io-workers=16 --cpu-workers=4",
        "  resolve texts - --max-size=5m < books.txt");
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    TextSettings settings = settings();
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

  private TextSettings settings() {
    SourceSettings settings = network.settings();
    Optional<Path> input = fileOf(file.get());
    return new TextSettings(
        input,
        linkColumn.given(),
        folder.get(),
        mostBytes.get(),
        whole.get(),
        new Pipeline.Workers(
            new Concurrency(ioMode.get(), ioWorkers.get()),
            cpuWorkers.given().orElseGet(Runtime.getRuntime()::availableProcessors)),
        Outputs.place(output.given(), input, "_texts.csv"),
        spreadsheet.formulas(),
        settings);
  }
}
