package club.resolve.pasted;

import java.util.Arrays;
import java.util.Iterator;

/** A line of a list with its neighbours. Not thread-safe. */
final class LineWindow {
  /** Lines before and behind the one in the middle that can be looked at. */
  static final int REACH = 24;

  /** Lines of other kinds that may stand between two numbers that count. */
  private static final int BETWEEN_NUMBERS = 6;

  /** Numbers that look like words of a title must count through as many lines. */
  private static final int RUN = 3;

  private static final int SIZE = 64;

  private final Iterator<String> lines;
  private final ListLine[] ring = new ListLine[SIZE];
  private long read;
  private long middle;

  LineWindow(Iterator<String> lines) {
    this.lines = lines;
    Arrays.fill(ring, ListLine.END);
    for (int i = 0; i < REACH; i++) {
      readOne();
    }
  }

  private void readOne() {
    read++;
    ring[(int) (read % SIZE)] = lines.hasNext() ? ListLine.of(read, lines.next()) : ListLine.END;
  }

  /** Goes on by a line. */
  ListLine advance() {
    middle++;
    readOne();
    return at(0);
  }

  /** The line as many lines behind the middle; before it for a number below zero. */
  ListLine at(int offset) {
    long number = middle + offset;
    boolean known = Math.abs(offset) <= REACH && number > 0;
    return known ? ring[(int) (number % SIZE)] : ListLine.END;
  }

  /** The offset of the next line that is not blank, from a line in a direction of 1 or -1. */
  int beyond(int offset, int direction) {
    int next = offset + direction;
    while (at(next).is(LineKind.BLANK)) {
      next += direction;
    }
    return next;
  }

  /** Returns true where a bullet, a box or a number that counts stands at the head of the line. */
  boolean marked(int offset) {
    return at(offset).bulleted() || counts(offset);
  }

  /** Returns true where the mark at the head of a line is one of the list. */
  boolean counts(int offset) {
    ListLine line = at(offset);
    if (line.mark().isEmpty()) {
      return false;
    }
    int run = 1 + run(offset, -1) + run(offset, 1);
    return run >= (line.mark().get().sure() ? 2 : RUN);
  }

  /** The lines, at most two, that go on from one in a direction. */
  private int run(int offset, int direction) {
    int steps = 0;
    int from = offset;
    while (steps < RUN - 1) {
      int next = neighbour(from, direction);
      if (next == from) {
        return steps;
      }
      from = next;
      steps++;
    }
    return steps;
  }

  /** The nearest line with such a mark, if it goes on from the one here; else this one. */
  private int neighbour(int offset, int direction) {
    CountMark mark = at(offset).mark().orElseThrow();
    for (int i = 1; i <= BETWEEN_NUMBERS; i++) {
      int next = offset + i * direction;
      ListLine line = at(next);
      boolean alike =
          line.mark()
              .filter(one -> one.kind() == mark.kind() && one.style() == mark.style())
              .isPresent();
      if (alike) {
        return line.mark().filter(mark::goesOnFrom).isPresent() ? next : offset;
      }
    }
    return offset;
  }
}
