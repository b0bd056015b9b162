package club.resolve.dump;

import club.resolve.book.Edition;
import java.util.List;
import java.util.Set;

/**
 * The editions that are taken.
 *
 * @param languages as MARC 21 names them; none for all. An edition that tells no language is taken.
 */
public record Selection(Reach reach, Set<String> languages) {

  /** The reach of an index. */
  public enum Reach {
    /** Editions whose page on the site is known. */
    IDS,
    /** Those, and editions with an ISBN, by which a link can be made. */
    ISBNS,
    /** All editions, also such without a link. */
    ALL
  }

  public Selection {
    languages = Set.copyOf(languages);
  }

  boolean takes(Edition edition) {
    boolean linked =
        switch (reach) {
          case IDS -> edition.id().isPresent();
          case ISBNS -> edition.linked();
          case ALL -> true;
        };
    return linked && speaks(edition.languages());
  }

  private boolean speaks(List<String> told) {
    return languages.isEmpty() || told.isEmpty() || told.stream().anyMatch(languages::contains);
  }
}
