package club.resolve.match;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The language that a title is probably in, by its script and its small words. Titles are too short
 * for more, and nothing is decided by it: a source that has a book in several languages shows the
 * edition in this one first. Pure.
 */
public final class TitleLanguage {
  /** Languages that alone use their script, or that use it most. */
  private static final Map<UnicodeScript, String> SCRIPTS =
      Map.of(
          UnicodeScript.CYRILLIC, "ru",
          UnicodeScript.GREEK, "el",
          UnicodeScript.HEBREW, "he",
          UnicodeScript.ARABIC, "ar",
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.HIRAGANA, "ja",
          UnicodeScript.KATAKANA, "ja");

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "a", "an", "of", "and", "to", "for", "with", "from", "by", "my", "i", "you", "on",
          "at", "is", "it", "how", "what", "who", "when", "we", "his", "her", "your");

  /** The small words that titles begin and are joined with. */
  private static final Map<String, Set<String>> SMALL_WORDS =
      Map.of(
          "de",
          Set.of(
              "der", "die", "das", "und", "ein", "eine", "vom", "von", "im", "zum", "zur", "des",
              "dem", "den", "mit", "ist", "ich", "nicht", "auf", "für", "wie"),
          "fr",
          Set.of(
              "le", "la", "les", "et", "du", "des", "une", "un", "de", "au", "aux", "dans", "sur",
              "en", "qui", "pour", "d", "l"),
          "es",
          Set.of(
              "el", "la", "los", "las", "y", "del", "de", "en", "una", "un", "que", "con", "por",
              "para"),
          "it",
          Set.of(
              "il", "lo", "la", "gli", "i", "e", "di", "del", "della", "dei", "delle", "che", "un",
              "una", "nel", "al", "con"),
          "pt",
          Set.of(
              "o", "a", "os", "as", "e", "de", "do", "da", "dos", "das", "um", "uma", "no", "na",
              "em", "que", "com"),
          "nl",
          Set.of(
              "de", "het", "een", "en", "van", "op", "voor", "naar", "te", "met", "mijn", "zijn"),
          "sv",
          Set.of("och", "en", "ett", "av", "som", "den", "det", "på", "till", "med", "är", "inte"),
          "pl",
          Set.of("w", "z", "nie", "się", "jest", "od", "po"));

  /** Letters that one of these languages has, and no other. */
  private static final Map<Character, String> LETTERS =
      Map.of(
          'ß', "de", 'ñ', "es", '¿', "es", 'ã', "pt", 'õ', "pt", 'œ', "fr", 'ł', "pl", 'ż', "pl");

  private TitleLanguage() {}

  /**
   * The language of a title.
   *
   * @return two letters by ISO 639-1; empty for English, and where nothing tells
   */
  public static Optional<String> of(String title) {
    Optional<String> byScript = byScript(title);
    if (byScript.isPresent()) {
      return byScript;
    }
    String lower = title.toLowerCase(Locale.ROOT);
    for (Map.Entry<Character, String> letter : LETTERS.entrySet()) {
      if (lower.indexOf(letter.getKey()) >= 0) {
        return Optional.of(letter.getValue());
      }
    }
    return bySmallWords(List.of(lower.split("[^\\p{L}\\p{M}]+")));
  }

  private static Optional<String> byScript(String title) {
    boolean han = false;
    for (int i = 0, c; i < title.length(); i += Character.charCount(c)) {
      c = title.codePointAt(i);
      UnicodeScript script = UnicodeScript.of(c);
      String language = SCRIPTS.get(script);
      if (language != null) {
        return Optional.of(language);
      }
      han |= script == UnicodeScript.HAN;
    }
    return han ? Optional.of("zh") : Optional.empty();
  }

  /** The one language that has more of the words than each other, and than English. */
  private static Optional<String> bySmallWords(List<String> words) {
    long most = words.stream().filter(ENGLISH::contains).count();
    Optional<String> found = Optional.empty();
    for (Map.Entry<String, Set<String>> language : SMALL_WORDS.entrySet()) {
      long count = words.stream().filter(language.getValue()::contains).count();
      if (count > most) {
        most = count;
        found = Optional.of(language.getKey());
      } else if (count == most) {
        found = Optional.empty();
      }
    }
    return found;
  }
}
