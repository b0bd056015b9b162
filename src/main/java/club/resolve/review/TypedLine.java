package club.resolve.review;

import club.resolve.output.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A line that is typed or pasted; Backspace and Ctrl-U shorten it. Not thread-safe. */
final class TypedLine {
  private static final String ERASE = "\b \b";

  private final Keyboard keys;
  private final PrintWriter out;

  TypedLine(Keyboard keys, PrintWriter out) {
    this.keys = keys;
    this.out = out;
  }

  /** Any character that stands on a screen as it is. */
  static boolean shown(int key) {
    return !Character.isISOControl(key) && Printable.of(Character.toString(key)).length() == 1;
  }

  /**
   * Reads a line.
   *
   * @param begun text that stands there already
   * @param accepted the keys that are part of such a line; all others do nothing
   * @return without space around it; empty when the person leaves the line empty, or with Escape
   */
  Optional<String> read(String prompt, String begun, IntPredicate accepted) throws IOException {
    StringBuilder text = new StringBuilder(begun);
    out.print(prompt + begun);
    out.flush();
    while (true) {
      int key = keys.read();
      switch (key) {
        case '\r', '\n' -> {
          out.println();
          return Optional.of(text.toString().strip()).filter(line -> !line.isEmpty());
        }
        case Keyboard.END, Keyboard.ESCAPE, Keyboard.CTRL_C, Keyboard.CTRL_D -> {
          out.println();
          return Optional.empty();
        }
        case Keyboard.BACKSPACE, Keyboard.DELETE -> shorten(text);
        case Keyboard.CTRL_U -> {
          while (!text.isEmpty()) {
            shorten(text);
          }
        }
        default -> {
          if (accepted.test(key)) {
            text.append((char) key);
            out.print((char) key);
          }
        }
      }
      out.flush();
    }
  }

  private void shorten(StringBuilder text) {
    if (!text.isEmpty()) {
      int last = text.codePointBefore(text.length());
      text.setLength(text.length() - Character.charCount(last));
      out.print(ERASE.repeat(keys.width(last)));
    }
  }
}
