package club.resolve.catalog;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Years as catalogues write them: 2008, 2008.0, 2008-05-01, May 1, 2008. */
public final class Years {
  private static final Pattern YEAR = Pattern.compile("(?<![0-9\\-])[12][0-9]{3}(?![0-9])");

  private Years() {}

  /** The year in the first of these texts that has one. */
  public static OptionalInt first(Stream<String> texts) {
    return texts
        .map(YEAR::matcher)
        .filter(Matcher::find)
        .mapToInt(year -> Integer.parseInt(year.group()))
        .findFirst();
  }
}
