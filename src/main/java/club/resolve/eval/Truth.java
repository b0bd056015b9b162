package club.resolve.eval;

import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.match.Works;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The catalogue against which labels are judged: which books are there, and which of them are one
 * work. Thread-safe once it is filled.
 */
public final class Truth {
  private final Site site;

  /** By each link that leads to a book: that of the catalogue, and that by the edition's ISBN. */
  private final Map<String, List<Candidate>> byLink = new HashMap<>();

  private final Map<String, List<Candidate>> byTitle = new HashMap<>();

  /**
   * @param site to which links lead
   */
  public Truth(Site site) {
    this.site = site;
  }

  /** Adds a book of the catalogue. */
  public void add(Candidate book) {
    leads(book.link(), book);
    book.isbn().map(site::isbnPage).ifPresent(link -> leads(link, book));
    for (String key : Works.mainTitles(book)) {
      byTitle.computeIfAbsent(key, _ -> new ArrayList<>()).add(book);
    }
  }

  private void leads(String link, Candidate book) {
    byLink.computeIfAbsent(link, _ -> new ArrayList<>(1)).add(book);
  }

  /** The relation of a label to the catalogue. */
  public enum Presence {
    /** The book that was meant is in the catalogue. */
    THERE,
    /** No row of the catalogue is the same work. */
    ABSENT,
    /**
     * The id or ISBN is not there, but a book of the same main title, perhaps another edition of
     * it.
     */
    LEFT_OUT
  }

  public Presence place(Label label) {
    if (byLink.containsKey(label.meant())) {
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

  /**
   * Returns true when the link that was found is an edition of the work that was meant.
   *
   * @param found by the book's number or by an ISBN, in the site's one form
   */
  public boolean right(Label label, String found) {
    return label.meant().equals(found)
        || editions(label.meant()).stream()
            .anyMatch(one -> editions(found).stream().anyMatch(other -> Works.same(one, other)));
  }

  private List<Candidate> editions(String link) {
    return byLink.getOrDefault(link, List.of());
  }
}
