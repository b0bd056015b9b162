package club.resolve.decide;

import club.resolve.book.Book;
import club.resolve.book.Resolution;
import club.resolve.match.Wording;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decisions of people, at most one for titles that mean the same; the last one holds.
 * Immutable.
 */
public final class Decisions implements MadeByHand {
  private final Map<Wording, Decision> byWording;
  private final List<String> notes;
  private final List<TornLine> torn;

  private Decisions(Map<Wording, Decision> byWording, List<String> notes, List<TornLine> torn) {
    this.byWording = Collections.unmodifiableMap(byWording);
    this.notes = List.copyOf(notes);
    this.torn = List.copyOf(torn);
  }

  /**
   * Takes decisions together.
   *
   * @param notes names of the columns beside ours, in the order of each decision's cells
   * @param torn lines of the file that hold no decision any more
   */
  static Decisions of(Collection<Decision> decisions, List<String> notes, List<TornLine> torn) {
    Map<Wording, Decision> byWording = new LinkedHashMap<>();
    decisions.forEach(decision -> byWording.put(wording(decision), decision));
    return new Decisions(byWording, notes, torn);
  }

  /** Nothing is decided. */
  public static Decisions none() {
    return of(List.of(), List.of(), List.of());
  }

  private static Wording wording(Decision decision) {
    return Wording.of(decision.title(), decision.author());
  }

  @Override
  public Optional<Resolution> about(Book book) {
    return about(book.title(), book.author()).map(decision -> decision.resolution(book));
  }

  /** The decision about what was typed. */
  public Optional<Decision> about(String title, Optional<String> author) {
    return byWording.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(byWording.get(Wording.of(title, author)));
  }

  /**
   * The same with one more at the end, or in the place of the one that it overrules, whose notes it
   * keeps.
   */
  Decisions with(Decision decision) {
    Map<Wording, Decision> more = new LinkedHashMap<>(byWording);
    more.merge(
        wording(decision),
        decision,
        (old, latest) -> new Decision(latest.title(), latest.author(), latest.link(), old.notes()));
    return new Decisions(more, notes, torn);
  }

  /**
   * The same as if one decision had never been made. Where somebody has decided otherwise since
   * then, that holds.
   *
   * @param before the decision that it overruled
   */
  Decisions without(Decision made, Optional<Decision> before) {
    Map<Wording, Decision> fewer = new LinkedHashMap<>(byWording);
    fewer.computeIfPresent(
        wording(made), (_, now) -> now.link().equals(made.link()) ? before.orElse(null) : now);
    return new Decisions(fewer, notes, torn);
  }

  /** Returns true when a file of them holds nothing that anybody has written. */
  boolean isEmpty() {
    return byWording.isEmpty() && notes.isEmpty() && torn.isEmpty();
  }

  /** Those that hold, in the order in which they were first made. */
  Collection<Decision> list() {
    return byWording.values();
  }

  List<String> notes() {
    return notes;
  }

  /** Lines of the file that hold no decision any more, and are left out. */
  public List<TornLine> torn() {
    return torn;
  }
}
