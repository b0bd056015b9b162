package club.resolve.match;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of authors compared by surname. */
public final class Authors {
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*[,;&/|]\\s*|\\s+and\\s+|\\s+with\\s+", Pattern.CASE_INSENSITIVE);

  private static final Set<String> AFTER_SURNAME =
      Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "dr", "prof");

  private static final Pattern DEGREE =
      Pattern.compile("\\b(?:Ph\\.\\s?D|M\\.\\s?D)\\b\\.?", Pattern.CASE_INSENSITIVE);

  private Authors() {}

  /** Whether a surname on one side is one on the other; either side may name several authors. */
  public static boolean agree(String one, String other) {
    return surnames(one).stream()
        .anyMatch(
            reading ->
                surnames(other).stream().anyMatch(known -> !Collections.disjoint(reading, known)));
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
