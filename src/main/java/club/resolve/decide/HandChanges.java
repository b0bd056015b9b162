package club.resolve.decide;

import club.resolve.book.Book;
import club.resolve.book.Resolution;
import club.resolve.match.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rows that a person has changed in earlier results; they hold as decisions do. Thread-safe.
 */
public final class HandChanges implements MadeByHand {
  private final Map<Wording, Resolution> byWording;
  private final List<String> columns;
  private final Set<Wording> used = ConcurrentHashMap.newKeySet();

  /**
   * @param columns the columns of the result that was changed
   */
  HandChanges(Map<Wording, Resolution> byWording, List<String> columns) {
    this.byWording = Map.copyOf(byWording);
    this.columns = List.copyOf(columns);
  }

  /** Nothing was changed. */
  public static HandChanges none() {
    return new HandChanges(Map.of(), List.of());
  }

  /** These changes and those of another result, which win. */
  public HandChanges and(HandChanges others) {
    Map<Wording, Resolution> all = new HashMap<>(byWording);
    all.putAll(others.byWording);
    return new HandChanges(all, others.columns.isEmpty() ? columns : others.columns);
  }

  @Override
  public Optional<Resolution> about(Book book) {
    if (byWording.isEmpty()) {
      return Optional.empty();
    }
    Wording wording = Wording.of(book.title(), book.author());
    Optional<Resolution> made = Optional.ofNullable(byWording.get(wording));
    made.ifPresent(_ -> used.add(wording));
    return made;
  }

  public boolean isEmpty() {
    return byWording.isEmpty();
  }

  /**
   * Returns true when a changed row or a column of the old result has no place in the new one.
   *
   * @param names the names of the new one's columns
   */
  public boolean losesSomething(List<String> names) {
    return used.size() < byWording.size()
        || columns.stream().anyMatch(column -> names.stream().noneMatch(column::equalsIgnoreCase));
  }
}
