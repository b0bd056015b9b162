package club.resolve.contest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Texts that nobody wrote, to be counted: every other word is one that English cannot do without,
 * the others are made of syllables, so that a text has as many different words as a book. The same
 * in every run. Pure.
 */
public final class SampleTexts {
  private static final long SEED = 0x7E_C57;
  private static final int BYTES = 200_000;
  private static final int SENTENCES_IN_PARAGRAPH = 6;
  private static final int SHORTEST_SENTENCE = 5;
  private static final int LONGEST_SENTENCE = 25;

  private static final List<String> COMMON =
      List.of(
          ("the of and to a in that it was he is with as for his on be at by had not but from have"
                  + " they which one you were her all she there would their we him been has when")
              .split(" "));
  private static final List<String> SYLLABLES =
      List.of(
          "ba den dor el fin gar hol ka lin mar nos per ro sel tan ul ver wen yar zim".split(" "));

  private SampleTexts() {}

  /** Such texts in UTF-8, some 200 kB each. */
  public static List<byte[]> of(int count) {
    return IntStream.range(0, count).mapToObj(number -> text(SEED + number)).toList();
  }

  private static byte[] text(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    for (int sentences = 1; text.length() < BYTES; sentences++) {
      int words = random.nextInt(SHORTEST_SENTENCE, LONGEST_SENTENCE + 1);
      text.append("The");
      for (int i = 0; i < words; i++) {
        text.append(' ').append(word(random));
      }
      text.append(sentences % SENTENCES_IN_PARAGRAPH == 0 ? ".\n\n" : ". ");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String word(SplittableRandom random) {
    return random.nextBoolean()
        ? one(COMMON, random)
        : one(SYLLABLES, random) + one(SYLLABLES, random) + one(SYLLABLES, random);
  }

  private static String one(List<String> several, SplittableRandom random) {
    return several.get(random.nextInt(several.size()));
  }
}
