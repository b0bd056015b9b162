package club.resolve.run;

import java.io.IOException;

/**
 * Something the user can put right. The message says what is wrong, where, and what would be right.
 */
public final class UserError extends IOException {
  private static final long serialVersionUID = 1;

  public UserError(String message) {
    super(message);
  }
}
