package club.resolve.compare;

import club.resolve.book.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences about the times, and why they are so. Pure. */
final class Conclusion {
  /** From here on chance is taken for a sufficient reason. */
  private static final double CHANCE = 0.05;

  /** Less is not worth the choice of a mode, however sure it is. */
  private static final double WORTH_A_WORD = 0.02;

  /** So much above a ceiling is still taken for its edge, as times are never quite equal. */
  private static final double ROOM = 1.05;

  /** Equal work that takes times so different, by deviation over mean, was disturbed. */
  private static final double MUCH = 0.1;

  private final Workload work;
  private final List<Cost> pieces;
  private final Map<Contender, Sample> samples;
  private final List<Contender> contenders;

  /**
   * @param pieces the time that each piece takes by itself; empty where that is not known
   * @param samples in the order in which the contenders were named
   */
  Conclusion(Workload work, List<Cost> pieces, Map<Contender, Sample> samples) {
    this.work = work;
    this.pieces = pieces;
    this.samples = samples;
    this.contenders = List.copyOf(samples.keySet());
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    Contender first = contenders.getFirst();
    List<Contender> others =
        contenders.stream()
            .skip(1)
            .sorted(Comparator.comparingDouble(one -> sample(one).mean()))
            .toList();
    others.forEach(other -> sentences.add(between(other, first)));
    for (int i = 1; i < others.size(); i++) {
      sentences.add(between(others.get(i - 1), others.get(i)));
    }
    if (single()) {
      sentences.add("One run of each mode says nothing about chance; use --runs=3 or more.");
    }
    uneasy().ifPresent(sentences::add);
    switch (work.effort()) {
      case Effort.IoBound() -> waiting().ifPresent(sentences::add);
      case Effort.CpuBound(int cores) -> sentences.addAll(computing(cores));
      case Effort.Both(int cores) -> both(cores).ifPresent(sentences::add);
    }
    return sentences;
  }

  private Sample sample(Contender contender) {
    return Optional.ofNullable(samples.get(contender)).orElseThrow();
  }

  /** Returns true when there is a contender whose times cannot be weighed. */
  private boolean single() {
    return samples.values().stream().anyMatch(sample -> sample.size() < 2);
  }

  /** The contender whose runs vary most, where that is more than the same work should. */
  private Optional<String> uneasy() {
    return contenders.stream()
        .max(Comparator.comparingDouble(this::variation))
        .filter(one -> variation(one) > MUCH)
        .map(
            one ->
                String.format(
                    Locale.ROOT,
                    "The runs of %s vary by %.0f %%, as on a machine with other work;"
                        + " repeat the comparison when the machine is idle.",
                    one.label(),
                    100 * variation(one)));
  }

  private double variation(Contender contender) {
    return sample(contender).deviation() / sample(contender).mean();
  }

  private String between(Contender one, Contender other) {
    Sample mine = sample(one);
    Sample its = sample(other);
    double ratio = mine.speedUpOver(its);
    if (mine.size() < 2 || its.size() < 2) {
      return ratio >= 1
          ? String.format(
              Locale.ROOT, "%s was %.2f times as fast as %s.", one.label(), ratio, other.label())
          : String.format(
              Locale.ROOT,
              "%s took %.2f times as long as %s.",
              one.label(),
              1 / ratio,
              other.label());
    }
    String test = "Welch's t-test, " + p(mine.pValue(its));
    if (mine.pValue(its) >= CHANCE) {
      return String.format(
          Locale.ROOT, "%s and %s do not differ (%s).", one.label(), other.label(), test);
    }
    if (Math.abs(ratio - 1) < WORTH_A_WORD) {
      return String.format(
          Locale.ROOT,
          "%s and %s differ by less than %.0f %% (%s).",
          one.label(),
          other.label(),
          100 * WORTH_A_WORD,
          test);
    }
    return ratio > 1
        ? String.format(
            Locale.ROOT,
            "%s is %.2f ± %.2f times as fast as %s (%s).",
            one.label(),
            ratio,
            mine.speedUpErrorOver(its),
            other.label(),
            test)
        : String.format(
            Locale.ROOT,
            "%s takes %.2f ± %.2f times as long as %s (%s).",
            one.label(),
            1 / ratio,
            its.speedUpErrorOver(mine),
            other.label(),
            test);
  }

  private static String p(double value) {
    return value < 0.001
        ? "p < 0.001"
        : String.format(Locale.ROOT, value < 0.1 ? "p = %.3f" : "p = %.2f", value);
  }

