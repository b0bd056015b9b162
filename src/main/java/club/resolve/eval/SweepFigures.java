package club.resolve.eval;

import club.resolve.book.Confidence;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The figures of a sweep. Pure. */
public record SweepFigures(Sweep sweep, List<Tried> all) {

  public SweepFigures {
    all = List.copyOf(all);
  }

  /** A probe and what became of it. */
  public record Tried(Probe probe, Judged judged) {}

  /** The forms that were typed. */
  public List<TypedForm> forms() {
    return Arrays.stream(TypedForm.values())
        .filter(form -> all.stream().anyMatch(each -> each.probe().form() == form))
        .toList();
  }

  /** The figures of one form. */
  public SweepFigures of(TypedForm form) {
    return new SweepFigures(
        sweep, all.stream().filter(each -> each.probe().form() == form).toList());
  }

  /** The rows of which no more than one work fits what is typed. */
  public Evaluation single() {
    return where(each -> !each.probe().several());
  }

  /** The share of the rows that fit several works which are a match, though any may be meant. */
  public Share severalMatched(Confidence bar) {
    Evaluation several = where(each -> each.probe().several());
    return new Share(several.wrong(bar).size(), several.all().size());
  }

  public Evaluation evaluation() {
    return where(_ -> true);
  }

  private Evaluation where(Predicate<Tried> condition) {
    return new Evaluation(all.stream().filter(condition).map(Tried::judged).toList());
  }
}
