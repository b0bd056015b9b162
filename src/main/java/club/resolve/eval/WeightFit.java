package club.resolve.eval;

import club.resolve.match.Level;
import club.resolve.match.Weights;
import club.resolve.match.Weights.LevelWeight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the weights under which what was seen is most likely: those of a multinomial logit, in
 * which the odds of each candidate stand beside those of the others and of none. The fields are not
 * independent of each other, as the books of one author have like titles, so the weights are found
 * together and not one by one. Each is drawn a little towards its guess, so one that was hardly
 * seen keeps it. Pure.
 */
public final class WeightFit {
  private static final double LN2 = Math.log(2);

  /** The strength by which a weight is drawn towards its guess: that of thirty titles. */
  private static final double PULL = 30;

  private static final int STEPS = 300;
  private static final double FIRST_STEP = 0.05;
  private static final double FASTER = 1.2;
  private static final double SLOWER = 0.5;

  private final List<Level> levels = List.of(Level.values());
  private final List<Case> cases = new ArrayList<>();
  private final Weights start;

  /**
   * A trial in places of the list of weights, of which 0 is the prior.
   *
   * @param candidates the levels of each
   */
  private record Case(List<int[]> candidates, int right, double weight) {}

  private WeightFit(List<Trial> trials, Weights start) {
    this.start = start;
    Map<Level, Integer> places = new EnumMap<>(Level.class);
    levels.forEach(level -> places.put(level, places.size() + 1));
    for (Trial trial : trials) {
      List<int[]> candidates =
          trial.candidates().stream()
              .map(seen -> seen.stream().mapToInt(level -> places.getOrDefault(level, 0)).toArray())
              .toList();
      cases.add(new Case(candidates, trial.right(), trial.weight()));
    }
  }

  /**
   * The weights that fit.
   *
   * @param start has the guesses
   */
  public static Weights of(List<Trial> trials, Weights start) {
    return new WeightFit(trials, start).fit();
  }

  /** Climbs by resilient propagation (iRprop-): each weight has a step of its own. */
  private Weights fit() {
    int size = levels.size() + 1;
    double[] guess = new double[size];
    guess[0] = start.prior().guess() * LN2;
    for (int i = 1; i < size; i++) {
      guess[i] = start.row(levels.get(i - 1)).guess() * LN2;
    }
    double[] weights = guess.clone();
    double[] step = new double[size];
    Arrays.fill(step, FIRST_STEP);
    double[] before = new double[size];
    for (int round = 0; round < STEPS; round++) {
      double[] slope = slope(weights);
      for (int i = 0; i < size; i++) {
        slope[i] = fixed(i) ? 0 : slope[i] + PULL * (guess[i] - weights[i]);
        double agree = slope[i] * before[i];
        step[i] = agree > 0 ? step[i] * FASTER : agree < 0 ? step[i] * SLOWER : step[i];
        before[i] = agree < 0 ? 0 : slope[i];
        weights[i] += Math.signum(before[i]) * step[i];
      }
    }
    return table(weights);
  }

  private boolean fixed(int place) {
    return place > 0 && levels.get(place - 1).reference();
  }

  /** The direction in which what was seen becomes likelier. */
  private double[] slope(double[] weights) {
    double[] slope = new double[weights.length];
    for (Case one : cases) {
      double[] odds = new double[one.candidates().size()];
      double total = 1;
      for (int i = 0; i < odds.length; i++) {
        odds[i] = Math.exp(sum(one.candidates().get(i), weights));
        total += odds[i];
      }
      for (int i = 0; i < odds.length; i++) {
        double missing = one.weight() * ((i == one.right() ? 1 : 0) - odds[i] / total);
        slope[0] += missing;
        for (int place : one.candidates().get(i)) {
          slope[place] += missing;
        }
      }
    }
    return slope;
  }

  private static double sum(int[] places, double[] weights) {
    double sum = weights[0];
    for (int place : places) {
      sum += weights[place];
    }
    return Math.min(sum, 600);
  }

  private Weights table(double[] weights) {
    long[] same = new long[weights.length];
    long[] other = new long[weights.length];
    for (Case one : cases) {
      for (int i = 0; i < one.candidates().size(); i++) {
        long[] seen = i == one.right() ? same : other;
        seen[0]++;
        for (int place : one.candidates().get(i)) {
          seen[place]++;
        }
      }
    }
    Map<Level, LevelWeight> rows = new EnumMap<>(Level.class);
    for (int i = 1; i < weights.length; i++) {
      Level level = levels.get(i - 1);
      rows.put(
          level, new LevelWeight(start.row(level).guess(), same[i], other[i], weights[i] / LN2));
    }
    return new Weights(
        new LevelWeight(start.prior().guess(), same[0], other[0], weights[0] / LN2), rows);
  }
}
