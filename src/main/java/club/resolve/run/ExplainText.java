package club.resolve.run;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Query;
import club.resolve.match.FieldFinding;
import club.resolve.match.Level.Says;
import club.resolve.match.LinkPicker;
import club.resolve.match.MatchField;
import club.resolve.match.Pick;
import club.resolve.match.Weighed;
import club.resolve.output.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The reasons for a link as text: a table of the fields for each candidate. */
public final class ExplainText {
  private static final int WIDTH = 20;

  /** Fewer bits are shown as none. */
  private static final double SHOWN = 0.05;

  private final LinkPicker picker;
  private final PrintWriter out;

  public ExplainText(LinkPicker picker, PrintWriter out) {
    this.picker = picker;
    this.out = out;
  }

  /** Writes what a source has, and what counts for and against each candidate. */
  public void explain(Query query, String source, Answer answer) {
    out.println(source + ":");
    if (answer instanceof Answer.Unanswered why) {
      out.println("  " + Printable.of(why.status().label() + ": " + why.sentence()));
    } else if (answer instanceof Answer.Nothing) {
      out.println("  nothing");
    } else if (answer instanceof Answer.NotAsked) {
      out.println("  not asked, as it is asked by ids alone");
    }
    if (!answer.candidates().isEmpty()) {
      explain(query, answer.candidates());
    }
  }

  private void explain(Query query, List<Candidate> candidates) {
    List<Weighed> weighed = picker.weigh(query, candidates);
    weighed.stream().filter(ExplainText::worthShowing).forEach(this::show);
    long others = weighed.stream().filter(one -> !worthShowing(one)).count();
    if (others > 0) {
      out.printf(
          "    and %d that %s nothing in common with it%n", others, others == 1 ? "has" : "have");
    }
    out.println("  => " + Printable.of(decision(picker.pick(query, candidates))));
  }

  private static boolean worthShowing(Weighed one) {
    return !one.confidence().equals(Confidence.NONE)
        || one.evidence().findings().stream()
            .map(FieldFinding::level)
            .anyMatch(level -> level.field() == MatchField.TITLE && level.says() == Says.AGREE);
  }

  private void show(Weighed one) {
    Candidate candidate = one.linked();
    out.printf(
        "  %4s  %s%n",
        one.confidence(),
        Printable.of(candidate.title() + candidate.author().map(name -> ", " + name).orElse("")));
    out.println("        " + Printable.of(candidate.link()));
    row("field", "typed", "found", "bits", "");
    double before = one.evidence().bits();
    for (FieldFinding finding : one.evidence().findings()) {
      before -= finding.bits();
      if (finding.bits() != 0 || !finding.clause().isEmpty()) {
        line(finding.level().field().label(), finding);
      }
    }
    row("", "", "", bits(before), "before anything is compared");
    double rivals = one.bitsOfRivals();
    if (rivals <= -SHOWN) {
      row("", "", "", bits(rivals), "other books that may be meant");
    }
    row("", "", "", bits(one.evidence().bits() + rivals), "sum");
  }

  private void line(String field, FieldFinding finding) {
    row(
        field,
        cut(finding.typed()),
        cut(finding.found()),
        bits(finding.bits()),
        Printable.of(finding.clause()));
  }

  private void row(String... cells) {
    out.println("        %-8s  %-20s  %-20s %6s  %s".formatted((Object[]) cells).stripTrailing());
  }

  private static String bits(double bits) {
    return String.format(Locale.ROOT, "%+.1f", bits);
  }

  private static String cut(String text) {
    String shown = Printable.of(text);
    return shown.length() <= WIDTH ? shown : shown.substring(0, WIDTH - 1) + "…";
  }

  private static String decision(Optional<Pick> pick) {
    return pick.map(Pick::resolution)
        .map(
            made ->
                made.status().label()
                    + made.candidate().map(found -> " " + found.link()).orElse("")
                    + ": "
                    + made.reason())
        .orElse("nothing that is worth showing");
  }
}
