package club.resolve.compare;

import java.io.IOException;

/**
 * The times of the runs say nothing, since they did not do the same work. The message says which
 * row was done otherwise, or not at all.
 */
public final class NotComparable extends IOException {
  private static final long serialVersionUID = 1;

  NotComparable(String message) {
    super(message);
  }
}
