package club.resolve.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Against figures that were worked out elsewhere. */
final class SampleTest {
  private static final Sample ONE =
      sample(
          27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4);
  private static final Sample OTHER =
      sample(
          27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 20.5, 24.4);

  private static Sample sample(double... seconds) {
    return Sample.of(Runs.of(Runs.THREADS, seconds));
  }

  @Test
  void theFiguresOfASample() {
    Sample sample = sample(2, 4, 4, 4, 5, 5, 7, 9);

    assertEquals(5, sample.mean(), 1e-12);
    assertEquals(2.138089935, sample.deviation(), 1e-9);
    assertEquals(4.5, sample.median(), 1e-12);
    assertEquals(2, sample.min());
    assertEquals(9, sample.max());
  }

  @Test
  void aSingleRunHasNoDeviation() {
    assertEquals(0, sample(3).deviation());
    assertEquals(3, sample(3).median());
  }

  @Test
  void welchsTestAsTextbooksHaveIt() {
    assertEquals(WELCH_P, ONE.pValue(OTHER), 5e-4);
    assertEquals(ONE.pValue(OTHER), OTHER.pValue(ONE), 1e-12);
  }

  private static final double WELCH_P = 0.0214;

  @Test
  void runsThatDoNotVaryAreComparedAllTheSame() {
    assertEquals(1, sample(2, 2).pValue(sample(2, 2, 2)));
    assertEquals(0, sample(2, 2).pValue(sample(3, 3)));
  }

  /** Means 10 and 2, errors 5 % and 2.5 % of them. */
  @Test
  void theErrorOfASpeedUpIsThatOfBothMeans() {
    Sample slow = sample(9.5, 10.5);
    Sample fast = sample(1.95, 2.05);

    assertEquals(5, fast.speedUpOver(slow), 1e-9);
    assertEquals(5 * Math.hypot(0.05, 0.025), fast.speedUpErrorOver(slow), 1e-9);
  }
}
