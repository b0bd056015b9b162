package club.resolve.http;

import java.util.regex.Pattern;

/** A piece of a server's response, made fit to be shown in a sentence. */
public final class Evidence {
  private static final int LONGEST = 60;
  private static final int LONGEST_SENTENCE = 200;
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\uFFFD]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Evidence() {}

  /** The beginning of the text in one line, with a dot for what no terminal should be sent. */
  public static String shown(String text) {
    return shown(text, LONGEST);
  }

  /** As {@link #shown}, with room for a whole sentence. */
  static String sentence(String text) {
    return shown(text, LONGEST_SENTENCE);
  }

  private static String shown(String text, int longest) {
    String begin = text.substring(0, Math.min(text.length(), 4 * longest));
    String plain =
        UNPRINTABLE.matcher(SPACE.matcher(begin).replaceAll(" ")).replaceAll(".").strip();
    return plain.length() > longest ? plain.substring(0, longest) + "..." : plain;
  }
}
