package club.resolve.pasted;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The books of a list as it was pasted, in its order. Blank lines are passed over; each other line
 * comes out, is told to be left out, or belongs to the line above. Lines are read as they are
 * needed, some two dozen ahead. Not thread-safe.
 */
public final class PastedList implements Iterator<PastedLine> {
  private final LineWindow window;
  private final Consumer<SkippedLine> leftOut;
  private final LineRoles roles;
  private Optional<PastedLine> next = Optional.empty();
  private boolean ended;

  private PastedList(Iterator<String> lines, Consumer<SkippedLine> leftOut) {
    this.window = new LineWindow(lines);
    this.roles = new LineRoles(window);
    this.leftOut = leftOut;
  }

  /**
   * Reads a list.
   *
   * @param lines without their ends
   * @param leftOut is told each line that names no book, before the next one that does
   */
  public static Iterator<PastedLine> entries(
      Iterator<String> lines, Consumer<SkippedLine> leftOut) {
    return new PastedList(lines, leftOut);
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !ended) {
      ListLine line = window.advance();
      ended = line.is(LineKind.END);
      if (!ended && !line.is(LineKind.BLANK)) {
        next = read(line);
      }
    }
    return next.isPresent();
  }

  @Override
  public PastedLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    PastedLine line = next.orElseThrow();
    next = Optional.empty();
    return line;
  }

  private Optional<PastedLine> read(ListLine line) {
    Optional<String> reason = roles.reasonAgainst(line);
    if (reason.isPresent()) {
      leftOut.accept(new SkippedLine(line.number(), line.raw(), reason.get()));
      return Optional.empty();
    }
    return roles.belongsAbove(line) ? Optional.empty() : entry(line);
  }

  private Optional<PastedLine> entry(ListLine line) {
    LineText text = LineText.of(roles.textWithContinuation(line));
    LineText whole = text.link().isPresent() ? text : text.withLink(roles.linkBelow(text.title()));
    if (whole.namesNothing()) {
      leftOut.accept(
          new SkippedLine(line.number(), line.raw(), "an address that is no page of a book"));
      return Optional.empty();
    }
    return Optional.of(
        new PastedLine(
            line.number(),
            line.raw(),
            whole.title(),
            Optional.empty(),
            whole.link(),
            whole.isbn()));
  }
}
