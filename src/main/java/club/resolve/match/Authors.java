package club.resolve.match;

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
    if (sameWords(one, other) || cutOff(one, other)) {
      return true;
    }
    List<Set<String>> others = surnames(other);
    return surnames(one).stream()
        .anyMatch(reading -> others.stream().anyMatch(known -> meet(reading, known)));
  }

  /** "Ursula K. Le G..." at the end of a heading that was too long. */
  private static boolean cutOff(String whole, String cut) {
    Matcher ellipsis = ELLIPSIS.matcher(cut);
    if (!ellipsis.find()) {
      return false;
    }
    String beginning = Titles.words(cut.substring(0, ellipsis.start()));
    return beginning.length() >= SHORTEST_BEGINNING
        && BETWEEN_NAMES
            .splitAsStream(whole)
            .anyMatch(name -> begins(Titles.words(name), beginning));
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
    for (String name : BETWEEN_NAMES.split(one, -1)) {
      for (String known : BETWEEN_NAMES.split(other, -1)) {
        Set<String> words = nameWords(name);
        Set<String> knownWords = nameWords(known);
        boolean within = words.containsAll(knownWords) || knownWords.containsAll(words);
        if (within && words.size() > 1 && knownWords.size() > 1) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> nameWords(String name) {
    Set<String> words = new LinkedHashSet<>(List.of(Titles.words(name).split(" ", -1)));
    words.removeIf(word -> word.length() < 3 || AFTER_SURNAME.contains(word));
    return words;
  }

  private static boolean meet(Set<String> names, Set<String> others) {
    return names.stream()
        .anyMatch(name -> others.stream().anyMatch(other -> nearlyEqual(name, other)));
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
        && one.chars().sorted().boxed().toList().equals(other.chars().sorted().boxed().toList());
  }

  /**
   * The last word of each name. A comma may part names or turn one round ("Austen, Jane"), so a
   * text with one comma has two readings.
   */
  static List<Set<String>> surnames(String authors) {
    String plain = DEGREE.matcher(authors).replaceAll("");
    List<String> names = List.of(BETWEEN_NAMES.split(plain, -1));
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
    return List.of(Titles.words(name).split(" ", -1)).reversed().stream()
        .filter(word -> word.length() > 1 && !AFTER_SURNAME.contains(word))
        .findFirst();
  }
}
