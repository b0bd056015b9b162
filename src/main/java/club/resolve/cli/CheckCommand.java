package club.resolve.cli;

import club.resolve.batch.Concurrency;
import club.resolve.batch.Mode;
import club.resolve.check.LeftAlone;
import club.resolve.check.LinkFormat;
import club.resolve.check.Statuses;
import club.resolve.run.LinkReport;
import club.resolve.run.LinkRun;
import club.resolve.run.LinkSettings;
import club.resolve.run.Outputs;
import club.resolve.run.SourceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** Tells of a list of links which of them still lead somewhere. */
final class CheckCommand extends Action {
  private final Value<String> file =
      options.argument(
          "FILE",
          "A CSV with a header and a column called link or url, such as a result of this program,"
              + " also as JSON Lines or Markdown; or one address a line, where blank lines and"
              + " those that begin with # are left out; - is standard input.");

  private final Value<String> linkColumn =
      options.text(
          "--link-column=NAME",
          "The column that holds the links. Default: link, url, goodreads link or goodreads url.");

  private final Value<Statuses> ok =
      options.option(
          "--ok=STATUSES",
          new Converter<>(Statuses.class, Statuses::parse),
          "Status codes of working links, such as 200-299,403. Default: 2xx but 202, which"
              + " firewalls send to robots.");

  private final Value<String[]> also =
      options.add(
          String[].class,
          OptionSpec.builder("--also")
              .paramLabel("DOMAIN,...")
              .hideParamSyntax(true)
              .initialValue(new String[0])
              .completionCandidates(List.of(LeftAlone.DOMAIN))
              .splitRegex(",")
              .description("A domain that is left alone unless it is named here: goodreads.com."));

  private final Value<Mode> mode =
      options.withDefault(
          "-m, --mode=MODE",
          Converter.constant(Mode.class),
          "virtual",
          "sequential, threads or virtual.");

  private final Value<Integer> workers =
      options.withDefault(
          "-w, --workers=N",
          Converter.COUNT,
          "8",
          "The number of links in work at once; sequential mode takes one.");

  private final Value<String> output =
      SharedOptions.output(options, "links_checked.csv beside links.csv");

  private final Value<LinkFormat> format =
      options.option(
          "-f, --format=FORMAT",
          Converter.constant(LinkFormat.class),
          "csv, jsonl, or junit: an XML report for continuous integration. Default: by the ending"
              + " of the output (csv, jsonl or xml), else csv.");

  private final SpreadsheetOption spreadsheet = new SpreadsheetOption(options);

  private final LinkNetworkOptions network =
      new LinkNetworkOptions(
          options, "20s", "The longest time for one answer, redirects included.", "1");

  CheckCommand() {
    super(new RequestTalkOptions());
    describe(
        "Checks the links of a list.",
        "Asks for each link of a list, and says whether it is ok, moved (301 or 308 on the way),"
            + " broken (404, 410, 5xx), blocked (202, 401, 403, 429: the request was refused, which"
            + " says nothing about the page), timeout, error (connection, name, certificate) or"
            + " skipped. Equal addresses are asked once, each host at most once a second, hosts of"
            + " your own network as fast as they answer. Links to Goodreads are skipped, as its"
            + " terms rule out robots: a link by number that this program found needs no check;"
            + " one by ISBN was not opened, and --also=goodreads.com opens it.");
    exitCodes(
        "0:no link was found to be broken",
        "1:something unexpected went wrong",
        "2:the command, the input or the configuration is wrong",
        "3:no link was found to be broken, but some could not be checked: timeout or error",
        "5:links are broken",
        "130:stopped by Ctrl-C; the finished rows are kept");
    examples(
        "  resolve check reading-list.csv --link-column=Shop",
        "  resolve check links.txt -o report.xml",
        "  resolve check - --ok=200-299,403 < links.txt");
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    LinkSettings settings = settings();
    LinkReport report =
        new LinkRun(settings, surroundings.streams(), surroundings.context(talk)).run();
    report.lines().forEach(talk::say);
    return code(report, settings, talk);
  }

  private static int code(LinkReport report, LinkSettings settings, Talk talk) {
    Optional<String> stopped = report.ended().stopped();
    if (stopped.isPresent()) {
      talk.say(stopped.get());
      return ExitCode.INTERRUPTED;
    }
    if (settings.output().isPresent()) {
      talk.say("The list is in " + report.ended().settled().place() + ".");
    }
    if (report.summary().broken() > 0) {
      return ExitCode.BROKEN;
    }
    return report.summary().unfinished() > 0 ? ExitCode.UNFINISHED : ExitCode.OK;
  }

  private LinkSettings settings() {
    SourceSettings settings = network.settings();
    Optional<Path> input = fileOf(file.get());
    Optional<Path> target = target(input);
    return new LinkSettings(
        input,
        linkColumn.given(),
        new Concurrency(mode.get(), workers.get()),
        ok.given().orElse(Statuses.SUCCESSFUL),
        leftAlone(),
        target,
        format
            .given()
            .or(() -> target.flatMap(path -> LinkFormat.ofEnding(path.toString())))
            .orElse(LinkFormat.CSV),
        spreadsheet.formulas(),
        settings);
  }

  private LeftAlone leftAlone() {
    try {
      return LeftAlone.allBut(List.of(also.get()));
    } catch (IllegalArgumentException e) {
      throw options.wrong("--also: " + e.getMessage());
    }
  }

  private Optional<Path> target(Optional<Path> input) {
    LinkFormat ending = format.given().orElse(LinkFormat.CSV);
    return Outputs.place(output.given(), input, "_checked." + ending.ending());
  }
}