  private List<String> computing(int cores) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        cores == 1
            ? "CPU-bound: 1 core, so no mode can be faster than sequential."
            : String.format(
                Locale.ROOT, "CPU-bound: %d cores, so %d times is the ceiling.", cores, cores));
    List<Contender> oversized = contenders.stream().filter(one -> one.workers() > cores).toList();
    Optional<Contender> fitting =
        contenders.stream()
            .filter(one -> one.workers() == cores)
            .min(Comparator.comparingDouble(one -> sample(one).mean()));
    if (!oversized.isEmpty() && fitting.isPresent()) {
      double best = sample(fitting.get()).mean();
      boolean nothing = oversized.stream().allMatch(one -> sample(one).mean() * ROOM >= best);
      if (nothing) {
        sentences.add(
            String.format(
                Locale.ROOT,
                "%s %s nothing beyond %s: more workers than cores only take turns.",
                listed(oversized),
                oversized.size() == 1 ? "brings" : "bring",
                fitting.get().label()));
      }
    }
    return sentences;
  }

  private static String listed(List<Contender> several) {
    String last = several.getLast().label();
    String others =
        several.stream()
            .limit(several.size() - 1)
            .map(Contender::label)
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? last : others + " and " + last;
  }

  /** Empty where nothing is known to wait. */
  private Optional<String> waiting() {
    if (pieces.stream().noneMatch(piece -> piece.waiting().isPositive())) {
      return Optional.empty();
    }
    Duration mean = Cost.mean(pieces).waiting();
    if (work.interval().isPositive()) {
      double rate = rate();
      long useful = useful(rate * Times.seconds(mean));
      return Optional.of(
          String.format(
              Locale.ROOT,
              "More than %d %s cannot help at %s requests a second and %s latency (rate ×"
                  + " latency).",
              useful,
              useful == 1 ? "worker" : "workers",
              number(rate),
              Times.inWords(mean)));
    }
    int widest = widest();
    String ceiling =
        String.format(
            Locale.ROOT,
            "The work is waiting, %s for each of %d %s in the mean, and waiting can be done side"
                + " by side: with %d workers %.1f times is the ceiling.",
            Times.inWords(mean),
            pieces.size(),
            work.pieces(),
            widest,
            ceiling());
    return Optional.of(
        widest < pieces.size()
            ? ceiling
            : ceiling
                + String.format(
                    Locale.ROOT,
                    " More than %d workers cannot help with %1$d %s.",
                    pieces.size(),
                    work.pieces()));
  }

  /** Empty where it cannot be told what a piece takes. */
  private Optional<String> both(int cores) {
    if (pieces.stream().noneMatch(piece -> piece.whole().isPositive())) {
      return Optional.empty();
    }
    Cost mean = Cost.mean(pieces);
    String what =
        String.format(
            Locale.ROOT,
            "The work is waiting and computing, %s and %s for each of %d %s in the mean. Waiting"
                + " can be done side by side, computing on %s alone: with %d workers %.1f times is"
                + " the ceiling.",
            Times.inWords(mean.waiting()),
            Times.inWords(mean.computing()),
            pieces.size(),
            work.pieces(),
            cores == 1 ? "1 core" : cores + " cores",
            widest(),
            ceiling());
    return Optional.of(what + " " + enough(mean, cores));
  }

  /**
   * The number of workers that are enough, and why: the resource that is used up first is the
   * reason.
   */
  private String enough(Cost mean, int cores) {
    double whole = Times.seconds(mean.whole());
    long busy =
        mean.computing().isPositive()
            ? useful(cores * whole / Times.seconds(mean.computing()))
            : Long.MAX_VALUE;
    long paced = work.interval().isPositive() ? useful(rate() * whole) : Long.MAX_VALUE;
    if (pieces.size() <= Math.min(busy, paced)) {
      return "More than %d workers cannot help with %1$d %s."
          .formatted(pieces.size(), work.pieces());
    }
    return paced < busy
        ? "More than %d %s cannot help at %s requests a second (rate × time)."
            .formatted(paced, paced == 1 ? "worker" : "workers", number(rate()))
        : "It takes %d %s at least to keep the cores busy (cores × (1 + waiting / computing)); once"
                .formatted(busy, busy == 1 ? "worker" : "workers")
            + " they are, more cannot help.";
  }

  private int widest() {
    return contenders.stream().mapToInt(Contender::workers).max().orElseThrow();
  }

  /** The factor by which the contender with the most workers can be faster than one worker. */
  private double ceiling() {
    return Times.seconds(Ideal.time(pieces, 1, work))
        / Times.seconds(Ideal.time(pieces, widest(), work));
  }

  /** Requests a second, where there is an interval. */
  private double rate() {
    return 1e9 / work.interval().toNanos();
  }

  /** Workers that have something to do all the time; what is a whole number stays it. */
  private static long useful(double workers) {
    return Math.max(1, (long) Math.ceil(workers - 1e-9));
  }

  /** Without the digits that say nothing, such as "10", "0.33". */
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
