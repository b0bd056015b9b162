package club.resolve.batch;

import club.resolve.input.InputRow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Reads a little more of a list than is asked for, and announces each book when it is read. So a
 * source that answers many titles with one request knows enough of them when the first one is
 * asked. Used by one thread.
 */
final class Lookahead implements RowSource<InputRow> {
  /** Several requests' worth, since not every row has what such a source asks by. */
  static final int ROWS = 200;

  private final RowSource<InputRow> rows;
  private final Work work;
  private final Deque<InputRow> ahead = new ArrayDeque<>();
  private boolean ended;

  Lookahead(RowSource<InputRow> rows, Work work) {
    this.rows = rows;
    this.work = work;
  }

  @Override
  public Optional<InputRow> next() throws IOException {
    while (!ended && ahead.size() < ROWS) {
      Optional<InputRow> row = rows.next();
      row.ifPresent(
          read -> {
            work.announce(read.book());
            ahead.add(read);
          });
      ended = row.isEmpty();
    }
    return Optional.ofNullable(ahead.pollFirst());
  }
}
