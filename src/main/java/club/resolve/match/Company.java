package club.resolve.match;

import club.resolve.book.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The candidates beside a book. Where no author is typed, a title is surer if its words stand in no
 * title of another author: what a source has beside a book tells more than how rare each word is.
 * Pure.
 */
final class Company {
  private static final int SEVERAL = 2;

  private final Weights weights;
  private final List<Candidate> candidates;
  private final List<Set<String>> words = new ArrayList<>();

  Company(List<Candidate> candidates, Weights weights) {
    this.weights = weights;
    this.candidates = candidates;
  }

  /** The candidate with what the others say about it. */
  Weighed added(Weighed one) {
    if (!one.evidence().has(Level.AUTHOR_NOT_TYPED) || !one.evidence().has(Level.TITLE_EQUAL)) {
      return one;
    }
    Level level = level(one.candidate());
    return one.with(one.evidence().and(new FieldFinding(level, "", "", weights.bits(level))));
  }

  private Level level(Candidate book) {
    List<String> title = TitleForm.of(book.title(), "").main();
    String author = author(book);
    int others = 0;
    for (int i = 0; i < candidates.size(); i++) {
      String other = author(candidates.get(i));
      boolean another = !other.isEmpty() && !author.isEmpty() && !Authors.agree(other, author);
      others += another && words(i).containsAll(title) ? 1 : 0;
    }
    return others >= SEVERAL
        ? Level.OTHERS_SEVERAL
        : others > 0 ? Level.OTHERS_ONE : Level.OTHERS_NONE;
  }

  private static String author(Candidate book) {
    return book.author().orElse("");
  }

  private Set<String> words(int candidate) {
    if (words.isEmpty()) {
      for (Candidate one : candidates) {
        words.add(new HashSet<>(TitleForm.words(one.title())));
      }
    }
    return words.get(candidate);
  }
}
