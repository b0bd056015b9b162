package club.resolve.texts;

import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.HashSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The abbreviations of a language behind whose point a sentence goes on: those of ICU (CLDR's
 * suppressions), with what they lack and without what is also a common word. ICU's own filter is
 * not used, as it takes "calamar." for the Spanish "mar." (March). Thread-safe.
 */
final class Abbreviations {
  private static final String ICU = "com/ibm/icu/impl/data/icudata/brkitr";
  private static final String EVERYWHERE = "*";
  private static final ConcurrentHashMap<String, Set<String>> READ = new ConcurrentHashMap<>();

  private Abbreviations() {}

  /**
   * @param language by ISO 639-1; empty for one that is not known
   */
  static Set<String> of(String language) {
    return READ.computeIfAbsent(language, Abbreviations::read);
  }

  private static Set<String> read(String language) {
    Set<String> words = new HashSet<>(ours(EVERYWHERE));
    for (String abbreviation : icu(language)) {
      words.add(abbreviation.substring(abbreviation.lastIndexOf(' ') + 1));
    }
    for (String word : ours(language)) {
      if (word.startsWith("-")) {
        words.remove(word.substring(1));
      } else {
        words.add(word);
      }
    }
    return Set.copyOf(words);
  }

  private static List<String> ours(String language) {
    return WordLists.of("abbreviations.txt").getOrDefault(language, List.of());
  }

  private static String[] icu(String language) {
    if (language.isEmpty()) {
      return new String[0];
    }
    try {
      return UResourceBundle.getBundleInstance(ICU, new ULocale(language))
          .get("exceptions")
          .get("SentenceBreak")
          .getStringArray();
    } catch (MissingResourceException _) {
      return new String[0];
    }
  }
}
