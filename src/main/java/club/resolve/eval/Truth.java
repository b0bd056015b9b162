package club.resolve.eval;

import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.match.Works;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue against which labels are judged: which books are there, and which of them are one
 * work. Thread-safe once it is filled.
 */
public final class Truth {
  private final Map<String, Candidate> byLink = new HashMap<>();
  private final Map<String, List<Candidate>> byTitle = new HashMap<>();

  /** Adds a book of the catalogue. */
  public void add(Candidate book) {
    byLink.put(book.link(), book);
    for (String key : Works.mainTitles(book)) {
      byTitle.computeIfAbsent(key, _ -> new ArrayList<>()).add(book);
    }
  }

  /** The relation of a label to the catalogue. */
  public enum Presence {
    /** The book that was meant is in the catalogue. */
    THERE,
    /** No row of the catalogue is the same work. */
    ABSENT,
    /** The id is not there, but a book of the same main title, perhaps another edition of it. */
    LEFT_OUT
  }

  public Presence place(Label label, String link) {
    if (byLink.containsKey(link)) {
      return Presence.THERE;
    }
    return sameTitle(label).isEmpty() ? Presence.ABSENT : Presence.LEFT_OUT;
  }

  private List<Candidate> sameTitle(Label label) {
    Query query = label.book().query();
    return Works.mainTitles(query).stream()
        .flatMap(key -> byTitle.getOrDefault(key, List.of()).stream())
        .filter(book -> Works.authorsAgree(query, book))
        .toList();
  }

  /** Returns true when the link that was found is an edition of the work that was meant. */
  public boolean right(String meant, String found) {
    if (meant.equals(found)) {
      return true;
    }
    Optional<Candidate> one = Optional.ofNullable(byLink.get(meant));
    Optional<Candidate> other = Optional.ofNullable(byLink.get(found));
    return one.isPresent() && other.isPresent() && Works.same(one.get(), other.get());
  }
}
