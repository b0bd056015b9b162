package club.resolve.pasted;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time and sender that a chat puts before a message, or above it: as WhatsApp, Signal, Telegram,
 * Slack, Discord, Teams and IRC write them.
 *
 * @param message the rest of the line; empty where the stamp stands above, or the line tells of the
 *     chat itself
 */
record ChatStamp(String message) {
  private static final String TIME =
      "[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?:\\s?[AaPp]\\.?\\s?[Mm]\\.?)?";
  private static final String HALF_DAY = "[0-9]{1,2}:[0-9]{2}\\s?[AaPp]\\.?[Mm]\\.?";
  private static final String DATE = "[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}";

  /** "[12.03.24, 18:22:10] ", of a chat as it is copied or exported. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\[([^\\[\\]]{0,30}?" + TIME + "(?:\\s?[A-Z]{2,4})?)\\]\\s*(.*)");

  /** "12/03/24, 18:22 - Anna: Dune". */
  private static final Pattern WITH_DASH =
      Pattern.compile(DATE + "\\.?,?\\s+(?:at\\s+)?" + TIME + "\\s+[-–—]\\s+(.*)");

  private static final Pattern SENDER = Pattern.compile("(?:~\\s*)?[^:]{1,60}:\\s+(.*)");

  /** A line of IRC: "18:22 &lt;anna&gt; Dune". */
  private static final Pattern NICK =
      Pattern.compile(
          "(?:\\[?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\\]?\\s+)?<[@+]?[\\w.-]{1,30}>\\s+(.*)");

  /** "Anna, [12.03.2024 18:22]", "Anna 6:22 PM", "Anna — Today at 6:22 PM", "6:22 PM". */
  private static final Pattern ABOVE =
      Pattern.compile(
          "[^\\[\\]]{1,60},?\\s+\\[[^\\[\\]]{0,30}?"
              + TIME
              + "\\]:?"
              + "|[^0-9:]{1,60}\\s+(?:APP\\s+)?"
              + HALF_DAY
              + "|[^0-9:]{1,60}\\s{2,}"
              + TIME
              + "|.{1,60}\\s[—–-]\\s(?:(?:Today|Yesterday|Heute|Gestern)[^0-9]{0,10}|"
              + DATE
              + ",?\\s+)"
              + TIME
              + "|(?:(?:Today|Yesterday|Heute|Gestern)[^0-9]{0,10})"
              + TIME
              + "|"
              + HALF_DAY,
          Pattern.CASE_INSENSITIVE);

  static Optional<ChatStamp> of(String line) {
    if (!hasTime(line) && !line.startsWith("<")) {
      return Optional.empty();
    }
    Matcher bracketed = IN_BRACKETS.matcher(line);
    if (bracketed.matches()) {
      return Optional.of(sent(bracketed.group(2)));
    }
    Matcher dashed = WITH_DASH.matcher(line);
    if (dashed.matches()) {
      return Optional.of(sent(dashed.group(1)));
    }
    Matcher nick = NICK.matcher(line);
    if (nick.matches()) {
      return Optional.of(new ChatStamp(nick.group(1)));
    }
    return ABOVE.matcher(line).matches() ? Optional.of(new ChatStamp("")) : Optional.empty();
  }

  private static boolean hasTime(String line) {
    for (int i = 1; i + 2 < line.length(); i++) {
      char sign = line.charAt(i);
      boolean between = (sign == ':' || sign == '.') && digit(line, i - 1);
      if (between && digit(line, i + 1) && digit(line, i + 2)) {
        return true;
      }
    }
    return false;
  }

  private static boolean digit(String line, int at) {
    return line.charAt(at) >= '0' && line.charAt(at) <= '9';
  }

  /** Without a sender the chat speaks of itself, or the message stands below. */
  private static ChatStamp sent(String rest) {
    Matcher sender = SENDER.matcher(rest);
    return new ChatStamp(sender.matches() ? sender.group(1).strip() : "");
  }
}
