package club.resolve.bench;

import java.util.Locale;

/** Words and names that are made up, each a pure function of a number, drawn from skewed lists. */
final class MadeUpWords {
  private static final String[] ONSETS =
      "b c d f g h j k l m n p r s t v w br ch cl dr fl gr pl sh st th tr".split(" ");
  private static final String[] VOWELS = "a e i o u ai ea ou".split(" ");
  private static final String[] CODAS = {"", "", "", "n", "r", "l", "s", "nd", "rt", "m"};
  private static final String[] NOUNS =
      ("house night river garden king queen road winter summer war world secret island letter"
              + " daughter son mother father city sea mountain bird tree stone fire water light"
              + " shadow dream heart song history story life death time year child woman man"
              + " stranger ship train forest horse dog cat wolf star moon sun sky rain snow storm"
              + " bridge door window mirror key book map clock box knife crown sword ghost angel"
              + " devil church school market doctor captain soldier painter thief murder mystery"
              + " love hate hope fear memory silence voice truth lie game law money gold silver")
          .split(" ");
  private static final String[] ADJECTIVES =
      ("black white red green blue golden silver dark bright old new young lost hidden last first"
              + " long little great small secret silent broken burning cold wild quiet strange"
              + " sweet bitter empty hollow distant ancient crooked perfect")
          .split(" ");
  private static final String[] GIVEN =
      ("James John Robert Mary William David Richard Thomas Anna Charles Elizabeth George Peter"
              + " Paul Margaret Michael Susan Helen Henry Jane Alice Edward Frank Ruth Martin Laura"
              + " Karl Hans Maria Pierre Jean Claire Juan Carmen Ivan Olga Sergei Yuki Kenji Wei"
              + " Ahmed Fatima Erich Franz Ingrid Lars Nils Greta Marco Giulia Pablo Rosa")
          .split(" ");
  private static final String[] SURNAMES =
      ("Smith Jones Williams Brown Taylor Davies Wilson Evans Thomas Johnson Roberts Walker Wright"
              + " Robinson Thompson White Hughes Edwards Green Hall Wood Harris Lewis Martin Clarke"
              + " Miller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch"
              + " Bauer Richter Klein Wolf Dubois Moreau Laurent Garcia Lopez Martinez Rossi Ivanov"
              + " Petrov Tanaka Suzuki Wang Li Zhang Kim Nguyen Singh Khan Cohen Levy Murphy Kelly"
              + " O'Brien MacDonald van_den_Berg de_la_Cruz")
          .split(" ");

  private MadeUpWords() {}

  /** A number between 0 and 1 for each number. */
  static double unit(long number) {
    return (Hashes.mixed(number) >>> 11) * 0x1.0p-53;
  }

  /** An index below {@code size}; low ones are drawn more often, the more the greater the power. */
  static int skewed(long number, int size, double power) {
    return (int) (size * Math.pow(unit(number), power));
  }

  private static <T> T drawn(long number, T[] list, double power) {
    return list[skewed(number, list.length, power)];
  }

  static String given(long n) {
    return unit(n) < 0.7 ? drawn(n + 1, GIVEN, 1.6) : capital(word(n + 2, 3_000, 2));
  }

  static String surname(long n) {
    return unit(n) < 0.25
        ? drawn(n + 1, SURNAMES, 1.6).replace('_', ' ')
        : capital(word(n + 2, 60_000, 2));
  }

  static String noun(long n) {
    return unit(n) < 0.5 ? drawn(n + 1, NOUNS, 1.3) : word(n + 2, 60_000, 1.6);
  }

  static String adjective(long n) {
    return unit(n) < 0.8 ? drawn(n + 1, ADJECTIVES, 1.3) : word(n + 2, 60_000, 1.6);
  }

  /** A word of two or three syllables, one of so many. */
  static String word(long n, int many, double power) {
    int index = skewed(n, many, power);
    StringBuilder word = new StringBuilder();
    long left = Hashes.mixed(index);
    for (int i = 0; i < (index < 2_000 ? 2 : 3); i++) {
      word.append(ONSETS[(int) Long.remainderUnsigned(left, ONSETS.length)]);
      left = Long.divideUnsigned(left, ONSETS.length);
      word.append(VOWELS[(int) Long.remainderUnsigned(left, VOWELS.length)]);
      left = Long.divideUnsigned(left, VOWELS.length);
    }
    return word.append(CODAS[(int) Long.remainderUnsigned(left, CODAS.length)]).toString();
  }

  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Words of a text, such as a description. */
  static String text(long n, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(i % 3 == 2 ? "of the" : noun(n + 31L * i));
    }
    return text.toString();
  }
}
