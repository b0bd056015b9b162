package club.resolve.match;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Names as they sound, whatever script or romanisation they are written in. Pure; the rules of ICU
 * are read when a name first meets one of another script.
 */
final class Romanised {
  /** Scripts whose letters tell how a name sounds, vowels included. */
  private static final Set<UnicodeScript> SOUNDS =
      Set.of(
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.GEORGIAN,
          UnicodeScript.ARMENIAN);

  private static final Set<UnicodeScript> SURNAME_FIRST =
      Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  /** Spellings of one sound in the usual romanisations, the longest first. */
  private static final String[][] SPELLINGS = {
    {"schtsch", "s"},
    {"shch", "s"},
    {"tsch", "h"},
    {"tch", "h"},
    {"sch", "s"},
    {"sh", "s"},
    {"sz", "s"},
    {"cz", "h"},
    {"ch", "h"},
    {"kh", "h"},
    {"zh", "s"},
    {"ts", "s"},
    {"tz", "s"},
    {"ph", "f"},
    {"th", "t"},
    {"gh", "g"},
    {"ck", "k"},
    {"ou", "u"}
  };

  /** Chinese syllables as {@link #sound} has them: one consonant at most before the vowels. */
  private static final Pattern CHINESE =
      Pattern.compile("(?:(?:ks|[b-df-hj-np-tv-z])?+[aeiou]++(?:ng?|r)?+)++");

  private static final int SHORTEST_WITH_A_SLIP = 4;
  private static final int SHORTEST_UNSPOKEN = 3;
  private static final int LONGEST = 40;

  private Romanised() {}

  /** Read by Java when it is first used. */
  private static final class ToLatin {
    static final Transliterator RULES = Transliterator.getInstance("Any-Latin");
  }

  private static final class ToSimplified {
    static final Transliterator RULES = Transliterator.getInstance("Traditional-Simplified");
  }

  /** Returns true when two names in Han script are equal in the simplified form of each letter. */
  static boolean sameHan(PersonName one, PersonName other) {
    String a = String.join("", one.words());
    String b = String.join("", other.words());
    return a.length() == b.length()
        && ToSimplified.RULES.transliterate(a).equals(ToSimplified.RULES.transliterate(b));
  }

  /** Compares names of which at least one is not in Latin letters. */
  static AuthorAgreement compare(PersonName one, PersonName other) {
    boolean han = hasHan(one);
    if (han || hasHan(other)) {
      boolean chinese = han ? isChinese(one, other) : isChinese(other, one);
      return chinese ? AuthorAgreement.TRANSLITERATED : AuthorAgreement.UNREADABLE;
    }
    PersonName a = latin(one);
    PersonName b = latin(other);
    if (soundEqual(a, b)) {
      return AuthorAgreement.TRANSLITERATED;
    }
    boolean spoken = spoken(one) && spoken(other);
    boolean alike =
        alike(a, b, spoken)
            || (SURNAME_FIRST.contains(one.script()) && a.turns() && alike(a.turned(), b, spoken))
            || (SURNAME_FIRST.contains(other.script())
                && b.turns()
                && alike(a, b.turned(), spoken));
    if (alike) {
      return AuthorAgreement.TRANSLITERATED;
    }
    boolean far = spoken && far(a.surname(), b.surname());
    return far ? AuthorAgreement.OTHER : AuthorAgreement.UNREADABLE;
  }

  private static boolean soundEqual(PersonName one, PersonName other) {
    String sound = sound(String.join("", one.words()));
    String otherSound = sound(String.join("", other.words()));
    boolean equal =
        sound.equals(otherSound)
            || sound.equals(sound(inverted(other)))
            || otherSound.equals(sound(inverted(one)));
    return equal && !sound.isEmpty();
  }

  /**
   * Returns true when the second name is the first one as it is read in Chinese. Japanese readings
   * cannot be told from the letters.
   */
  private static boolean isChinese(PersonName han, PersonName other) {
    int letters = 0;
    for (String word : han.words()) {
      if (!word.codePoints().allMatch(Romanised::isHan)) {
        return false;
      }
      letters += word.codePointCount(0, word.length());
    }
    if (hasHan(other)) {
      return false;
    }
    PersonName spelled = latin(other);
    // ICU takes a quarter of a second to read the rules for Han, and most names are far from it.
    return maySpell(spelled, letters)
        && soundEqual(inLatin(han, UnaryOperator.identity()), spelled);
  }

  /** Returns true when a name in Latin letters may be that of so many Chinese syllables. */
  private static boolean maySpell(PersonName latin, int syllables) {
    int vowels = 0;
    for (String word : latin.words()) {
      String sound = sound(word);
      if (!CHINESE.matcher(sound).matches()) {
        return false;
      }
      for (int i = 0; i < sound.length(); i++) {
        vowels += isVowel(sound, i) && !(i > 0 && isVowel(sound, i - 1)) ? 1 : 0;
      }
    }
    // Two syllables may share their vowels: Ziyi, Xi'an.
    return vowels <= syllables && syllables <= 2 * vowels;
  }

  private static boolean isVowel(String sound, int at) {
    return "aeiou".indexOf(sound.charAt(at)) >= 0;
  }

