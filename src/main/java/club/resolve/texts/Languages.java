package club.resolve.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Tells the language of a text by its stop words: a quarter to half of what anyone writes are some
 * hundred words that differ from language to language. A word counts the less, the more languages
 * have it. A text in a script that only one language uses needs no words. Thread-safe.
 */
final class Languages {
  /**
   * Below, a text is of a language without a list. Chosen on 77 translations of one text, of which
   * 51 were named, none wrongly; Latin was missed.
   */
  private static final double LEAST_SCORE = 0.10;

  /** Danish and Norwegian come nearest to each other, with 1.15. */
  private static final double LEAST_LEAD = 1.1;

  /** In fewer words chance decides. */
  private static final int ENOUGH = 20;

  private static final Set<String> ELIDING = Set.of("ca", "fr", "it");

  /** Scripts of one language, or of one that nearly all texts in it are in. */
  private static final Map<UnicodeScript, String> BY_SCRIPT =
      Map.ofEntries(
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.ORIYA, "or"),
          Map.entry(UnicodeScript.SINHALA, "si"));

  private Languages() {}

  /** The lists, read when the first text needs them. */
  private static final class Lists {
    static final Map<String, Set<String>> STOP_WORDS = read();
    static final Map<String, List<String>> LANGUAGES = languages();

    private static Map<String, List<String>> languages() {
      return STOP_WORDS.entrySet().stream()
          .flatMap(list -> list.getValue().stream().map(word -> Map.entry(word, list.getKey())))
          .collect(
              Collectors.groupingBy(
                  Entry::getKey, Collectors.mapping(Entry::getValue, Collectors.toList())));
    }

    private static Map<String, Set<String>> read() {
      Map<String, Set<String>> lists = new HashMap<>();
      lucene().forEach((language, words) -> lists.put(language, strings(words)));
      WordLists.of("function-words.txt")
          .forEach(
              (language, words) ->
                  lists.computeIfAbsent(language, _ -> new HashSet<>()).addAll(words));
      return lists;
    }

    private static Map<String, CharArraySet> lucene() {
      return Map.ofEntries(
          Map.entry("ar", ArabicAnalyzer.getDefaultStopSet()),
          Map.entry("bn", BengaliAnalyzer.getDefaultStopSet()),
          Map.entry("hi", HindiAnalyzer.getDefaultStopSet()),
          Map.entry("ne", NepaliAnalyzer.getDefaultStopSet()),
          Map.entry("ta", TamilAnalyzer.getDefaultStopSet()),
          Map.entry("te", TeluguAnalyzer.getDefaultStopSet()),
          Map.entry("th", ThaiAnalyzer.getDefaultStopSet()),
          Map.entry("bg", BulgarianAnalyzer.getDefaultStopSet()),
          Map.entry("ca", CatalanAnalyzer.getDefaultStopSet()),
          Map.entry("cs", CzechAnalyzer.getDefaultStopSet()),
          Map.entry("da", DanishAnalyzer.getDefaultStopSet()),
          Map.entry("de", GermanAnalyzer.getDefaultStopSet()),
          Map.entry("el", GreekAnalyzer.getDefaultStopSet()),
          Map.entry("en", english()),
          Map.entry("es", SpanishAnalyzer.getDefaultStopSet()),
          Map.entry("et", EstonianAnalyzer.getDefaultStopSet()),
          Map.entry("eu", BasqueAnalyzer.getDefaultStopSet()),
          Map.entry("fa", PersianAnalyzer.getDefaultStopSet()),
          Map.entry("fi", FinnishAnalyzer.getDefaultStopSet()),
          Map.entry("fr", FrenchAnalyzer.getDefaultStopSet()),
          Map.entry("ga", IrishAnalyzer.getDefaultStopSet()),
          Map.entry("gl", GalicianAnalyzer.getDefaultStopSet()),
          Map.entry("hu", HungarianAnalyzer.getDefaultStopSet()),
          Map.entry("hy", ArmenianAnalyzer.getDefaultStopSet()),
          Map.entry("id", IndonesianAnalyzer.getDefaultStopSet()),
          Map.entry("it", ItalianAnalyzer.getDefaultStopSet()),
          Map.entry("lt", LithuanianAnalyzer.getDefaultStopSet()),
          Map.entry("lv", LatvianAnalyzer.getDefaultStopSet()),
          Map.entry("nl", DutchAnalyzer.getDefaultStopSet()),
          Map.entry("no", NorwegianAnalyzer.getDefaultStopSet()),
          Map.entry("pt", PortugueseAnalyzer.getDefaultStopSet()),
          Map.entry("ro", RomanianAnalyzer.getDefaultStopSet()),
          Map.entry("ru", RussianAnalyzer.getDefaultStopSet()),
          Map.entry("sv", SwedishAnalyzer.getDefaultStopSet()),
          Map.entry("tr", TurkishAnalyzer.getDefaultStopSet()));
    }

    /** The analyzer's own list has 33 words, made for searching. */
    private static CharArraySet english() {
      InputStream in = SnowballFilter.class.getResourceAsStream("english_stop.txt");
      if (in == null) {
        throw new IllegalStateException("english_stop.txt is missing in the program");
      }
      try (Reader list = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        return WordlistLoader.getSnowballWordSet(list);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Set<String> strings(CharArraySet words) {
      Set<String> strings = new HashSet<>();
      for (Object word : words) {
        String text = new String((char[]) word);
        strings.add(Normalizer.normalize(text.strip(), Normalizer.Form.NFC));
      }
      return strings;
    }
  }

  /**
   * The language in which these words are written.
   *
   * @param words in small letters, with how often they are there
   * @return by ISO 639-1; empty where it cannot be told
   */
  static Optional<String> of(Map<String, Integer> words) {
    long all = words.values().stream().mapToLong(Integer::longValue).sum();
    if (all < ENOUGH) {
      return Optional.empty();
    }
    return byScript(words, all).or(() -> byStopWords(words, all));
  }

  static Set<String> stopWords(String language) {
    return Lists.STOP_WORDS.getOrDefault(language, Set.of());
  }

  /** A word without what it has swallowed: l'homme is homme. */
  static String unelided(String language, String word) {
    int apostrophe = word.lastIndexOf('\'');
    return ELIDING.contains(language) && apostrophe > 0 && word.length() - apostrophe > 2
        ? word.substring(apostrophe + 1)
        : word;
  }

  private static Optional<String> byScript(Map<String, Integer> words, long all) {
    Map<String, Long> counts =
        words.entrySet().stream()
            .flatMap(
                word ->
                    Optional.ofNullable(
                        BY_SCRIPT.get(UnicodeScript.of(word.getKey().codePointAt(0))))
                        .map(language -> Map.entry(language, word.getValue()))
                        .stream())
            .collect(Collectors.groupingBy(Entry::getKey, Collectors.summingLong(Entry::getValue)));
    long japanese = counts.getOrDefault("ja", 0L);
    if (japanese > all / 10) {
      return Optional.of("ja");
    }
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > all / 2)
        .map(Entry::getKey)
        .findFirst();
  }

  private static Optional<String> byStopWords(Map<String, Integer> words, long all) {
    Map<String, Double> scores = new HashMap<>();
    words.forEach(
        (word, count) -> {
          List<String> languages = Lists.LANGUAGES.getOrDefault(word, List.of());
          for (String language : languages) {
            scores.merge(language, (double) count / languages.size() / all, Double::sum);
          }
        });
    List<Entry<String, Double>> best =
        scores.entrySet().stream()
            .sorted(Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(2)
            .toList();
    boolean clear =
        !best.isEmpty()
            && best.getFirst().getValue() >= LEAST_SCORE
            && (best.size() < 2
                || best.getFirst().getValue() >= LEAST_LEAD * best.getLast().getValue());
    return clear ? Optional.of(best.getFirst().getKey()) : Optional.empty();
  }
}
