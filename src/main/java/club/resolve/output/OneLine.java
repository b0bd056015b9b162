package club.resolve.output;

import java.util.regex.Pattern;

/** Text of others, made fit for a line of a page. Thread-safe. */
public final class OneLine {
  /** Control characters, halves of characters, what XML rules out, and any white space. */
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\h\\v]+");

  private OneLine() {}

  /** On one line, without what a terminal or a browser would obey, or XML cannot hold. */
  public static String of(String text) {
    return UNFIT.matcher(text).replaceAll(" ").strip();
  }
}
