package club.resolve.output;

/** Text from lists and services, made harmless for a terminal. Pure. */
public final class Printable {
  private Printable() {}

  /** Control characters, which a terminal would obey, written as their code. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || turnsText(c)) {
                shown.append("\\u%04x".formatted(c));
              } else {
                shown.append((char) c);
              }
            });
    return shown.toString();
  }

  /** Invisible marks that change the order of what is shown; those that join emoji are harmless. */
  private static boolean turnsText(int c) {
    return Character.getType(c) == Character.FORMAT && c != '\u200c' && c != '\u200d';
  }
}
