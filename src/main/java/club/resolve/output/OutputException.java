package club.resolve.output;

import java.io.IOException;

/** A place where the result cannot be written. The message names it. */
public final class OutputException extends IOException {
  private static final long serialVersionUID = 1;

  public OutputException(String message) {
    super(message);
  }
}