  private static boolean hasHan(PersonName name) {
    for (String word : name.words()) {
      if (word.codePoints().anyMatch(Romanised::isHan)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHan(int letter) {
    return UnicodeScript.of(letter) == UnicodeScript.HAN;
  }

  private static boolean spoken(PersonName name) {
    return name.script() == UnicodeScript.LATIN || SOUNDS.contains(name.script());
  }

  private static String inverted(PersonName name) {
    return name.fullSurname() + String.join("", name.forenames());
  }

  private static PersonName latin(PersonName name) {
    return name.script() == UnicodeScript.LATIN ? name : inLatin(name, Romanised::withoutSigns);
  }

  private static PersonName inLatin(PersonName name, UnaryOperator<String> spelling) {
    List<String> words = new ArrayList<>();
    for (String word : name.words()) {
      String latin = spelling.apply(ToLatin.RULES.transliterate(word));
      words.addAll(Titles.list(Titles.words(latin)));
    }
    return words.isEmpty() ? name : PersonName.of(words, List.of(), name.contributor(), false);
  }

  /** As one hears it, before the signs above the letters are left out. */
  private static String withoutSigns(String latin) {
    StringBuilder plain = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      int at = "čšžŝcč".indexOf(c);
      plain.append(at < 0 ? String.valueOf(c) : List.of("ch", "sh", "zh", "shch", "ts").get(at));
    }
    return plain.toString();
  }

  /**
   * The surnames have the same consonants, nearly, and the forenames may begin alike. Where vowels
   * are not written, all must have more in common, as consonants alone fit many names.
   */
  private static boolean alike(PersonName one, PersonName other, boolean spoken) {
    String a = consonants(one.surname());
    String b = consonants(other.surname());
    int least = Math.min(a.length(), b.length());
    boolean surnames =
        least >= (spoken ? 2 : SHORTEST_UNSPOKEN)
            && (a.equals(b) || (least >= SHORTEST_WITH_A_SLIP && near(a, b)));
    return surnames && (one.single() || other.single() || headsMeet(one, other, spoken));
  }

  private static boolean near(String one, String other) {
    return Math.max(one.length(), other.length()) <= LONGEST
        && Letters.distance(one, other, 1) <= 1;
  }

  private static boolean headsMeet(PersonName one, PersonName other, boolean spoken) {
    String a = consonants(one.forenames().getFirst());
    String b = consonants(other.forenames().getFirst());
    boolean heads = a.isEmpty() || b.isEmpty() || a.charAt(0) == b.charAt(0);
    return heads && (spoken || near(a, b));
  }

  private static boolean far(String one, String other) {
    String a = consonants(one);
    String b = consonants(other);
    int half = Math.max(a.length(), b.length()) / 2;
    return Math.max(a.length(), b.length()) > LONGEST || Letters.distance(a, b, half) > half;
  }

  /** Returns true when the first forenames are alike in two romanisations. */
  static boolean forenamesAlike(PersonName one, PersonName other) {
    String a = sound(one.forenames().getFirst());
    String b = sound(other.forenames().getFirst());
    return !a.isEmpty()
        && !b.isEmpty()
        && a.charAt(0) == b.charAt(0)
        && Math.max(a.length(), b.length()) <= LONGEST
        && Letters.distance(a, b, 1) <= 1;
  }

  /** A word of Latin letters in a spelling that does not depend on who romanised it. */
  static String sound(String word) {
    StringBuilder sound = new StringBuilder(word.length());
    int i = 0;
    while (i < word.length()) {
      int spelling = spelling(word, i);
      if (spelling >= 0) {
        append(sound, SPELLINGS[spelling][1].charAt(0));
        i += SPELLINGS[spelling][0].length();
      } else {
        letter(sound, word, i);
        i++;
      }
    }
    int last = sound.length() - 1;
    // Rachmaninoff, Rachmaninow.
    if (last > 0 && sound.charAt(last) == 'f') {
      sound.setCharAt(last, 'v');
    }
    return sound.toString();
  }

  /** The number of the spelling that begins there; negative where none does. */
  private static int spelling(String word, int at) {
    if ("sctkzpgo".indexOf(word.charAt(at)) >= 0) {
      for (int i = 0; i < SPELLINGS.length; i++) {
        if (word.startsWith(SPELLINGS[i][0], at)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static void letter(StringBuilder sound, String word, int at) {
    char c = word.charAt(at);
    char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
    if (c == 'i' || c == 'y' || c == 'j') {
      if ("aeiouyj".indexOf(next) < 0) {
        append(sound, 'i');
      }
    } else if (c == 'c') {
      append(sound, "eiy".indexOf(next) >= 0 ? 's' : 'k');
    } else if (c == 'x') {
      append(sound, 'k');
      append(sound, 's');
    } else if (c == 'e'
        && !sound.isEmpty()
        && "aou".indexOf(sound.charAt(sound.length() - 1)) >= 0) {
      return; // Mueller, Müller.
    } else {
      int spelled = "zqw".indexOf(c);
      append(sound, spelled < 0 ? c : "skv".charAt(spelled));
    }
  }

  /** Letters that stand twice count once. */
  private static void append(StringBuilder sound, char c) {
    if (sound.isEmpty() || sound.charAt(sound.length() - 1) != c) {
      sound.append(c);
    }
  }

  /** The rest of a word where vowels are not written, or not heard alike. */
  private static String consonants(String word) {
    String sound = sound(word);
    StringBuilder consonants = new StringBuilder(sound.length());
    for (int i = 0; i < sound.length(); i++) {
      char c = sound.charAt(i);
      if ("aeiou".indexOf(c) < 0) {
        int at = "lgdbv".indexOf(c);
        consonants.append(at < 0 ? c : "rktpf".charAt(at));
      }
    }
    return consonants.toString();
  }
}
