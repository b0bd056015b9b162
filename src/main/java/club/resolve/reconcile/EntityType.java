package club.resolve.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of entities. Every book is an edition of some work. */
public enum EntityType {
  /** An edition with a page of its own. */
  BOOK("Book", "an edition with a page of its own"),
  /** The work that all editions of a book have in common. */
  WORK("Work", "a work, by one of its editions");

  private final String title;
  private final String description;

  EntityType(String title, String description) {
    this.title = title;
    this.description = description;
  }

  /** The type of an id; empty for one of another service. */
  static Optional<EntityType> of(String id) {
    return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
  }

  /** The types whose id or name begins as typed, in any case. */
  public static List<EntityType> beginning(String typed) {
    String bare = typed.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.id().startsWith(bare)).toList();
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }
}
