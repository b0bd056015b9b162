package club.resolve.book;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The probability that a link leads to the book that was meant, as it is shown: in percent, as a
 * whole number below 99, with one decimal from there on, and as 100 only where it is certain. All
 * else is dropped, so that two that are shown alike are equal. Immutable.
 *
 * @param tenths tenths of a percent, 0 to 1000; below 990 a multiple of ten
 */
public record Confidence(int tenths) implements Comparable<Confidence> {
  /** The texts that can be read, for a message: "... is not" and this. */
  public static final String FORM = "a number from 0 to 100 with at most one decimal";

  /** The tenths of a percent of a probability of 1. */
  private static final int ALL = 1_000;

  /** From here on tenths are shown. */
  private static final int FINE = 990;

  /** For a link that the row itself gives, or that a person has chosen. */
  public static final Confidence CERTAIN = new Confidence(ALL);

  /** For a candidate that has nothing in common with the book. */
  public static final Confidence NONE = new Confidence(0);

  /** Spreadsheets write whole numbers as 97.0 or 97 %, and in some languages 99,8. */
  private static final Pattern TEXT =
      Pattern.compile("\\s*([0-9]{1,2}|100)(?:[.,]([0-9]))?\\s*%?\\s*");

  /**
   * Drops the tenths below 990.
   *
   * @throws IllegalArgumentException when it is below 0 or above 1000
   */
  public Confidence {
    if (tenths < 0 || tenths > ALL) {
      throw new IllegalArgumentException("tenths of a percent are 0 to 1000: " + tenths);
    }
    tenths = tenths < FINE ? tenths - tenths % 10 : tenths;
  }

  /**
   * The confidence of a probability, rounded down and never {@link #CERTAIN}: a sum of evidence is
   * no certainty.
   *
   * @param probability 0 to 1
   * @throws IllegalArgumentException when it is not, or is not a number
   */
  public static Confidence of(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability is 0 to 1: " + probability);
    }
    return new Confidence(Math.min((int) (probability * ALL), ALL - 1));
  }

  /**
   * The confidence of a whole number of percents; 100 is {@link #CERTAIN}.
   *
   * @param percent 0 to 100
   * @throws IllegalArgumentException when it is not
   */
  public static Confidence ofPercent(int percent) {
    return new Confidence(percent * 10);
  }

  /**
   * Reads what a person types or what stands in a result, such as 97, 97.0, 99.8 or 97 %.
   *
   * @return empty when it is not {@link #FORM}
   */
  public static Optional<Confidence> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String decimal = matcher.group(2) == null ? "0" : matcher.group(2);
    int tenths = Integer.parseInt(matcher.group(1) + decimal);
    return tenths > ALL ? Optional.empty() : Optional.of(new Confidence(tenths));
  }

  /** Percents without their tenths, 0 to 100. */
  public int percent() {
    return tenths / 10;
  }

  /** Returns true when it is at or above a bar. */
  public boolean reaches(Confidence bar) {
    return tenths >= bar.tenths;
  }

  /** The next lower one; {@link #NONE} has none, and is its own. */
  public Confidence below() {
    return new Confidence(Math.max(0, tenths - 1));
  }

  /** The lower of the two. */
  public Confidence min(Confidence other) {
    return reaches(other) ? other : this;
  }

  /** The lower one comes first. */
  @Override
  public int compareTo(Confidence other) {
    return Integer.compare(tenths, other.tenths);
  }

  /** The number without a sign, such as 97, 99.8 or 100. */
  @Override
  public String toString() {
    return tenths < FINE || tenths == ALL
        ? Integer.toString(percent())
        : percent() + "." + tenths % 10;
  }
}
