package club.resolve.cli;

import club.resolve.book.Candidate;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.eval.Evaluation;
import club.resolve.eval.Judged;
import club.resolve.eval.Label;
import club.resolve.eval.Truth.Presence;
import club.resolve.input.InputFile;
import club.resolve.match.LinkPicker.Bars;
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
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Measures the rule on titles of which it is known which book was meant. */
final class EvalCommand extends ChainCommand {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private final Value<String> labelled =
      Value.of(
          spec,
          String.class,
          PositionalParamSpec.builder()
              .paramLabel("LABELLED")
              .description(
                  "A CSV with the columns typed and goodreads_id, perhaps author, and"
                      + " perhaps list, by which the figures are grouped. Where there is no"
                      + " goodreads_id, an isbn tells which book was meant.")
              .required(true));

  private final Value<String> catalog =
      Value.of(
          spec,
          String.class,
          OptionSpec.builder("--catalog")
              .required(true)
              .paramLabel("FILE")
              .description(
                  "The catalogue of all books, which tells works apart; the formats are"
                      + " those of --source=catalog. It is also the source, unless --source names"
                      + " another."));

  private final Value<Double> precision =
      Value.of(
          spec,
          Double.class,
          OptionSpec.builder("--precision")
              .paramLabel("SHARE")
              .converters(new Converters.OfShare())
              .description(
                  "Also finds the lowest --accept at which this share of all matches is right."));

  private final Value<String> disputed =
      Value.of(
          spec,
          String.class,
          OptionSpec.builder("--disputed")
              .paramLabel("FILE")
              .description(
                  "Labels that are wrong: a CSV with the columns typed, goodreads_id (or isbn) and"
                      + " reason. All figures are then printed with and without them."));

  private final Value<Boolean> mistakes =
      Value.flag(
          spec,
          OptionSpec.builder("--mistakes")
              .description("Also lists the rows that were decided wrongly."));

  private final SourceOptions sources = new SourceOptions(spec, known);

  private final MatchOptions match = new MatchOptions(spec);

  private final RequestTalkOptions talkOptions = new RequestTalkOptions(spec);

  EvalCommand(KnownSources known) {
    super(known);
    spec.usageMessage()
        .header("Measures how well links are decided.")
        .abbreviateSynopsis(true)
        .descriptionHeading("%n")
        .description(
            "Measures how well links are decided, on titles of which it is known which book"
                + " was meant: how many books that are there are matched, how many of the matches"
                + " are right, and how many books that are not there are called a match. A link is"
                + " right when it leads to any edition of the work, by its number or by its ISBN;"
                + " the catalogue says which editions are one work.")
        .parameterListHeading("%nArguments:%n")
        .footerHeading("%nExample:%n")
        .footer("  resolve eval typed.csv --catalog=catalog.csv --precision=0.995");
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
    Bars bars = match.bars();
    RunContext context = surroundings.context(talk);
    RuleRun rule =
        new RuleRun(
            sources.settings("catalog=" + catalog.get()),
            InputFile.readable(Path.of(catalog.get())),
            context);
    List<Label> labels = labels(labelled.get(), context.site());
    Set<String> wrong =
        disputed.given().isPresent() ? keys(labels(disputed.get(), context.site())) : Set.of();
    Optional<Evaluation> whole = rule.run(labels, bars);
    if (whole.isEmpty()) {
      talk.say("Stopped: there are no figures.");
      return ExitCode.INTERRUPTED;
    }
    PrintWriter out = new PrintWriter(surroundings.out(), false, StandardCharsets.UTF_8);
    print(out, "all labels", whole.get(), bars);
    if (disputed.given().isPresent()) {
      print(out, "without disputed labels", without(wrong, whole.get()), bars);
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

  private static List<Label> labels(String name, Site site) throws IOException {
    return Label.read(name, Files.newInputStream(InputFile.readable(Path.of(name))), site);
  }

  private static Evaluation without(Set<String> wrong, Evaluation whole) {
    return new Evaluation(
        whole.all().stream().filter(each -> !wrong.contains(key(each.label()))).toList());
  }

  private static Set<String> keys(List<Label> labels) {
    return labels.stream().map(EvalCommand::key).collect(Collectors.toSet());
  }

  private static String key(Label label) {
    return label.book().title() + "\n" + label.meant();
  }

  private void print(PrintWriter out, String name, Evaluation figures, Bars bars) {
    int bar = bars.accept();
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
      OptionalInt found = figures.barFor(precision.get(), bars.review());
      out.printf(
          Locale.ROOT,
          "  %.2f %% of all matches right %s%n",
          100 * precision.get(),
          found.isPresent() ? "from --accept=" + found.getAsInt() : "at no bar");
    }
  }

  private static void print(PrintWriter out, Judged each) {
    Resolution resolution = each.resolution();
    out.println(
        Talk.printable(
            "%s, line %d: \"%s\"%s, meant %s: %s %s (%s) %s"
                .formatted(
                    each.place() == Presence.ABSENT ? "absent" : "there",
                    each.label().line(),
                    each.label().book().title(),
                    each.label().book().author().map(name -> " by " + name).orElse(""),
                    each.label().meant(),
                    resolution.confidence().isPresent()
                        ? "confidence " + resolution.confidence().getAsInt()
                        : resolution.status().label(),
                    resolution.candidate().map(Candidate::link).orElse(""),
                    resolution.candidate().map(Candidate::title).orElse("nothing"),
                    resolution.reason())));
  }
}
