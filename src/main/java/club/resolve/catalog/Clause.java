package club.resolve.catalog;

/**
 * A term that speaks for the books that have it.
 *
 * @param field {@link IndexFormat#KEY}, {@link IndexFormat#TITLE} or {@link IndexFormat#AUTHOR}
 * @param boost the weight of a key, or the factor by which the rarity of a word is multiplied
 */
record Clause(String field, String term, float boost) {

  static Clause key(String key, float points) {
    return new Clause(IndexFormat.KEY, key, points);
  }

  static Clause title(String word, float boost) {
    return new Clause(IndexFormat.TITLE, word, boost);
  }

  static Clause author(String word, float boost) {
    return new Clause(IndexFormat.AUTHOR, word, boost);
  }
}
