package club.resolve.rehearsal;

import club.resolve.book.Times;
import club.resolve.timing.Durations;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that the simulated server takes to answer, the same for the same question. Immutable.
 */
public sealed interface Latency {
  /** The latency of a web search, about. */
  Latency USUAL = new Fixed(Duration.ofMillis(700));

  /** An answer at once. */
  Latency NONE = new Fixed(Duration.ZERO);

  /**
   * Reads a latency such as {@code 700ms}, or {@code lognormal:700ms:0.4}.
   *
   * @throws IllegalArgumentException when the text is none; the message is for the person who typed
   *     it
   */
  static Latency parse(String text) {
    Matcher parts = Pattern.compile("lognormal:([^:]*):([0-9](?:\\.[0-9]{1,9})?)").matcher(text);
    if (parts.matches()) {
      return new LogNormal(Durations.parse(parts.group(1)), Double.parseDouble(parts.group(2)));
    }
    if (text.startsWith("lognormal")) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a latency; write it like lognormal:700ms:0.4, median and sigma");
    }
    return new Fixed(Durations.parse(text));
  }

  /** From the end of a question to the start of its answer. */
  Duration of(String question);

  /** For a person to read. */
  String inWords();

  /** The same for all. */
  record Fixed(Duration each) implements Latency {
    @Override
    public Duration of(String question) {
      return each;
    }

    @Override
    public String inWords() {
      return Times.inWords(each);
    }
  }

  /**
   * Times like those of real services: most of them near the median, some much later. Chance begins
   * at a fixed seed, and is drawn for each question apart, so that neither the order of questions
   * nor the run makes a difference.
   *
   * @param sigma standard deviation of the underlying normal distribution, from 0
   */
  record LogNormal(Duration median, double sigma) implements Latency {
    private static final long SEED = 0x5EED_B00CL;

    @Override
    public Duration of(String question) {
      double normal = new SplittableRandom(SEED + question.hashCode()).nextGaussian();
      return Duration.ofNanos(Math.round(median.toNanos() * Math.exp(sigma * normal)));
    }

    @Override
    public String inWords() {
      return String.format(Locale.ROOT, "%s ± log-normal %s", Times.inWords(median), sigma);
    }
  }
}
