package club.resolve.eval;

import club.resolve.book.Confidence;
import club.resolve.eval.Truth.Presence;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The figures by which a rule is judged. Pure.
 *
 * @param rounds how often each label was judged, from 1; all counts are means over the rounds
 */
public record Evaluation(List<Judged> all, int rounds) {

  public Evaluation {
    all = List.copyOf(all);
  }

  public Evaluation(List<Judged> all) {
    this(all, 1);
  }

  /** The labels of one list. */
  public Evaluation of(String list) {
    return where(each -> each.label().list().equals(list));
  }

  private Evaluation where(Predicate<Judged> condition) {
    return new Evaluation(all.stream().filter(condition).toList(), rounds);
  }

  /** The names of the lists, in the order of the file. */
  public List<String> lists() {
    return all.stream().map(each -> each.label().list()).distinct().toList();
  }

  /**
   * The figures that are left without some labels.
   *
   * @param disputed labels by their titles and ids
   */
  public Evaluation without(List<Label> disputed) {
    return where(each -> disputed.stream().noneMatch(each.label()::sameAs));
  }

  /** The number of labels. */
  public long size() {
    return mean(all.size());
  }

  public long count(Presence place) {
    return mean(at(place).count());
  }

  /** The share of the books that are there which are a match. */
  public Share accepted(Confidence bar) {
    return share(at(Presence.THERE).toList(), each -> each.accepted(bar));
  }

  /** The share of the matches of books that are there which are right. */
  public Share rightOfAccepted(Confidence bar) {
    return share(at(Presence.THERE).filter(each -> each.accepted(bar)).toList(), Judged::right);
  }

  /** The share of the books that are not there which are called a match. */
  public Share wrongOfAbsent(Confidence bar) {
    return share(at(Presence.ABSENT).toList(), each -> each.accepted(bar));
  }

  /** The share of the books that are there which have the right link, be it a match or not. */
  public Share found() {
    return share(at(Presence.THERE).toList(), Judged::right);
  }

  /** The links that are shown with a confidence, by it. */
  public List<ReliabilityBin> reliability() {
    return ReliabilityBin.of(this);
  }

  /** The matches that are wrong. */
  public List<Judged> wrong(Confidence bar) {
    return all.stream()
        .filter(each -> each.place() != Presence.LEFT_OUT && each.accepted(bar) && !each.right())
        .toList();
  }

  /** The rows that a person would want to look at: wrong matches, and books that were missed. */
  public List<Judged> mistakes(Confidence bar) {
    return all.stream()
        .filter(
            each ->
                switch (each.place()) {
                  case THERE -> !each.accepted(bar) || !each.right();
                  case ABSENT -> each.accepted(bar);
                  case LEFT_OUT -> false;
                })
        .toList();
  }

  /**
   * The lowest bar at which this share of all matches is right, those of absent books included;
   * empty where there is no such bar, or no match at it.
   *
   * @param lowest from which bar on to look
   */
  public Optional<Confidence> barFor(double precision, Confidence lowest) {
    return IntStream.rangeClosed(lowest.tenths(), Confidence.CERTAIN.tenths())
        .mapToObj(Confidence::new)
        .distinct()
        .filter(bar -> precision(bar) >= precision)
        .findFirst();
  }

  /** NaN where there is no match. */
  private double precision(Confidence bar) {
    List<Judged> matches =
        all.stream()
            .filter(each -> each.place() != Presence.LEFT_OUT && each.accepted(bar))
            .toList();
    return share(matches, Judged::right).value();
  }

  private Stream<Judged> at(Presence place) {
    return all.stream().filter(each -> each.place() == place);
  }

  Share share(List<Judged> whole, Predicate<Judged> part) {
    return new Share(mean(whole.stream().filter(part).count()), mean(whole.size()));
  }

  private long mean(long count) {
    return Math.round((double) count / rounds);
  }
}
