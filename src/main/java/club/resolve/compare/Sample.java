package club.resolve.compare;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;

/** The times of one contender's runs, in seconds; at least one. Immutable, pure. */
final class Sample {
  private static final double NANOS = 1e9;

  private final double[] seconds;

  private Sample(double[] seconds) {
    this.seconds = seconds;
  }

  static Sample of(List<Run> runs) {
    return new Sample(runs.stream().mapToDouble(run -> run.elapsed().toNanos() / NANOS).toArray());
  }

  int size() {
    return seconds.length;
  }

  double mean() {
    return Arrays.stream(seconds).average().orElseThrow();
  }

  /**
   * The standard deviation of the sample, with one degree of freedom less than values; 0 for a
   * single value.
   */
  double deviation() {
    return seconds.length < 2 ? 0 : StandardDeviation.of(seconds).getAsDouble();
  }

  double median() {
    return Median.withDefaults().evaluate(seconds);
  }

  double min() {
    return Arrays.stream(seconds).min().orElseThrow();
  }

  double max() {
    return Arrays.stream(seconds).max().orElseThrow();
  }

  /** The factor by which this sample is faster than {@code other}, by the means. */
  double speedUpOver(Sample other) {
    return other.mean() / mean();
  }

  /**
   * The standard error of {@link #speedUpOver}, by propagation of the means' errors, which are
   * independent.
   */
  double speedUpErrorOver(Sample other) {
    return speedUpOver(other) * Math.hypot(relativeError(), other.relativeError());
  }

  private double relativeError() {
    return deviation() / Math.sqrt(seconds.length) / mean();
  }

  /**
   * The chance that two contenders that are equally fast in truth differ as much as these do, by
   * Welch's t-test, from both sides; for samples of at least two.
   */
  double pValue(Sample other) {
    if (deviation() == 0 && other.deviation() == 0) {
      return mean() == other.mean() ? 1 : 0;
    }
    return TTest.withDefaults()
        .with(DataDispersion.HETEROSCEDASTIC)
        .test(seconds, other.seconds)
        .getPValue();
  }

  static Duration duration(double seconds) {
    return Duration.ofNanos(Math.round(seconds * NANOS));
  }
}
