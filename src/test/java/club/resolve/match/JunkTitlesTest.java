package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that are no titles at all. */
final class JunkTitlesTest {
  private static LinkPicker picker(WordWeights words) {
    return new LinkPicker(Site.GOODREADS, Fallback.NONE, Bars.MEASURED, words);
  }

  private static Query query(String title) {
    return new Query(title, Optional.empty());
  }

  private static Candidate book(String title, String author) {
    return new Candidate(
        Candidate.Kind.RECORD,
        "https://www.goodreads.com/book/show/1",
        title,
        Optional.of(author),
        1,
        "library");
  }

  private static final String[] JUNK = {
    "(",
    ")",
    "[",
    "]",
    "\"",
    "“",
    "»",
    "'",
    "「",
    "』",
    "#",
    "+",
    ":",
    " - ",
    ", ",
    ". ",
    " by ",
    " ",
    "…",
    "📚",
    "👩‍🚀",
    "漢字",
    "の",
    "ガ",
    "한글",
    "ß",
    "й",
    "İ",
    "a",
    "Olaf",
    "1",
    "99999999999999",
    "½",
    "第2巻",
    "Vol. ",
    "Part ",
    "edition",
    "IV",
    "twenty ",
    "hundred ",
    "\t",
    "\n",
    "\u0000",
    "\uD800",
    "%",
    "\\"
  };

  private static String junk(Random random, int length) {
    StringBuilder junk = new StringBuilder("x");
    while (junk.length() < length) {
      junk.append(JUNK[random.nextInt(JUNK.length)]);
    }
    return junk.toString();
  }

  @Test
  void junkDoesNotThrow() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String typed = junk(random, 1 + random.nextInt(60));
      String found = junk(random, 1 + random.nextInt(60));
      picker(GoldenTable.WORDS).pick(query(typed), List.of(book(found, junk(random, 20))));
      picker(GoldenTable.WORDS)
          .pick(new Query(typed, Optional.of(junk(random, 20))), List.of(book(typed, "Ada Quist")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "[", "\"", "x (", "1 ", "Vol. ", "twenty ", ": ", ", ", "a b ", "漢", "📚"})
  void longJunkTakesNoMoreThanLinearSteps(String part) {
    long once = steps("x" + part.repeat(10_000 / part.length()));
    long twice = steps("x" + part.repeat(20_000 / part.length()));
    assertTrue(twice <= 2 * once + 1_000, () -> once + " steps, then " + twice);
  }

  /** The number of times that the weight of a word is asked for. */
  private static long steps(String typed) {
    AtomicLong steps = new AtomicLong();
    WordWeights counted =
        new WordWeights() {
          @Override
          public double weight(String word) {
            steps.incrementAndGet();
            return WordWeights.plain().weight(word);
          }

          @Override
          public boolean known(String word) {
            steps.incrementAndGet();
            return false;
          }
        };
    picker(counted).weigh(query(typed), List.of(book("The Tall Ship (Olaf, #2)", "Ada Quist")));
    return steps.get();
  }
}
