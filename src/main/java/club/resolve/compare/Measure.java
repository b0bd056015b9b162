package club.resolve.compare;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * The figures of the runs of one contender.
 *
 * @param runs the number of runs, warming up aside
 * @param deviation the sample's standard deviation; zero for a single run
 * @param perSecond pieces of work a second, by the mean
 * @param speedUp the factor by which it is faster than the first contender, by the means
 * @param speedUpError standard error of that, by propagation of the means' errors
 * @param ofIdeal the ideal time as a share of the mean, 0 to about 1; empty where none is known
 */
public record Measure(
    Contender contender,
    int runs,
    Duration mean,
    Duration deviation,
    Duration median,
    Duration min,
    Duration max,
    double perSecond,
    double speedUp,
    double speedUpError,
    OptionalDouble ofIdeal) {}
