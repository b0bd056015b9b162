package club.resolve.sheet;

import java.io.IOException;

/**
 * A spreadsheet that cannot be read. The message names the place in the file, the reason and what
 * to do about it; it does not name the file.
 */
public final class SheetException extends IOException {
  private static final long serialVersionUID = 1;

  SheetException(String message) {
    super(message);
  }

  SheetException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A file of which bytes are missing or changed. */
  static SheetException damaged(String what, Throwable cause) {
    return new SheetException(
        "is damaged: %s; save it again, or fetch it again".formatted(what), cause);
  }
}
