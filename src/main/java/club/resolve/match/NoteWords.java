package club.resolve.match;

import java.util.List;
import java.util.Set;

/** The words of which notes in titles are made, in normal form, in the languages of many books. */
final class NoteWords {
  /** Words before the number of a part. */
  static final Set<String> VOLUME_WORDS =
      Set.of(
          "book", "books", "vol", "vols", "volume", "volumes", "no", "nr", "number", "bk", "tome",
          "tomo", "tom", "band", "bd", "buch", "livre", "libro", "livro", "deel", "del", "issue",
          "episode", "том", "книга", "巻");

  /** Words before the number of a part of a work that is told in several. */
  static final Set<String> PART_WORDS =
      Set.of("part", "parts", "pt", "teil", "parte", "partie", "czesc", "часть");

  /** Those that a digit may follow without a space. */
  static final List<String> GLUED =
      List.of("book", "vol", "volume", "part", "band", "teil", "tome", "bd");

  static final Set<String> ARTICLES = Set.of("a", "an", "ein", "eine", "un", "une", "una");

  /** A form of which a title or subtitle may say that the book is it. */
  static final Set<String> FORMS =
      Set.of(
          "novel",
          "memoir",
          "memoirs",
          "novella",
          "thriller",
          "mystery",
          "romance",
          "story",
          "biography",
          "autobiography",
          "history",
          "roman",
          "novela",
          "romanzo",
          "fable",
          "tale",
          "prequel",
          "sequel",
          "saga",
          "krimi",
          "kriminalroman",
          "erzahlung");

  /** Words of which a note about the binding consists. */
  static final Set<String> FORMATS =
      Set.of(
          "kindle",
          "audiobook",
          "audio",
          "audible",
          "hardcover",
          "hardback",
          "paperback",
          "softcover",
          "ebook",
          "e",
          "book",
          "epub",
          "pdf",
          "unabridged",
          "cd",
          "mp3",
          "large",
          "print",
          "edition",
          "mass",
          "market",
          "trade",
          "library",
          "binding",
          "digital",
          "horbuch",
          "taschenbuch",
          "gebunden",
          "poche",
          "broche",
          "paper",
          "cover",
          "hard",
          "soft",
          "version",
          "copy",
          "illustrated",
          "reprint",
          "reissue");

  /** Words of a note about the binding that does not end a title by chance. */
  static final Set<String> SURE_FORMATS =
      Set.of(
          "kindle",
          "audiobook",
          "hardcover",
          "hardback",
          "paperback",
          "ebook",
          "epub",
          "unabridged",
          "horbuch",
          "taschenbuch");

  static final Set<String> EDITION =
      Set.of(
          "edition", "ed", "auflage", "edicion", "edicao", "edizione", "editie", "edn", "издание");

  /** Words that may stand before "edition". */
  static final Set<String> KINDS_OF_EDITION =
      Set.of(
          "revised",
          "updated",
          "expanded",
          "anniversary",
          "special",
          "deluxe",
          "collectors",
          "collector",
          "new",
          "international",
          "critical",
          "illustrated",
          "complete",
          "limited",
          "enlarged",
          "annotated",
          "definitive",
          "and",
          "the",
          "movie",
          "tie",
          "in",
          "media",
          "us",
          "uk",
          "american",
          "british",
          "annual",
          "author",
          "authors",
          "preferred",
          "restored",
          "text",
          "original",
          "classic",
          "classics",
          "school",
          "student",
          "reissue",
          "first");

  static final Set<String> OF = Set.of("of", "von", "de", "di", "van", "из");

  static final Set<String> BESIDE_LANGUAGES =
      Set.of("edition", "version", "language", "in", "translation", "text", "ausgabe");

  private static final int MOST_PARTS = 150;

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2100;

  private NoteWords() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The number in "book1", "2巻"; empty where there is none. */
  static String glued(String word) {
    char last = word.charAt(word.length() - 1);
    if (last == '巻' || last == '卷' || last == '권') {
      String number = word.substring(word.charAt(0) == '第' ? 1 : 0, word.length() - 1);
      return isPart(number) ? number : "";
    }
    if (!isDigit(last)) {
      return "";
    }
    for (String label : GLUED) {
      if (word.startsWith(label) && isPart(word.substring(label.length()))) {
        return word.substring(label.length());
      }
    }
    return "";
  }

  /** Returns true for a word that may begin the number of a part or volume. */
  static boolean labels(String word) {
    return PART_WORDS.contains(word) || VOLUME_WORDS.contains(word) || !glued(word).isEmpty();
  }

  static String asPart(String word) {
    return isPart(word)
        ? Integer.toString(Integer.parseInt(word))
        : Numerals.roman(word).map(Object::toString).orElse("");
  }

  /** Returns true for a number that a part may have. */
  static boolean isPart(String word) {
    return word.length() <= 3 && isNumber(word) && Integer.parseInt(word) <= MOST_PARTS;
  }

  /** Returns true for a word of digits alone. */
  static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!isDigit(word.charAt(i))) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  static boolean isForm(List<String> words) {
    int size = words.size();
    return size > 0
        && size <= 3
        && FORMS.contains(words.getLast())
        && (size == 1 || ARTICLES.contains(words.getFirst()));
  }

  static boolean isFormat(List<String> words) {
    return !words.isEmpty() && FORMATS.containsAll(words);
  }

  static boolean isYear(String word) {
    if (word.length() != 4 || !isNumber(word)) {
      return false;
    }
    int value = Integer.parseInt(word);
    return value >= FIRST_YEAR && value < LAST_YEAR;
  }
}
