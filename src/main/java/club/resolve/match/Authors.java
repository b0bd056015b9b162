package club.resolve.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of authors compared by surname. */
public final class Authors {
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*[,;&/|]\\s*|\\s+and\\s+|\\s+with\\s+", Pattern.CASE_INSENSITIVE);

  private static final Set<String> AFTER_SURNAME =
      Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "dr", "prof");

  private Authors() {}

  /** Whether a surname on one side is one on the other; either side may name several authors. */
  public static boolean agree(String one, String other) {
    Set<String> surnames = surnames(one);
    surnames.retainAll(surnames(other));
    return !surnames.isEmpty();
  }

  /**
   * The last word of each name. Since a comma may part names or turn one round ("Austen, Jane"),
   * the word before a comma counts as well as the one at the end.
   */
  static Set<String> surnames(String authors) {
    Set<String> surnames = new LinkedHashSet<>();
    for (String name : BETWEEN_NAMES.split(authors, -1)) {
      List<String> words = List.of(Titles.words(name).split(" ", -1));
      words.reversed().stream()
          .filter(word -> !word.isEmpty() && !AFTER_SURNAME.contains(word))
          .findFirst()
          .ifPresent(surnames::add);
    }
    return surnames;
  }
}
