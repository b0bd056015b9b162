package club.resolve.eval;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.match.Level;
import club.resolve.match.Weights;
import club.resolve.match.Weights.LevelWeight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WeightFitTest {
  private static final double PRIOR = -2;
  private static final Map<Level, Double> TRUE =
      Map.of(
          Level.ARTICLE_DIFFERS, -1.5,
          Level.SERIES_EQUAL, 2.0,
          Level.SERIES_OTHER, -1.0,
          Level.KIND_EQUAL, 3.0,
          Level.KIND_UNASKED, -2.5);

  private static final List<List<Level>> FIELDS =
      List.of(
          List.of(Level.ARTICLE_EQUAL, Level.ARTICLE_DIFFERS),
          List.of(Level.SERIES_SILENT, Level.SERIES_EQUAL, Level.SERIES_OTHER),
          List.of(Level.KIND_SILENT, Level.KIND_EQUAL, Level.KIND_UNASKED));

  /** Guesses that are wrong by a bit or more, but for a level that never comes up. */
  private static Weights guesses() {
    Map<Level, LevelWeight> rows = new EnumMap<>(Level.class);
    rows.put(Level.EDITION_OTHER, guess(-5));
    rows.put(Level.SERIES_EQUAL, guess(0.5));
    rows.put(Level.KIND_UNASKED, guess(1));
    return new Weights(guess(-4), rows);
  }

  private static LevelWeight guess(double bits) {
    return new LevelWeight(bits, 0, 0, 0);
  }

  /** Trials in which each candidate, and none, is right as often as the true weights tell. */
  private static List<Trial> drawn(int trials, double weight) {
    Random random = new Random(20);
    List<Trial> drawn = new ArrayList<>();
    for (int i = 0; i < trials; i++) {
      List<List<Level>> candidates = new ArrayList<>();
      double total = 1;
      int size = 1 + random.nextInt(4);
      double[] odds = new double[size];
      for (int c = 0; c < size; c++) {
        List<Level> levels =
            FIELDS.stream().map(field -> field.get(random.nextInt(field.size()))).toList();
        candidates.add(levels);
        odds[c] = Math.pow(2, PRIOR + bits(levels));
        total += odds[c];
      }
      double left = random.nextDouble() * total - 1;
      int right = -1;
      while (left > 0 && right < size - 1) {
        right++;
        left -= odds[right];
      }
      drawn.add(new Trial(candidates, right, weight));
    }
    return drawn;
  }

  private static double bits(List<Level> levels) {
    return levels.stream().mapToDouble(level -> TRUE.getOrDefault(level, 0.0)).sum();
  }

  @Test
  void findsTheWeightsThatTheTrialsWereDrawnWith() {
    // Each counts as often as the guesses do, so that these tell nothing beside thousands.
    Weights fit = WeightFit.of(drawn(6_000, 30), guesses());
    assertEquals(PRIOR, fit.prior().bits(), 0.25);
    assertAll(
        TRUE.entrySet().stream()
            .map(
                one ->
                    () ->
                        assertEquals(
                            one.getValue(),
                            fit.bits(one.getKey()),
                            0.3,
                            () -> one.getKey().toString())));
  }

  @Test
  void aLevelThatWasNeverSeenKeepsItsGuess() {
    Weights fit = WeightFit.of(drawn(300, 1), guesses());
    assertEquals(-5, fit.bits(Level.EDITION_OTHER), 1e-9);
    assertEquals(0, fit.bits(Level.TITLE_EQUAL), 1e-9);
    assertEquals(-5, fit.row(Level.EDITION_OTHER).guess());
  }

  @Test
  void aLevelThatWasHardlySeenStaysNearItsGuess() {
    Trial once =
        new Trial(List.of(List.of(Level.EDITION_OTHER)), 0, 1); // against all that was guessed
    double bits = WeightFit.of(List.of(once), guesses()).bits(Level.EDITION_OTHER);
    assertTrue(bits > -5 && bits < -2, () -> bits + " bits");
  }

  @Test
  void whatMostlyHoldsWeighsNothing() {
    Weights fit = WeightFit.of(drawn(300, 1), guesses());
    assertAll(
        Arrays.stream(Level.values())
            .filter(Level::reference)
            .map(level -> () -> assertEquals(0, fit.bits(level), level::name)));
  }

  @Test
  void countsHowOftenALevelWasSeen() {
    List<Level> equal = List.of(Level.KIND_EQUAL, Level.ARTICLE_DIFFERS);
    List<Level> other = List.of(Level.KIND_EQUAL);
    Weights fit =
        WeightFit.of(
            List.of(
                new Trial(List.of(equal, other), 0, 1), new Trial(List.of(other, other), -1, 1)),
            guesses());
    LevelWeight kind = fit.row(Level.KIND_EQUAL);
    LevelWeight article = fit.row(Level.ARTICLE_DIFFERS);
    assertAll(
        () -> assertEquals(List.of(1L, 3L), List.of(kind.same(), kind.other())),
        () -> assertEquals(List.of(1L, 0L), List.of(article.same(), article.other())),
        () -> assertEquals(List.of(1L, 3L), List.of(fit.prior().same(), fit.prior().other())));
  }

  @Test
  void aTrialCountsAsOftenAsItWeighs() {
    List<Trial> trials = drawn(40, 1);
    List<Trial> thrice =
        trials.stream().flatMap(one -> Collections.nCopies(3, one).stream()).toList();
    List<Trial> heavy =
        trials.stream().map(one -> new Trial(one.candidates(), one.right(), 3)).toList();
    Weights expected = WeightFit.of(thrice, guesses());
    Weights fit = WeightFit.of(heavy, guesses());
    assertAll(
        Stream.of(Level.values())
            .map(level -> () -> assertEquals(expected.bits(level), fit.bits(level), 1e-6)));
  }

  @Test
  void withoutTrialsTheGuessesStand() {
    Weights fit = WeightFit.of(List.of(), guesses());
    assertEquals(-4, fit.prior().bits(), 1e-9);
    assertEquals(0.5, fit.bits(Level.SERIES_EQUAL), 1e-9);
  }
}
