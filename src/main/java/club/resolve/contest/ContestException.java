package club.resolve.contest;

import java.io.IOException;

/** A comparison that cannot be made as it is wanted. The message says why, and what to do. */
public final class ContestException extends IOException {
  private static final long serialVersionUID = 1;

  ContestException(String message) {
    super(message);
  }
}
