package club.resolve.match;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A language that a title may be in. Titles are short, and English ones hold foreign words ("Die
 * Trying", "Et Tu, Babe"), so it is guessed from the script, from letters that one language alone
 * has, or from small words that cannot be English. Nothing is decided by it: a source that has a
 * book in several languages shows the edition in this one first.
 */
public enum TitleLanguage {
  ENGLISH("en", "eng", "", ""),
  GERMAN("de", "ger", "ß", "der das und ein eine einer eines im vom zum zur des dem nicht für"),
  FRENCH("fr", "fre", "œ", "les du des une dans sur aux qui pour"),
  SPANISH("es", "spa", "ñ¿¡", "el los las y del una que por con"),
  ITALIAN("it", "ita", "", "il lo gli di del della dei delle che nel una e"),
  PORTUGUESE("pt", "por", "ãõ", "os um uma do dos das em que e"),
  DUTCH("nl", "dut", "", "het een en op voor naar met mijn zijn"),
  SWEDISH("sv", "swe", "", "och ett av som det på till med är inte"),
  POLISH("pl", "pol", "łżęśź", "nie się jest od po w z"),
  RUSSIAN("ru", "rus", UnicodeScript.CYRILLIC),
  GREEK("el", "gre", UnicodeScript.GREEK),
  HEBREW("he", "heb", UnicodeScript.HEBREW),
  ARABIC("ar", "ara", UnicodeScript.ARABIC),
  KOREAN("ko", "kor", UnicodeScript.HANGUL),
  JAPANESE("ja", "jpn", UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
  CHINESE("zh", "chi", UnicodeScript.HAN);

  /** The small words of English titles; where one stands, the title is taken for English. */
  private static final Set<String> ENGLISH_WORDS =
      Set.of(
          "the", "a", "an", "of", "and", "to", "for", "with", "from", "by", "my", "i", "you", "on",
          "at", "is", "it", "how", "what", "who", "when", "we", "his", "her", "your", "in", "no");

  private static final List<TitleLanguage> LANGUAGES = List.of(values());

  /** Names of languages as titles give them, in normal form. */
  private static final Map<String, TitleLanguage> NAMES =
      Map.ofEntries(
          Map.entry("eng", ENGLISH),
          Map.entry("englisch", ENGLISH),
          Map.entry("englische", ENGLISH),
          Map.entry("anglais", ENGLISH),
          Map.entry("ingles", ENGLISH),
          Map.entry("deutsch", GERMAN),
          Map.entry("deutsche", GERMAN),
          Map.entry("ger", GERMAN),
          Map.entry("allemand", GERMAN),
          Map.entry("aleman", GERMAN),
          Map.entry("francais", FRENCH),
          Map.entry("francaise", FRENCH),
          Map.entry("franzosisch", FRENCH),
          Map.entry("espanol", SPANISH),
          Map.entry("spanisch", SPANISH),
          Map.entry("castellano", SPANISH),
          Map.entry("italiano", ITALIAN),
          Map.entry("italiana", ITALIAN),
          Map.entry("portugues", PORTUGUESE),
          Map.entry("nederlands", DUTCH),
          Map.entry("svenska", SWEDISH),
          Map.entry("polski", POLISH));

  private final String iso;
  private final String marc;
  private final Set<UnicodeScript> scripts;
  private final String letters;
  private final Set<String> words;

  TitleLanguage(String iso, String marc, UnicodeScript... scripts) {
    this.iso = iso;
    this.marc = marc;
    this.scripts = Set.of(scripts);
    this.letters = "";
    this.words = Set.of();
  }

  /**
   * @param words small words, parted by spaces
   */
  TitleLanguage(String iso, String marc, String letters, String words) {
    this.iso = iso;
    this.marc = marc;
    this.scripts = Set.of();
    this.letters = letters;
    this.words = words.isEmpty() ? Set.of() : Set.of(words.split(" "));
  }

  /** The two letters of ISO 639-1. */
  public String iso() {
    return iso;
  }

  /** The three letters of MARC 21 (https://www.loc.gov/marc/languages/), as libraries use them. */
  public String marc() {
    return marc;
  }

  /** The language of a title; empty for English, and where nothing tells. Pure. */
  public static Optional<TitleLanguage> of(String title) {
    return byScript(title)
        .or(() -> byLetter(title.toLowerCase(Locale.ROOT)))
        .or(() -> byWords(List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))));
  }

  /**
   * The language of which a word is the name, in English or in itself.
   *
   * @param word in normal form
   */
  static Optional<TitleLanguage> named(String word) {
    TitleLanguage known = NAMES.get(word);
    if (known != null) {
      return Optional.of(known);
    }
    for (TitleLanguage language : LANGUAGES) {
      if (language.name().equalsIgnoreCase(word)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** Japanese is written with Chinese characters, too, so those count last. */
  private static Optional<TitleLanguage> byScript(String title) {
    return Arrays.stream(values())
        .filter(
            language ->
                title.codePoints().mapToObj(UnicodeScript::of).anyMatch(language.scripts::contains))
        .findFirst();
  }

  private static Optional<TitleLanguage> byLetter(String title) {
    return Arrays.stream(values())
        .filter(language -> title.chars().anyMatch(c -> language.letters.indexOf(c) >= 0))
        .findFirst();
  }

  /** The one language that has more of the words than each other. */
  private static Optional<TitleLanguage> byWords(List<String> words) {
    if (words.stream().anyMatch(ENGLISH_WORDS::contains)) {
      return Optional.empty();
    }
    long most = 0;
    Optional<TitleLanguage> found = Optional.empty();
    for (TitleLanguage language : values()) {
      long count = words.stream().filter(language.words::contains).count();
      if (count > most) {
        most = count;
        found = Optional.of(language);
      } else if (count == most) {
        found = Optional.empty();
      }
    }
    return found;
  }
}
