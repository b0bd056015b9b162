package club.resolve.dump;

/** A text that some lines of a block hold. Not thread-safe. */
final class Needle {
  private final String text;
  private int next = -1;

  Needle(String text) {
    this.text = text;
  }

  /** Begins with another block. */
  void begin() {
    next = -1;
  }

  /**
   * Returns true when a line holds the text.
   *
   * @param from not before that of an earlier line of the block
   */
  boolean in(String block, int from, int to) {
    if (next < from) {
      next = block.indexOf(text, from);
      next = next < 0 ? Integer.MAX_VALUE : next;
    }
    return next < to;
  }
}
