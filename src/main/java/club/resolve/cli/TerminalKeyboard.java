package club.resolve.cli;

import club.resolve.review.Keyboard;
import club.resolve.run.UserError;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.WCWidth;

/** The keys of the terminal in which this process runs. Not thread-safe. */
final class TerminalKeyboard implements Keyboard {
  /**
   * Java's own calls to the system, else the tools of the system; neither unpacks a library into a
   * temporary folder.
   */
  private static final String PROVIDERS = "ffm,exec";

  /** A terminal sends the characters of one key at once; no person is as fast. */
  private static final long MILLIS_WITHIN_A_KEY = 50;

  private final Terminal terminal;
  private final NonBlockingReader reader;

  private TerminalKeyboard(Terminal terminal) {
    this.terminal = terminal;
    this.reader = terminal.reader();
  }

  /**
   * Takes the terminal, so that each key is read when it is pressed, until this is closed.
   *
   * @throws UserError when standard input or output is no terminal, or cannot be used as one
   */
  // Without the module jdk.internal.le, as in the image, it is null where there is no terminal.
  @SuppressWarnings("SystemConsoleNull")
  static Keyboard open() throws IOException {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new UserError(
          "review needs a terminal, but standard input or standard output is not one");
    }
    Terminal terminal;
    try {
      terminal =
          TerminalBuilder.builder()
              .system(true)
              .providers(PROVIDERS)
              .dumb(false)
              // Nothing but keys is wanted of it, and to know its real type takes a process.
              .type("ansi")
              .nativeSignals(false)
              .encoding(StandardCharsets.UTF_8)
              .build();
    } catch (IllegalStateException e) {
      throw new UserError("single keys cannot be read at this terminal: " + e.getMessage());
    }
    terminal.enterRawMode();
    return new TerminalKeyboard(terminal);
  }

  @Override
  public int read() throws IOException {
    int key = reader.read();
    return key == ESCAPE ? afterEscape() : key;
  }

  /**
   * The Escape key, or the rest of a key that sends several characters, which is read to its end.
   */
  private int afterEscape() throws IOException {
    int next = reader.peek(MILLIS_WITHIN_A_KEY);
    if (next < 0) {
      return ESCAPE;
    }
    int kind = reader.read();
    if (kind == '[' || kind == 'O') {
      int part;
      do {
        part = reader.read(MILLIS_WITHIN_A_KEY);
      } while (part >= ' ' && part < '@');
    }
    return OTHER;
  }

  @Override
  public int width(int character) {
    return Math.max(0, WCWidth.wcwidth(character));
  }

  @Override
  public OptionalInt columns() {
    int columns = terminal.getWidth();
    return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
