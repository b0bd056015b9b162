package club.resolve.run;

import java.io.IOException;

/** Ctrl-C before there is any result. The message says what becomes of what was begun. */
public final class Stopped extends IOException {
  private static final long serialVersionUID = 1;

  public Stopped(String message) {
    super(message);
  }
}
