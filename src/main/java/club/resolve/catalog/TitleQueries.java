package club.resolve.catalog;

import club.resolve.match.WordWeights;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The clauses by which books are looked for, from the cheapest question to the dearest. */
final class TitleQueries {
  /** More words than this are no title; the rest is left out. */
  private static final int MOST_WORDS = 24;

  private static final int FEWEST_TELLING = 2;

  /** The points of a part that is a whole title, beside some 5 for a rare word. */
  private static final float PART_POINTS = 6;

  /** A word of the typed title that is in an author's name: perhaps both stand in one cell. */
  private static final float NAME_IN_TITLE_BOOST = 0.5f;

  /** A word that is only nearly the typed one. */
  private static final float SPELLING_BOOST = 0.7f;

  private TitleQueries() {}

  /** The clauses for a book with one of these titles. */
  static List<Clause> keys(Collection<String> keys) {
    return keys.stream().map(key -> Clause.key(key, 0)).toList();
  }

  /** The clauses for a book of the author. */
  static List<Clause> author(Optional<String> author) {
    return author.stream()
        .flatMap(name -> words(name).stream())
        .map(word -> Clause.author(word, 1))
        .toList();
  }

  /**
   * The clauses for a book that shares words with the title: the more and the rarer, the better.
   */
  static List<Clause> words(String title, Optional<String> author) {
    List<Clause> clauses = new ArrayList<>();
    for (String word : tellingWords(title)) {
      clauses.add(Clause.title(word, 1));
      clauses.add(Clause.author(word, NAME_IN_TITLE_BOOST));
    }
    for (String key : TitleForms.partKeys(title)) {
      clauses.add(Clause.key(key, PART_POINTS));
    }
    clauses.addAll(author(author));
    return clauses;
  }

  /** The clauses for a book that shares words which may have been meant. */
  static List<Clause> spellings(Collection<String> words) {
    List<Clause> clauses = new ArrayList<>();
    for (String word : words) {
      clauses.add(Clause.title(word, SPELLING_BOOST));
      clauses.add(Clause.author(word, NAME_IN_TITLE_BOOST));
    }
    return clauses;
  }

  /** Without the words that stand in every second title, as long as enough are left. */
  private static List<String> tellingWords(String title) {
    List<String> words = words(title);
    List<String> telling =
        words.stream().filter(word -> !WordWeights.STOP_WORDS.contains(word)).toList();
    return telling.size() < FEWEST_TELLING ? words : telling;
  }

  static List<String> words(String title) {
    List<String> words = TitleForms.words(title);
    return words.subList(0, Math.min(words.size(), MOST_WORDS));
  }
}
