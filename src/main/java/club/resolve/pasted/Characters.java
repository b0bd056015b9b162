package club.resolve.pasted;

/** Characters that lists hold and titles do not. Pure. */
final class Characters {
  /** Bullets that need no space behind them. */
  private static final String DOTS = "•‣⁃·∙→⇒▷◦";

  private static final int VARIATION = 0xFE0F;
  private static final int JOINER = 0x200D;
  private static final int KEYCAP = 0x20E3;
  private static final int LAST_OF_LATIN_1 = 0xFF;

  private Characters() {}

  /**
   * Without characters that nobody sees (marks of direction, of zero width, of the byte order), and
   * with a plain space for each other one. Joiners stay, as some scripts and emoji need them.
   */
  static String visible(String raw) {
    int plain = 0;
    while (plain < raw.length() && raw.charAt(plain) >= ' ' && raw.charAt(plain) < 0x7F) {
      plain++;
    }
    if (plain == raw.length()) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length()).append(raw, 0, plain);
    raw.substring(plain)
        .codePoints()
        .filter(c -> !unseen(c))
        .map(c -> c != '\t' && (Character.isSpaceChar(c) || Character.isISOControl(c)) ? ' ' : c)
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  private static boolean unseen(int c) {
    return (c >= 0x200B && c <= 0x200F && c != JOINER && c != 0x200C)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0xFEFF
        || c == 0xAD
        || c == '\r'
        || c == 0;
  }

  /** Returns true for emoji, stars, check marks, bullets, and parts of these. */
  static boolean symbol(int c) {
    int type = Character.getType(c);
    return (type == Character.OTHER_SYMBOL && c != '№')
        || (type == Character.MODIFIER_SYMBOL && c > LAST_OF_LATIN_1)
        || type == Character.PRIVATE_USE
        || c == VARIATION
        || c == JOINER
        || c == KEYCAP
        || DOTS.indexOf(c) >= 0;
  }

  /** Returns true where a text has a letter or a digit. */
  static boolean says(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Returns true where a text has a digit of the plain ten. */
  static boolean counts(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The words of a text, counted by the spaces between them. */
  static int words(String text) {
    return text.isBlank() ? 0 : 1 + (int) text.strip().chars().filter(c -> c == ' ').count();
  }
}
