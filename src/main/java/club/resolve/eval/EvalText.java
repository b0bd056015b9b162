package club.resolve.eval;

import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Resolution;
import club.resolve.eval.Truth.Presence;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.output.Printable;
import club.resolve.output.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures of a rule, as tables for a person to read. */
public final class EvalText {
  private final PrintWriter out;
  private final Bars bars;
  private final Optional<Double> precision;

  /**
   * @param precision the share of right matches to which the lowest bar is told, if any
   */
  public EvalText(PrintWriter out, Bars bars, Optional<Double> precision) {
    this.out = out;
    this.bars = bars;
    this.precision = precision;
  }

  public void figures(String name, Evaluation figures) {
    Confidence bar = bars.accept();
    out.printf("%s: %d%n", name, figures.size());
    out.printf(
        "  there %d, absent %d, left out %d (same title, but perhaps another book)%n",
        figures.count(Presence.THERE),
        figures.count(Presence.ABSENT),
        figures.count(Presence.LEFT_OUT));
    out.printf("  match, of those there       %s%n", figures.accepted(bar));
    out.printf("  right, of these matches     %s%n", figures.rightOfAccepted(bar));
    out.printf("  right link at all           %s%n", figures.found());
    out.printf("  match, of those absent      %s%n", figures.wrongOfAbsent(bar));
    precision.ifPresent(
        share -> {
          Optional<Confidence> found = figures.barFor(share, bars.review());
          out.printf(
              Locale.ROOT,
              "  %.2f %% of all matches right %s%n",
              100 * share,
              found.map(lowest -> "from --accept=" + lowest).orElse("at no bar"));
        });
  }

  /** The share that is right of the links that are shown with a confidence. */
  public void reliability(Evaluation figures) {
    List<ReliabilityBin> bins = figures.reliability();
    if (!bins.isEmpty()) {
      table(
          List.of("confidence", "mean", "right"),
          bins.stream()
              .map(
                  bin ->
                      List.of(
                          bin.from() + " to " + bin.to(),
                          String.format(Locale.ROOT, "%.1f", bin.mean()),
                          bin.right().toString()))
              .toList());
    }
  }

  public void sweep(SweepFigures figures) {
    if (figures.sweep() == Sweep.ABSENT) {
      absent(figures);
    } else {
      present(figures);
    }
  }

  private void absent(SweepFigures figures) {
    out.println("absent: books looked for where no row of their work is; every match is wrong");
    table(
        List.of("typed", "match"),
        figures.forms().stream()
            .map(
                form ->
                    List.of(
                        form.label(),
                        figures.of(form).evaluation().wrongOfAbsent(bars.accept()).inThousand()))
            .toList());
  }

  private void present(SweepFigures figures) {
    out.println("present: books of the catalogue looked for in it");
    List<List<String>> rows = new ArrayList<>();
    for (TypedForm form : figures.forms()) {
      rows.add(present(form.label(), figures.of(form)));
    }
    rows.add(present("all forms", figures));
    table(
        List.of("typed", "match, where one work fits", "another work", "match, where several fit"),
        rows);
    reliability(figures.evaluation());
  }

  private List<String> present(String name, SweepFigures figures) {
    Confidence bar = bars.accept();
    Evaluation single = figures.single();
    Share several = figures.severalMatched(bar);
    return List.of(
        name,
        single.accepted(bar).toString(),
        String.valueOf(single.wrong(bar).size()),
        several.part() + " of " + several.whole());
  }

  /** The choice of a bar for titles without authors. */
  public void curve(List<CurvePoint> curve) {
    out.println("a title alone, over the bar");
    table(
        List.of("--accept", "absent: match", "present: match"),
        curve.stream()
            .map(
                point ->
                    List.of(
                        point.bar().toString(),
                        point.wrong().inThousand(),
                        point.matched().toString()))
            .toList());
  }

  private void table(List<String> header, List<List<String>> rows) {
    new Table(header, rows).lines().forEach(line -> out.println("  " + line));
  }

  /** A row that was decided wrongly, by its line. */
  public void mistake(Judged each) {
    mistake("line " + each.label().line(), each);
  }

  /** A wrong match of a sweep, by the form that was typed. */
  public void wrong(Judged each) {
    mistake(each.label().list(), each);
  }

  private void mistake(String where, Judged each) {
    Resolution resolution = each.resolution();
    out.println(
        Printable.of(
            "%s, %s: \"%s\"%s, meant %s: %s %s (%s) %s"
                .formatted(
                    each.place() == Presence.ABSENT ? "absent" : "there",
                    where,
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
