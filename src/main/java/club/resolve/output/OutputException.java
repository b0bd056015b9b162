package club.resolve.output;

import java.io.IOException;

/** A result that cannot be written as it is wanted. The message names the place, and says why. */
public final class OutputException extends IOException {
  private static final long serialVersionUID = 1;

  public OutputException(String message) {
    super(message);
  }
}
