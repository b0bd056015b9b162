package club.resolve.cli;

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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/** Tells of a list of links which of them still lead somewhere. */
final class CheckCommand implements Action {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private final Value<String> file =
      Value.of(
          spec,
          String.class,
          PositionalParamSpec.builder()
              .paramLabel("FILE")
              .description(
                  "A CSV with a header and a column called link or url, such as a result of this"
                      + " program; or one address a line, where blank lines and those that begin"
                      + " with # are left out; - is standard input.")
              .required(true));

  private final Value<String> linkColumn =
      Value.of(
          spec,
          String.class,
          OptionSpec.builder("--link-column")
              .paramLabel("NAME")
              .description(
                  "The column that holds the links. Default: link, url, goodreads link or goodreads"
                      + " url."));

  private final Value<Statuses> ok =
      Value.of(
          spec,
          Statuses.class,
          OptionSpec.builder("--ok")
              .paramLabel("STATUSES")
              .converters(new Converters.OfStatuses())
              .initialValue(Statuses.SUCCESSFUL)
              .description(
                  "The status codes of links that work, such as 200-299,403. Default: 2xx"
                      + " but 202, which firewalls send to robots."));

  private final Value<String[]> also =
      Value.of(
          spec,
          String[].class,
          OptionSpec.builder("--also")
              .paramLabel("DOMAIN")
              .initialValue(new String[0])
              .splitRegex(",")
              .description(
                  "A domain whose links are asked, too, though they are left alone otherwise:"
                      + " goodreads.com."));

  private final Value<Mode> mode =
      Value.of(
          spec,
          Mode.class,
          OptionSpec.builder("-m", "--mode")
              .paramLabel("MODE")
              .converters(new Converters.OfMode())
              .defaultValue("virtual")
              .description("sequential, threads or virtual. Default: ${DEFAULT-VALUE}."));

  private final Value<Integer> workers =
      Value.of(
          spec,
          Integer.class,
          OptionSpec.builder("-w", "--workers")
              .paramLabel("N")
              .converters(new Converters.OfCount())
              .initialValue(8)
              .description(
                  "The number of links in work at once; sequential mode takes one. Default:"
                      + " ${DEFAULT-VALUE}."));

  private final Value<String> output =
      Value.of(
          spec,
          String.class,
          OptionSpec.builder("-o", "--output")
              .paramLabel("FILE")
              .description(
                  "The file of the result; - is standard output. Default: links_checked.csv"
                      + " beside links.csv, standard output for standard input. An existing file"
                      + " is kept as FILE.bak."));

  private final Value<LinkFormat> format =
      Value.of(
          spec,
          LinkFormat.class,
          OptionSpec.builder("-f", "--format")
              .paramLabel("FORMAT")
              .converters(new Converters.OfLinkFormat())
              .description(
                  "csv, jsonl, or junit: an XML report for continuous integration. Default: by the"
                      + " ending of the output (.csv, .jsonl, .xml), else csv."));

  private final SpreadsheetOption spreadsheet = new SpreadsheetOption(spec);

  private final LinkNetworkOptions network =
      new LinkNetworkOptions(
          spec, "20s", "The longest time for one answer, redirects included.", 1);

  private final RequestTalkOptions talkOptions = new RequestTalkOptions(spec);

  CheckCommand() {
    spec.usageMessage()
        .header("Checks the links of a list.")
        .descriptionHeading("%n")
        .description(
            "Asks for each link of a list, and says whether it is ok, moved (301 or 308 on"
                + " the way), broken (404, 410, 5xx), blocked (202, 401, 403, 429: the request was"
                + " refused, which says nothing about the page), timeout, error (connection, name,"
                + " certificate) or skipped. Equal addresses are asked once, each host at most"
                + " once a second, hosts of your own network as fast as they answer. Links to"
                + " Goodreads are skipped, as its terms rule out robots; a link that this program"
                + " found needs no check.",
            "")
        .parameterListHeading("Arguments:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(
            UsageMessageSpec.keyValuesMap(
                "0:no link was found to be broken",
                "1:something unexpected went wrong",
                "2:the command, the input or the configuration is wrong",
                "3:no link was found to be broken, but some could not be checked: timeout"
                    + " or error",
                "5:links are broken",
                "130:stopped by Ctrl-C; the finished rows are kept"))
        .footerHeading("%nExamples:%n")
        .footer(
            "  resolve check reading-list.csv --link-column=Shop",
            "  resolve check links.txt -o report.xml",
            "  resolve check - --ok=200-299,403 < links.txt");
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
    LinkSettings settings = options();
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

  private LinkSettings options() {
    SourceSettings settings = network.settings();
    Optional<Path> input = Optional.of(file.get()).filter(name -> !name.equals("-")).map(Path::of);
    Optional<Path> target = target(input);
    return new LinkSettings(
        input,
        linkColumn.given(),
        mode.get(),
        workers.get(),
        ok.get(),
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
      throw wrong("--also: " + e.getMessage());
    }
  }

  private Optional<Path> target(Optional<Path> input) {
    LinkFormat ending = format.given().orElse(LinkFormat.CSV);
    return Outputs.place(output.given(), input, "_checked." + ending.ending());
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
