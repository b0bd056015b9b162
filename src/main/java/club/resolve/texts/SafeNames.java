package club.resolve.texts;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names that strangers propose, made safe as the names of files, on this system and on others a
 * folder may be copied to. Pure.
 */
final class SafeNames {
  /** The ending of every name, so that no double click starts a file that a server calls a text. */
  static final String ENDING = ".txt";

  private static final String NAMELESS = "text";

  /** In UTF-8. The shortest limit in use is 143, and more is put behind a name. */
  private static final int MOST_BYTES = 110;

  private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
  private static final Pattern ONLY_DOTS = Pattern.compile("[.\\s]*");

  /** Controls, marks that turn the direction of writing, halves of characters, wildcards. */
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\uFFFD<>:\"|?*]");

  /**
   * The ends of a name that would make a hidden file, an option of a command, or a name that
   * Windows cuts.
   */
  private static final Pattern EDGES = Pattern.compile("^[.\\s~-]+|[.\\s]+$");

  /** Devices of Windows, whatever stands behind their dot. */
  private static final Pattern DEVICE =
      Pattern.compile(
          "(?i)(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9\\u00B9\\u00B2\\u00B3])\\s*(?:\\..*)?");

  private SafeNames() {}

  /** A name that is one step below any folder, is not hidden, and ends in {@value #ENDING}. */
  static String of(String proposed) {
    String name = EDGES.matcher(plain(lastStep(proposed))).replaceAll("");
    String stem = endsInOurs(name) ? name.substring(0, name.length() - ENDING.length()) : name;
    String fitting = EDGES.matcher(cut(stem)).replaceAll("");
    String named = fitting.isEmpty() ? NAMELESS : fitting;
    return (DEVICE.matcher(named).matches() ? "_" + named : named) + ENDING;
  }

  /** Returns true when a name is as {@link #of} makes it, perhaps with a number. */
  static boolean isSafe(String name) {
    return name.endsWith(ENDING)
        && plain(name).equals(name)
        && !SEPARATOR.matcher(name).find()
        && !EDGES.matcher(name).find()
        && !DEVICE.matcher(name).matches();
  }

  /** The same name with a number, for a further file. */
  static String numbered(String safe, int number) {
    return safe.substring(0, safe.length() - ENDING.length()) + "-" + number + ENDING;
  }

  /** Equal for names that some system takes for the same. */
  static String key(String safe) {
    return Normalizer.normalize(
        safe.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
  }

  private static boolean endsInOurs(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /** Whatever leads there is left out (RFC 6266 section 4.3). */
  private static String lastStep(String proposed) {
    String last = "";
    for (String step : SEPARATOR.split(proposed, -1)) {
      if (!ONLY_DOTS.matcher(step).matches()) {
        last = step;
      }
    }
    return last;
  }

  private static String plain(String name) {
    return UNSAFE.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("_");
  }

  private static String cut(String name) {
    StringBuilder cut = new StringBuilder();
    int bytes = 0;
    for (int point : name.codePoints().toArray()) {
      bytes += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MOST_BYTES) {
        break;
      }
      cut.appendCodePoint(point);
    }
    return cut.toString();
  }
}
