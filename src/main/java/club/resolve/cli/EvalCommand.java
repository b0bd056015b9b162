package club.resolve.cli;

import club.resolve.book.Site;
import club.resolve.eval.CurvePoint;
import club.resolve.eval.EvalText;
import club.resolve.eval.Evaluation;
import club.resolve.eval.Label;
import club.resolve.eval.Sweep;
import club.resolve.eval.SweepFigures;
import club.resolve.input.InputFile;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.run.RuleRun;
import club.resolve.run.RunContext;
import club.resolve.run.SweepRun;
import club.resolve.service.KnownSources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** Measures the rule on titles of which it is known which book was meant. */
final class EvalCommand extends ChainCommand {
  private static final Pattern SHARE = Pattern.compile("0?\\.[0-9]{1,15}|1(?:\\.0{1,15})?");

  private final Value<String> labelled =
      options.optionalArgument(
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
          "The share of matches that shall be right: also finds the lowest --accept at which it"
              + " is.");

  private final Value<String> disputed =
      options.text(
          "--disputed=FILE",
          "Labels that are wrong: a CSV with the columns typed, goodreads_id (or isbn) and reason."
              + " All figures are then printed with and without them.");

  private final Value<Boolean> mistakes =
      options.flag(
          "--mistakes",
          "Also lists the rows that were decided wrongly; of a sweep, its wrong matches.");

  private final Value<Boolean> web =
      options.flag(
          "--web",
          "Asks for the labelled titles by HTTP, in a web search inside this program, which has the"
              + " page of a book of the catalogue among pages of other books, shops, encyclopedias,"
              + " study guides and look-alikes.");

  private final Value<Integer> seeds =
      options.withDefault(
          "--seeds=N",
          Converter.COUNT,
          "3",
          "The number of times that --web asks for each title, each time among other results; all"
              + " figures are means.");

  private final Value<Sweep[]> sweeps =
      options.add(
          Sweep[].class,
          OptionSpec.builder("--sweep")
              .paramLabel("SWEEP")
              .splitRegex(",")
              .converters(Converter.constant(Sweep.class))
              .completionCandidates(() -> Names.list(Sweep.class).iterator())
              .description(
                  "Measures a catalogue against itself, for which no labels are needed. absent:"
                      + " looks for books where no row of their work is, so every match is wrong."
                      + " present: looks for books in the forms in which people type them. With"
                      + " both, also shows for titles without authors what each --accept costs and"
                      + " gains."));

  private final Value<Integer> sample =
      options.withDefault(
          "--sample=N",
          Converter.COUNT,
          "4000",
          "The number of books of a sweep, drawn by chance, the same each time.");

  private final Value<String> weights =
      options.text(
          "--weights=FILE",
          "Finds the weights of the rule by both sweeps of the catalogue, and by the labels if"
              + " there are any, and writes them to a CSV, the format of the table that comes with"
              + " the program.");

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
            + " editions are one work. A further table tells for each range of confidence how many"
            + " links are right. Without labels, a --sweep measures a catalogue against itself.");
    examples(
        "  resolve eval typed.csv --catalog=catalog.csv --precision=0.995",
        "  resolve eval typed.csv --catalog=catalog.csv --web",
        "  resolve eval --catalog=catalog.csv --sweep=absent,present");
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) throws IOException {
    options.require(
        labelled.given().isPresent() || sweeps.given().isPresent() || weights.given().isPresent(),
        "name a file of labelled titles, or a --sweep of the catalogue");
    options.require(
        !web.get() || labelled.given().isPresent(), "--web needs a file of labelled titles");
    options.require(
        !(web.get() && options.typed("--source")),
        "--web is a source of its own; leave out --source");
    RunContext context = surroundings.context(talk);
    PrintWriter out = new PrintWriter(surroundings.out(), false, StandardCharsets.UTF_8);
    EvalText text = new EvalText(out, match.bars(), precision.given());
    boolean whole =
        (labelled.given().isEmpty() || labels(labelled.given().get(), context, text))
            && sweep(context, text)
            && fit(context);
    out.flush();
    if (!whole) {
      talk.say("Stopped: there are no figures.");
    }
    return whole ? ExitCode.OK : ExitCode.INTERRUPTED;
  }

  /** Returns false when the run was stopped. */
  private boolean labels(String file, RunContext context, EvalText text) throws IOException {
    Bars bars = match.bars();
    RuleRun rule =
        new RuleRun(
            sources.settings("catalog=" + catalog.get()),
            InputFile.readable(Path.of(catalog.get())),
            context);
    List<Label> labels = labels(file, context.site());
    List<Label> wrong =
        disputed.given().isPresent() ? labels(disputed.get(), context.site()) : List.of();
    Optional<Evaluation> whole =
        web.get() ? rule.web(labels, bars, seeds.get()) : rule.run(labels, bars);
    if (whole.isEmpty()) {
      return false;
    }
    text.figures("all labels", whole.get());
    text.reliability(whole.get());
    if (disputed.given().isPresent()) {
      text.figures("without disputed labels", whole.get().without(wrong));
      text.reliability(whole.get().without(wrong));
    }
    if (whole.get().lists().size() > 1) {
      for (String list : whole.get().lists()) {
        text.figures(list, whole.get().of(list));
      }
    }
    if (mistakes.get()) {
      whole.get().mistakes(bars.accept()).forEach(text::mistake);
    }
    return true;
  }

  /** Returns false when the run was stopped. */
  private boolean sweep(RunContext context, EvalText text) throws IOException {
    List<Sweep> asked = sweeps.given().map(List::of).orElse(List.of());
    if (asked.isEmpty()) {
      return true;
    }
    Bars bars = match.bars();
    SweepRun run = sweeps(context);
    Map<Sweep, SweepFigures> figures = new EnumMap<>(Sweep.class);
    for (Sweep sweep : Sweep.values()) {
      if (asked.contains(sweep)) {
        Optional<SweepFigures> swept = run.run(sweep, sample.get(), bars);
        if (swept.isEmpty()) {
          return false;
        }
        text.sweep(swept.get());
        figures.put(sweep, swept.get());
      }
    }
    @Nullable SweepFigures absent = figures.get(Sweep.ABSENT);
    @Nullable SweepFigures present = figures.get(Sweep.PRESENT);
    if (absent != null && present != null) {
      text.curve(CurvePoint.curve(absent, present, bars.review()));
    }
    if (mistakes.get()) {
      figures.values().forEach(each -> each.evaluation().wrong(bars.accept()).forEach(text::wrong));
    }
    return true;
  }

  private SweepRun sweeps(RunContext context) throws IOException {
    return SweepRun.over(
        InputFile.readable(Path.of(catalog.get())), sources.settings("catalog").results(), context);
  }

  /** Returns false when the run was stopped. */
  private boolean fit(RunContext context) throws IOException {
    if (weights.given().isEmpty()) {
      return true;
    }
    try {
      List<Label> labels =
          labelled.given().isPresent() ? labels(labelled.given().get(), context.site()) : List.of();
      Files.writeString(Path.of(weights.get()), sweeps(context).fit(labels, sample.get()).table());
      return true;
    } catch (InterruptedException _) {
      return false;
    }
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
}
