package club.resolve.cli;

import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.eval.Evaluation;
import club.resolve.eval.Judged;
import club.resolve.eval.Label;
import club.resolve.eval.Truth.Presence;
import club.resolve.input.InputFile;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.output.Printable;
import club.resolve.run.RuleRun;
import club.resolve.run.RunContext;
import club.resolve.service.KnownSources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Measures the rule on titles of which it is known which book was meant. */
final class EvalCommand extends ChainCommand {
  private static final Pattern SHARE = Pattern.compile("0?\\.[0-9]{1,15}|1(?:\\.0{1,15})?");

  private final Value<String> labelled =
      options.argument(
          "LABELLED",
          "A CSV with the columns typed and goodreads_id, perhaps author, and perhaps list, by"
              + " which the figures are grouped. Where there is no goodreads_id, an isbn tells"
              + " which book was meant.");

  private final Value<String> catalog =
      options.required(
          "--catalog=FILE",
          "The catalogue of all books, which tells works apart; the formats are those of"
              + " --source=catalog. It is also the source, unless --source names another.");

  private final Value<Double> precision =
      options.option(
          "--precision=SHARE",
          new Converter<>(Double.class, EvalCommand::share),
          "Also finds the lowest --accept at which this share of all matches is right.");

  private final Value<String> disputed =
      options.text(
          "--disputed=FILE",
          "Labels that are wrong: a CSV with the columns typed, goodreads_id (or isbn) and reason."
              + " All figures are then printed with and without them.");

  private final Value<Boolean> mistakes =
      options.flag("--mistakes", "Also lists the rows that were decided wrongly.");

  private final SourceOptions sources = new SourceOptions(options, known);

  private final MatchOptions match = new MatchOptions(options);

  EvalCommand(KnownSources known) {
    super(known, new RequestTalkOptions());
    describe(
        "Measures how well links are decided.",
        "Measures how well links are decided, on titles of which it is known which book was meant:"
            + " how many books that are there are matched, how many of the matches are right, and"
            + " how many books that are not there are called a match. A link is right when it leads"
            + " to any edition of the work, by its number or by its ISBN; the catalogue says which"
            + " editions are one work.");
    spec.usageMessage().abbreviateSynopsis(true);
    examples("  resolve eval typed.csv --catalog=catalog.csv --precision=0.995");
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    Bars bars = match.bars();
    RunContext context = surroundings.context(talk);
    RuleRun rule =
        new RuleRun(
            sources.settings("catalog=" + catalog.get()),
            InputFile.readable(Path.of(catalog.get())),
            context);
    List<Label> labels = labels(labelled.get(), context.site());
    List<Label> wrong =
        disputed.given().isPresent() ? labels(disputed.get(), context.site()) : List.of();
    Optional<Evaluation> whole = rule.run(labels, bars);
    if (whole.isEmpty()) {
      talk.say("Stopped: there are no figures.");
      return ExitCode.INTERRUPTED;
    }
    PrintWriter out = new PrintWriter(surroundings.out(), false, StandardCharsets.UTF_8);
    print(out, "all labels", whole.get(), bars);
    if (disputed.given().isPresent()) {
      print(out, "without disputed labels", whole.get().without(wrong), bars);
    }
    if (whole.get().lists().size() > 1) {
      for (String list : whole.get().lists()) {
        print(out, list, whole.get().of(list), bars);
      }
    }
    if (mistakes.get()) {
      whole.get().mistakes(bars.accept()).forEach(each -> print(out, each));
    }
    out.flush();
    return ExitCode.OK;
  }

  private static double share(String text) {
    double share = SHARE.matcher(text).matches() ? Double.parseDouble(text) : 0;
    if (share <= 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a share; write it like 0.995, above 0 and at most 1");
    }
    return share;
  }

  private static List<Label> labels(String name, Site site) throws IOException {
    return Label.read(name, Files.newInputStream(InputFile.readable(Path.of(name))), site);
  }

  private void print(PrintWriter out, String name, Evaluation figures, Bars bars) {
    Confidence bar = bars.accept();
    out.printf("%s: %d%n", name, figures.all().size());
    out.printf(
        "  there %d, absent %d, left out %d (same title, but perhaps another book)%n",
        figures.count(Presence.THERE),
        figures.count(Presence.ABSENT),
        figures.count(Presence.LEFT_OUT));
    out.printf("  match, of those there       %s%n", figures.accepted(bar));
    out.printf("  right, of these matches     %s%n", figures.rightOfAccepted(bar));
    out.printf("  right link at all           %s%n", figures.found());
    out.printf("  match, of those absent      %s%n", figures.wrongOfAbsent(bar));
    if (precision.given().isPresent()) {
      Optional<Confidence> found = figures.barFor(precision.get(), bars.review());
      out.printf(
          Locale.ROOT,
          "  %.2f %% of all matches right %s%n",
          100 * precision.get(),
          found.map(lowest -> "from --accept=" + lowest).orElse("at no bar"));
    }
  }

  private static void print(PrintWriter out, Judged each) {
    Resolution resolution = each.resolution();
    out.println(
        Printable.of(
            "%s, line %d: \"%s\"%s, meant %s: %s %s (%s) %s"
                .formatted(
                    each.place() == Presence.ABSENT ? "absent" : "there",
                    each.label().line(),
                    each.label().book().title(),
                    each.label().book().author().map(name -> " by " + name).orElse(""),
                    each.label().meant(),
                    resolution
                        .confidence()
                        .map(weighed -> "confidence " + weighed)
                        .orElse(resolution.status().label()),
                    resolution.candidate().map(Candidate::link).orElse(""),
                    resolution.candidate().map(Candidate::title).orElse("nothing"),
                    resolution.reason())));
  }
}
