package club.resolve.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of authors compared by surname. */
public final class Authors {
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*[,;&/|]\\s*|\\s+and\\s+|\\s+with\\s+", Pattern.CASE_INSENSITIVE);

  private static final Set<String> AFTER_SURNAME =
      Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "dr", "prof");

  private static final int SHORTEST_WITH_A_SLIP = 5;
  private static final int SHORTEST_WITH_TWO = 10;
  private static final int SHORTEST_BEGINNING = 3;
  private static final Pattern ELLIPSIS = Pattern.compile("\\s*(?:…|\\.\\.\\.)\\s*$");

  private static final Pattern DEGREE =
      Pattern.compile("\\b(?:Ph\\.\\s?D|M\\.\\s?D)\\b\\.?", Pattern.CASE_INSENSITIVE);

  private Authors() {}

  /**
   * Whether a surname on one side is one on the other, but for one letter in a longer name; either
   * side may name several authors.
   */
  public static boolean agree(String one, String other) {
    return sameWords(one, other) || cutOff(one, other) || surnamesMeet(one, other, false);
  }

  private static boolean surnamesMeet(String one, String other, boolean exactly) {
    List<Set<String>> others = surnames(other);
    for (Set<String> reading : surnames(one)) {
      for (Set<String> known : others) {
        if (meet(reading, known, exactly)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * How authors agree of whom {@link #agree} says that they do, as a clause.
   *
   * @param typed as asked for
   * @param found as the candidate shows them
   */
  static String agreement(String typed, String found) {
    int names = 0;
    int known = 0;
    for (String name : names(typed)) {
      names++;
      known += hasName(found, name) ? 1 : 0;
    }
    if (known == names || sorted(typed).equals(sorted(found))) {
      return "author equal";
    }
    if (known > 0) {
      return "one of the authors equal";
    }
    if (sameWords(typed, found)) {
      return "author equal but for a part of the name";
    }
    if (cutOff(typed, found)) {
      return "author equal as far as it is shown";
    }
    return surnamesMeet(typed, found, true)
        ? "surname of the author equal"
        : "surname of the author nearly equal";
  }

  /**
   * Returns true when the surnames that meet belong to other forenames on the two sides: Tabitha
   * and Stephen King. An initial contradicts only another first letter, and silence nothing.
   */
  static boolean otherForename(String typed, String found) {
    if (found.regionMatches(true, 0, typed, 0, typed.length())
        || sameWords(typed, found)
        || cutOff(typed, found)) {
      return false;
    }
    boolean met = false;
    for (List<String> one : people(typed)) {
      for (List<String> other : people(found)) {
        if (nearlyEqual(one.getLast(), other.getLast())) {
          met = true;
          if (Forenames.mayMeet(one, other)) {
            return false;
          }
        }
      }
    }
    return met;
  }

  /** The words of each name, the surname last. */
  private static List<List<String>> people(String authors) {
    List<List<String>> people = new ArrayList<>();
    List<String> names = names(authors);
    for (String name : names) {
      List<String> words = new ArrayList<>(Titles.list(Titles.words(name)));
      words.removeIf(AFTER_SURNAME::contains);
      if (!words.isEmpty()) {
        people.add(words);
      }
    }
    if (names.size() == 2 && people.size() == 2 && authors.indexOf(',') >= 0) {
      List<String> turned = new ArrayList<>(people.get(1));
      turned.addAll(people.get(0));
      people.add(turned);
    }
    return people;
  }

  private static boolean hasName(String authors, String name) {
    List<String> words = sorted(name);
    for (String other : names(authors)) {
      if (words.equals(sorted(other))) {
        return true;
      }
    }
    return false;
  }

  /** The words of a name, in an order that does not depend on how it is written. */
  private static List<String> sorted(String name) {
    List<String> words = Titles.list(Titles.words(name));
    Collections.sort(words);
    return words;
  }

  /** "Ursula K. Le G..." at the end of a heading that was too long. */
  private static boolean cutOff(String whole, String cut) {
    if (cut.indexOf('…') < 0 && !cut.contains("...")) {
      return false;
    }
    Matcher ellipsis = ELLIPSIS.matcher(cut);
    if (!ellipsis.find()) {
      return false;
    }
    String beginning = Titles.words(cut.substring(0, ellipsis.start()));
    return beginning.length() >= SHORTEST_BEGINNING
        && names(whole).stream().anyMatch(name -> begins(Titles.words(name), beginning));
  }

  /** But for a letter in a longer beginning, or two in a long one. */
  private static boolean begins(String name, String beginning) {
    int length = beginning.length();
    int slips = length >= SHORTEST_WITH_TWO ? 2 : 1;
    return name.startsWith(beginning)
        || (length >= SHORTEST_WITH_A_SLIP
            && name.length() >= length
            && Letters.distance(name.substring(0, length), beginning, slips) <= slips);
  }

  /** "Liu Cixin" and "Cixin Liu"; "Miguel de Cervantes" and "Miguel de Cervantes Saavedra". */
  private static boolean sameWords(String one, String other) {
    List<Set<String>> others = nameWords(other);
    for (Set<String> words : nameWords(one)) {
      for (Set<String> known : others) {
        if (words.containsAll(known) || known.containsAll(words)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words of each name that has several. */
  private static List<Set<String>> nameWords(String authors) {
    List<Set<String>> names = new ArrayList<>();
    for (String name : names(authors)) {
      Set<String> words = new LinkedHashSet<>();
      for (String word : Titles.list(Titles.words(name))) {
        if (word.length() >= 3 && !AFTER_SURNAME.contains(word)) {
          words.add(word);
        }
      }
      if (words.size() > 1) {
        names.add(words);
      }
    }
    return names;
  }

  private static List<String> names(String authors) {
    return mayBeSeveral(authors) ? List.of(BETWEEN_NAMES.split(authors, -1)) : List.of(authors);
  }

  /** Looks for what the pattern begins with, since most are one. */
  private static boolean mayBeSeveral(String authors) {
    for (int i = 0; i < authors.length(); i++) {
      char c = authors.charAt(i);
      boolean word = Character.isWhitespace(c) && i + 1 < authors.length();
      if (",;&/|".indexOf(c) >= 0 || (word && "aAwW".indexOf(authors.charAt(i + 1)) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean meet(Set<String> names, Set<String> others, boolean exactly) {
    for (String name : names) {
      for (String other : others) {
        if (exactly ? name.equals(other) : nearlyEqual(name, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean nearlyEqual(String one, String other) {
    return one.equals(other)
        || (one.length() >= SHORTEST_WITH_A_SLIP
            && other.length() >= SHORTEST_WITH_A_SLIP
            && Letters.distance(one, other, 1) <= 1)
        || shuffled(one, other);
  }

  /** All letters are there, but in another order: Marukami for Murakami. */
  private static boolean shuffled(String one, String other) {
    return one.length() > SHORTEST_WITH_A_SLIP
        && one.length() == other.length()
        && one.charAt(0) == other.charAt(0)
        && Arrays.equals(letters(one), letters(other));
  }

  private static char[] letters(String word) {
    char[] letters = word.toCharArray();
    Arrays.sort(letters);
    return letters;
  }

  /**
   * The last word of each name. A comma may part names or turn one round ("Austen, Jane"), so a
   * text with one comma has two readings.
   */
  static List<Set<String>> surnames(String authors) {
    String plain = authors.indexOf('.') < 0 ? authors : DEGREE.matcher(authors).replaceAll("");
    List<String> names = names(plain);
    Set<String> asList = new LinkedHashSet<>();
    names.forEach(name -> last(name).ifPresent(asList::add));
    boolean oneComma = names.size() == 2 && plain.indexOf(',') >= 0;
    if (!oneComma) {
      return List.of(asList);
    }
    Set<String> turned = new LinkedHashSet<>();
    last(names.getFirst()).ifPresent(turned::add);
    boolean forename = Titles.words(names.getFirst()).indexOf(' ') < 0;
    return forename ? List.of(turned) : List.of(asList, turned);
  }

  private static Optional<String> last(String name) {
    for (String word : Titles.list(Titles.words(name)).reversed()) {
      if (word.length() > 1 && !AFTER_SURNAME.contains(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }
}
