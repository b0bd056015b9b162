package club.resolve.cli;

import java.io.IOException;

/** Ctrl-C before there is any result. The message says what becomes of what was begun. */
final class Stopped extends IOException {
  private static final long serialVersionUID = 1;

  Stopped(String message) {
    super(message);
  }
}
