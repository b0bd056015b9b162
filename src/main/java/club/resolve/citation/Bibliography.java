package club.resolve.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A list of references.
 *
 * @param citations in the order of the text
 * @param refused entries that were left out, in the order of the text
 */
public record Bibliography(List<Citation> citations, List<RefusedEntry> refused) {

  /** The entries of a text, one after the other. Not thread-safe. */
  static final class Collected {
    private final List<Citation> citations = new ArrayList<>();
    private final List<RefusedEntry> refused = new ArrayList<>();

    /** Adds the reference that an entry is, or the reason why it is none. */
    void add(long line, Roles roles, EntryFields fields) {
      roles
          .citation(line, fields)
          .ifPresentOrElse(citations::add, () -> refuse(line, "the entry has no title"));
    }

    void refuse(long line, String reason) {
      refused.add(new RefusedEntry(line, reason));
    }

    Bibliography all() {
      refused.sort(Comparator.comparingLong(RefusedEntry::line));
      return new Bibliography(List.copyOf(citations), List.copyOf(refused));
    }
  }
}
