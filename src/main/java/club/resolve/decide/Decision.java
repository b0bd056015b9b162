package club.resolve.decide;

import java.util.List;
import java.util.Optional;

/**
 * The decision of a person about a typed title.
 *
 * @param title as typed, never blank
 * @param author as typed, where there was one
 * @param link the canonical link of the book's page; empty when the book has none
 * @param notes further cells of its line, which mean nothing to this program
 */
public record Decision(
    String title, Optional<String> author, Optional<String> link, List<String> notes) {

  public Decision {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a decision needs a title");
    }
    notes = List.copyOf(notes);
  }

  public Decision(String title, Optional<String> author, Optional<String> link) {
    this(title, author, link, List.of());
  }
}
