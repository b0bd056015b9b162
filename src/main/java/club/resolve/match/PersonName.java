package club.resolve.match;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The name of one person, taken apart. All words are in the normal form of {@link Titles#words}.
 *
 * @param forenames first and middle names in order, an initial being a word of one letter; empty
 *     for a mononym, and where the surname stands alone
 * @param particles the words before the surname that belong to it, such as "van der"
 * @param surname its last word; never empty
 * @param suffixes what stands behind a name, such as "jr" and "phd"
 * @param script the script of the surname; Latin where there is doubt
 * @param contributor true if the cell names a lesser role, such as translator or editor
 * @param cutOff true if the end of the name is missing
 */
record PersonName(
    List<String> forenames,
    List<String> particles,
    String surname,
    List<String> suffixes,
    UnicodeScript script,
    boolean contributor,
    boolean cutOff) {
  private static final Set<String> PARTICLES =
      Set.of(
          "af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "des", "di",
          "do", "dos", "du", "el", "ibn", "la", "las", "le", "los", "mac", "mc", "ten", "ter",
          "van", "von", "zu", "zur");

  /** Particles that are forenames, too, where they stand first. */
  private static final Set<String> ALSO_FORENAMES = Set.of("al", "mac");

  /**
   * Takes the words of a name apart.
   *
   * @param words in natural order, the surname last; at least one
   */
  static PersonName of(
      List<String> words, List<String> suffixes, boolean contributor, boolean cutOff) {
    int last = words.size() - 1;
    int begin = last;
    while (begin > 0
        && PARTICLES.contains(words.get(begin - 1))
        && !(begin == 1 && ALSO_FORENAMES.contains(words.getFirst()))) {
      begin--;
    }
    return new PersonName(
        List.copyOf(words.subList(0, begin)),
        List.copyOf(words.subList(begin, last)),
        words.get(last),
        List.copyOf(suffixes),
        script(words.get(last)),
        contributor,
        cutOff);
  }

  private static UnicodeScript script(String word) {
    for (int i = 0, c; i < word.length(); i += Character.charCount(c)) {
      c = word.codePointAt(i);
      if (c > 0x24F && Character.isLetter(c)) {
        return UnicodeScript.of(c);
      }
    }
    return UnicodeScript.LATIN;
  }

  /** Returns true when there is no more than a surname, or the one name of somebody. */
  boolean single() {
    return forenames.isEmpty();
  }

  /** All words in natural order, without suffixes. */
  List<String> words() {
    List<String> words = new ArrayList<>(forenames.size() + particles.size() + 1);
    words.addAll(forenames);
    words.addAll(particles);
    words.add(surname);
    return words;
  }

  /** The surname with its particles, as one word. */
  String fullSurname() {
    return particles.isEmpty() ? surname : String.join("", particles) + surname;
  }

  /** Returns true when both have the same words, in any order and however they are joined. */
  boolean equal(PersonName other) {
    if (surname.equals(other.surname)
        && forenames.equals(other.forenames)
        && particles.equals(other.particles)) {
      return true;
    }
    if (letters() != other.letters()) {
      return false;
    }
    List<String> one = words();
    List<String> two = other.words();
    if (String.join("", one).equals(String.join("", two))) {
      return true;
    }
    Collections.sort(one);
    Collections.sort(two);
    return one.equals(two);
  }

  private int letters() {
    return letters(forenames) + letters(particles) + surname.length();
  }

  private static int letters(List<String> words) {
    int letters = 0;
    for (int i = 0; i < words.size(); i++) {
      letters += words.get(i).length();
    }
    return letters;
  }

  /** A name of two words read the other way round: in much of Asia the surname comes first. */
  PersonName turned() {
    return new PersonName(
        List.of(surname), List.of(), forenames.getFirst(), suffixes, script, contributor, cutOff);
  }

  /** Returns true when {@link #turned} has a meaning: two full words. */
  boolean turns() {
    return forenames.size() == 1
        && particles.isEmpty()
        && forenames.getFirst().length() > 1
        && surname.length() > 1;
  }
}
