package club.resolve.dump;

import java.util.BitSet;

/** Records of one kind that were merged into others, by their numbers. Not thread-safe. */
final class MergedKeys {
  private final String kind;
  private final NumberMap others = new NumberMap();
  private final BitSet gone = new BitSet();

  /**
   * @param kind the beginning of the keys, such as {@link Keys#WORK}
   */
  MergedKeys(String kind) {
    this.kind = kind;
  }

  /**
   * Adds a redirect, if it leads from a record of this kind to another one of it: others are of no
   * use.
   *
   * @param at the place of the key in the line
   */
  void add(String line, int at, String location) {
    int old = Keys.number(line, at, kind);
    int other = Keys.number(location, kind);
    if (old > 0 && other > 0 && old != other) {
      others.put(old, other);
      gone.set(old);
    }
  }

  boolean isEmpty() {
    return others.isEmpty();
  }

  /** Returns true for the number of a record that is there no more. */
  boolean isGone(int number) {
    return number > 0 && gone.get(number);
  }

  /** The number under which a record is found now. */
  int end(int number) {
    return others.end(number);
  }

  /** Marks each key that is needed under an old number as needed under its new one. */
  void follow(BitSet needed) {
    for (int old = gone.nextSetBit(0); old >= 0; old = gone.nextSetBit(old + 1)) {
      if (needed.get(old)) {
        needed.set(others.end(old));
      }
    }
  }
}
