package club.resolve.pasted;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bullets, check boxes and emoji at the head of a line. Pure. */
final class Bullets {
  /** A bullet that needs a space behind it, a box, an emoji by its name, or a digit in a key. */
  private static final Pattern SPACED =
      Pattern.compile(
          "(?:([-*+–—»›~=])\\1{0,5}\\s+|[o§]\\t\\s*|\\[[ xX✓✔]?\\]\\s+|\\([ xX]\\)\\s+"
              + "|:[a-z0-9_+-]{2,30}:\\s+|[0-9]\\x{FE0F}?\\x{20E3}\\s*|(?:TODO|DONE)\\s+(?=\\p{Lu}))");

  /** "-Dune": no title begins with such a sign and a letter. */
  private static final Pattern CLOSE = Pattern.compile("[-–—*](?=\\p{L})");

  private Bullets() {}

  /** The text behind all that is a bullet; the text itself when nothing would be left. */
  static String without(String line) {
    Matcher spaced = SPACED.matcher(line);
    int at = 0;
    boolean more = true;
    while (more && at < line.length()) {
      int before = at;
      int c = line.codePointAt(at);
      if (Character.isWhitespace(c) || Characters.symbol(c)) {
        at += Character.charCount(c);
      } else if (spaced.region(at, line.length()).lookingAt() && isBullet(line, at)) {
        at = spaced.end();
      }
      more = at > before;
    }
    if (at == 0 && CLOSE.matcher(line).lookingAt() && line.indexOf('*', 1) < 0) {
      at = 1;
    }
    String rest = line.substring(at).strip();
    return Characters.says(rest) ? rest : line;
  }

  /** "TODO" is a mark of Org behind its stars only. */
  private static boolean isBullet(String line, int at) {
    return at > 0 || !(line.startsWith("TODO") || line.startsWith("DONE"));
  }
}
