package club.resolve.catalog;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A word of a typed title, with the queries for the books that have it.
 *
 * @param places a query for each place in which a book has the word: titles, and authors' names
 *     where no author was typed; none where no book has it
 * @param spellings words of the books that are nearly one that no book has, nearest first
 */
record TypedWord(String word, List<Query> places, List<TypedWord> spellings) {
  /** Returns true when a book has it as it was typed. */
  boolean known() {
    return !places.isEmpty();
  }

  /** The words any of which may be meant; none where no book can have it. */
  List<TypedWord> meant() {
    return known() ? List.of(this) : spellings;
  }
}
