package club.resolve.cli;

import java.io.IOException;

/** Whoever read standard output, such as {@code head}, wants no more of it. */
final class ReaderGone extends IOException {
  private static final long serialVersionUID = 1;

  ReaderGone(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
