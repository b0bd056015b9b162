package club.resolve.cli;

import club.resolve.address.Address;
import club.resolve.address.InvalidAddress;
import club.resolve.batch.Concurrency;
import club.resolve.batch.Mode;
import club.resolve.check.AddressFilter;
import club.resolve.check.Judge;
import club.resolve.check.KnownExceptions;
import club.resolve.check.LeftAlone;
import club.resolve.check.LinkFormat;
import club.resolve.check.LinkRules;
import club.resolve.check.Statuses;
import club.resolve.run.LinkReport;
import club.resolve.run.LinkRun;
import club.resolve.run.LinkSettings;
import club.resolve.run.Outputs;
import club.resolve.run.SourceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Model.OptionSpec;

/** Tells of a list of links which of them still lead somewhere. */
final class CheckCommand extends Action {
  /** A name alone, or a number of IPv6 in brackets. */
  private static final Pattern HOST = Pattern.compile("[^/\\\\:?#@\\[\\]]+|\\[[^\\]]+\\]");

  private final Value<String> file =
      options.argument(
          "FILE",
          "A table with a column called link or url, such as a result of this program; a text in"
              + " Markdown, a page (HTML) or a sitemap, whose links are taken, each once; or one"
              + " address a line, where blank lines and those that begin with # are left out; - is"
              + " standard input.");

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

  private final Value<String[]> okOf =
      texts(
          "--ok-of",
          "HOST=STATUSES",
          "The same for one host, such as shop.example=403; may be given more than once.");

  private final Value<String> base =
      options.text(
          "--base=URL", "The address of the page or text, to which its links may be relative.");

  private final Value<String[]> include =
      texts(
          "--include", "REGEX", "Only addresses in which this is found; several: in any of them.");

  private final Value<String[]> exclude =
      texts("--exclude", "REGEX", "Not the addresses in which this is found.");

  private final Value<Path> exceptions =
      options.path(
          "--exceptions=FILE",
          "Links that are known, and skipped with their reason: an address a line, the reason"
              + " behind it.");

  private final Value<Duration> maxAge =
      options.withDefault(
          "--max-age=DURATION",
          Converter.DURATION,
          "24h",
          "Links that were in order so short a time ago are not asked for again; 0 asks for all.");

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
          options,
          "20s",
          "The longest time for one answer, redirects included; a quarter of it is for HEAD.",
          "1");

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

  /** An option that may be given more than once; nothing takes its text apart. */
  private Value<String[]> texts(String name, String label, String description) {
    return options.add(
        String[].class,
        OptionSpec.builder(name)
            .paramLabel(label)
            .initialValue(new String[0])
            .description(description));
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

  private LinkSettings settings() throws IOException {
    SourceSettings settings = network.settings();
    Optional<Path> input = fileOf(file.get());
    Optional<Path> target = target(input);
    return new LinkSettings(
        input,
        linkColumn.given(),
        new Concurrency(mode.get(), workers.get()),
        judge(),
        rules(),
        maxAge.get(),
        target,
        format
            .given()
            .or(() -> target.flatMap(path -> LinkFormat.ofEnding(path.toString())))
            .orElse(LinkFormat.CSV),
        spreadsheet.formulas(),
        settings);
  }

  private Judge judge() {
    Map<String, Statuses> byHost = new HashMap<>();
    for (String each : okOf.get()) {
      int equals = each.lastIndexOf('=');
      options.require(equals > 0, "--ok-of is written like shop.example=200,403");
      String name = each.substring(0, equals);
      try {
        options.require(
            HOST.matcher(name).matches(),
            "--ok-of: '" + name + "' is no name of a host such as shop.example");
        byHost.put(
            Address.parse("http://" + name).host(), Statuses.parse(each.substring(equals + 1)));
      } catch (IllegalArgumentException | InvalidAddress e) {
        throw options.wrong("--ok-of: " + e.getMessage());
      }
    }
    return new Judge(ok.given().orElse(Statuses.SUCCESSFUL), byHost);
  }

  private LinkRules rules() throws IOException {
    return new LinkRules(
        base(),
        new AddressFilter(patterns("--include", include), patterns("--exclude", exclude)),
        exceptions.given().isPresent()
            ? KnownExceptions.read(exceptions.given().get())
            : KnownExceptions.NONE,
        leftAlone());
  }

  private Optional<Address> base() {
    if (base.given().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Address.parse(base.given().get()));
    } catch (InvalidAddress e) {
      throw options.wrong("--base: '" + base.given().get() + "' is no address: " + e.getMessage());
    }
  }

  private List<Pattern> patterns(String option, Value<String[]> typed) {
    options.require(
        Arrays.stream(typed.get()).noneMatch(String::isEmpty),
        option + " has an empty pattern, which is found in every address");
    try {
      return Arrays.stream(typed.get()).map(Pattern::compile).toList();
    } catch (PatternSyntaxException e) {
      throw options.wrong(option + ": " + e.getDescription() + " in '" + e.getPattern() + "'");
    }
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
