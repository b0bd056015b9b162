package club.resolve.cli;

import java.io.IOException;

/**
 * Something the user can put right. The message says what is wrong, where, and what would be right.
 */
final class UserError extends IOException {
  private static final long serialVersionUID = 1;

  UserError(String message) {
    super(message);
  }
}
