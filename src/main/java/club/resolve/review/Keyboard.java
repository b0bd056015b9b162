package club.resolve.review;

import club.resolve.run.UserError;
import java.io.Closeable;
import java.io.IOException;
import java.util.OptionalInt;

/** Single keys as the person at the terminal presses them, not shown. Not thread-safe. */
public interface Keyboard extends Closeable {
  int END = -1;
  int CTRL_C = 3;
  int CTRL_D = 4;
  int BACKSPACE = 8;
  int CTRL_U = 21;
  int ESCAPE = 27;
  int DELETE = 127;

  /** An arrow, a function key or the like. */
  int OTHER = 0;

  /**
   * Waits for the next key.
   *
   * @return its character, {@link #OTHER}, or {@link #END} when there will be none any more
   * @throws java.io.InterruptedIOException when the program is being stopped
   */
  int read() throws IOException;

  /** The number of columns that a character takes on the screen, 0 to 2. */
  int width(int character);

  /** The width of the terminal as it is now, in columns; empty where it is not known. */
  OptionalInt columns();

  /** The source of keys, once they are needed. */
  @FunctionalInterface
  interface Opener {
    /**
     * Takes the keyboard, until it is closed.
     *
     * @throws UserError when there is no person at a terminal
     */
    Keyboard open() throws IOException;
  }
}
