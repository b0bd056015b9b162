package club.resolve.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A library that is made up, of any size: each work, author and edition is a pure function of its
 * number, so none of them is held. 8 % of the works have the main title of another author's, a
 * tenth of these the surname as well; 4 % are parts of a series under one main title; 3 % are
 * derived from another work that is there, and 5 % are translated in one of their editions.
 *
 * @param editions the number of editions, which makes that of works and authors
 */
public record MadeUpLibrary(long seed, int editions) {
  private static final int SERIES = 4;
  private static final String[] LANGUAGES = {"eng", "ger", "fre", "spa", "rus"};
  private static final String[][] ARTICLES = {
    {"The"}, {"Der", "Die", "Das"}, {"Le", "La", "Les"}, {"El", "La", "Los"}, {""}
  };
  private static final String[] AND = {"and", "und", "et", "y", "i"};

  /** The kind of thing that a work is. */
  public enum Kind {
    PLAIN,
    /** It has the main title of another author's work. */
    NAMESAKE,
    PART,
    DERIVED
  }

  /**
   * A work.
   *
   * @param author the number of the first author
   * @param second the number of a second one, such as who retold it
   * @param absent true if it is left out of the dump
   */
  public record Work(
      int number,
      Kind kind,
      String title,
      Optional<String> subtitle,
      int author,
      Optional<Integer> second,
      int language,
      boolean translated,
      boolean absent) {
    String key() {
      return "/works/OL" + number + "W";
    }

    public String whole() {
      return title + subtitle.map(": "::concat).orElse("");
    }
  }

  public int works() {
    return (int) (editions * 0.7);
  }

  int authors() {
    return (int) (editions * 0.24);
  }

  private long hash(int stream, long number) {
    return Hashes.of(seed, stream, number);
  }

  private double unit(int stream, long number) {
    return MadeUpWords.unit(hash(stream, number));
  }

  /** The work with a number from 1. */
  public Work work(int n) {
    return switch (kind(n)) {
      case NAMESAKE -> namesake(n);
      case DERIVED -> derived(n);
      case PART -> part(n, n - n % SERIES);
      case PLAIN -> plain(n, Kind.PLAIN);
    };
  }

  private Kind kind(int n) {
    double drawn = unit(1, n);
    if (n <= 10 || drawn >= 0.11) {
      int first = n - n % SERIES;
      return first > 10 && unit(2, first) < 0.05 ? Kind.PART : Kind.PLAIN;
    }
    return drawn < 0.08 ? Kind.NAMESAKE : Kind.DERIVED;
  }

  private Work plain(int n, Kind kind) {
    int language = unit(3, n) < 0.72 ? 0 : 1 + (int) (unit(4, n) * (LANGUAGES.length - 1));
    Optional<String> subtitle =
        unit(5, n) < 0.2 ? Optional.of(subtitle(hash(6, n))) : Optional.empty();
    Optional<Integer> second =
        unit(7, n) < 0.08 ? Optional.of(author(hash(8, n))) : Optional.empty();
    return new Work(
        n,
        kind,
        title(hash(9, n), language),
        subtitle,
        author(hash(10, n)),
        second,
        language,
        unit(11, n) < 0.05,
        unit(12, n) < 0.02);
  }

  private Work namesake(int n) {
    Work own = plain(n, Kind.NAMESAKE);
    Work other = plain(origin(n), Kind.PLAIN);
    boolean relative = unit(14, n) < 0.1;
    return new Work(
        n,
        Kind.NAMESAKE,
        other.title(),
        own.subtitle(),
        relative ? relative(other.author()) : own.author(),
        own.second(),
        other.language(),
        false,
        own.absent());
  }

  private Work part(int n, int first) {
    Work whole = plain(first, Kind.PART);
    String name = MadeUpWords.capital(MadeUpWords.noun(hash(15, n)));
    return new Work(
        n,
        Kind.PART,
        whole.title(),
        Optional.of("Book " + (n - first + 1) + ", " + name + " " + title(hash(16, n), 0)),
        whole.author(),
        Optional.empty(),
        whole.language(),
        false,
        false);
  }

  private Work derived(int n) {
    Work own = plain(n, Kind.DERIVED);
    Work of = plain(origin(n), Kind.PLAIN);
    String name = name(of.author());
    return switch ((int) (unit(17, n) * 5)) {
      case 0 -> derived(own, "Study Guide to " + of.title() + " by " + name, "", own.author());
      case 1 -> derived(own, of.title(), "A Graphic Novel", of.author());
      case 2 -> derived(own, "Summary of " + of.title(), "", own.author());
      // An adaptation that names the author of the book first, as many records do.
      case 3 -> derived(own, of.title(), "Adapted for Young Readers", of.author());
      default -> derived(own, of.title() + " and Other Stories", "", of.author());
    };
  }

  private static Work derived(Work own, String title, String subtitle, int author) {
    return new Work(
        own.number(),
        Kind.DERIVED,
        title,
        Optional.of(subtitle).filter(text -> !text.isEmpty()),
        author,
        Optional.of(own.author()).filter(second -> second != author),
        0,
        false,
        false);
  }

  /** The number of the work from which one has its title, which is there itself. */
  int origin(int n) {
    int origin = 1 + (int) (unit(18, n) * (n - 1));
    while (origin > 1 && (kind(origin) != Kind.PLAIN || plain(origin, Kind.PLAIN).absent())) {
      origin--;
    }
    return origin;
  }

  private static String subtitle(long n) {
    return switch ((int) (MadeUpWords.unit(n) * 4)) {
      case 0 -> "A Novel";
      case 1 -> "The " + capitals(MadeUpWords.adjective(n + 1) + " " + MadeUpWords.noun(n + 2));
      case 2 -> "Poems";
      default -> "A History of " + capitals(MadeUpWords.noun(n + 1));
    };
  }

  private static String title(long n, int language) {
    String article = ARTICLES[language][(int) (MadeUpWords.unit(n) * ARTICLES[language].length)];
    String one = MadeUpWords.noun(n + 1) + (language == 0 ? "" : LANGUAGES[language].charAt(0));
    String other = MadeUpWords.noun(n + 2) + (language == 0 ? "" : "en");
    String adjective = MadeUpWords.adjective(n + 3);
    String title =
        switch ((int) (MadeUpWords.unit(n + 4) * 8)) {
          case 0, 1 -> article + " " + adjective + " " + one;
          case 2 -> one + " " + AND[language] + " " + other;
          case 3 -> article + " " + one + " of " + other;
          case 4 -> article + " " + one + " " + other + " " + adjective;
          case 5 -> MadeUpWords.word(n + 5, 2_000_000, 1);
          case 6 -> one + " in " + article + " " + adjective + " " + other;
          default -> other + " " + one;
        };
    return capitals(title.strip());
  }

  private static String capitals(String text) {
    return String.join(
        " ",
        Stream.of(text.split(" +"))
            .map(word -> List.of("of", "and", "in").contains(word) ? word : up(word))
            .toList());
  }

  private static String up(String word) {
    return MadeUpWords.capital(word);
  }

  /** The title of a work in the language into which it is translated. */
  public String translatedTitle(Work work) {
    return title(hash(19, work.number()), translatedLanguage(work));
  }

  int translatedLanguage(Work work) {
    return work.language() == 1 ? 0 : 1;
  }

  static String code(int language) {
    return LANGUAGES[language];
  }

  /** Some authors have written much, most little. */
  private int author(long n) {
    return 1 + MadeUpWords.skewed(n, authors(), 1.5);
  }

  /** Another author with the surname of one. */
  int relative(int author) {
    return author > authors() ? author : author + authors();
  }

  public String name(int author) {
    int family = author > authors() ? author - authors() : author;
    String middle =
        unit(20, author) < 0.2 ? (char) ('A' + (int) (unit(21, author) * 26)) + ". " : "";
    return MadeUpWords.given(hash(22, author)) + " " + middle + surname(family);
  }

  String surname(int family) {
    return MadeUpWords.surname(hash(23, family));
  }

  /** Other names: turned round, a pen name, or in another script. */
  List<String> otherNames(int author) {
    double drawn = unit(24, author);
    String name = name(author);
    int space = name.indexOf(' ');
    if (drawn < 0.08) {
      return List.of(name.substring(space + 1) + ", " + name.substring(0, space));
    }
    if (drawn < 0.12) {
      return List.of(
          MadeUpWords.given(hash(25, author)) + " " + MadeUpWords.surname(hash(26, author)));
    }
    return drawn < 0.14 ? List.of(cyrillic(name)) : List.of();
  }

  private static String cyrillic(String name) {
    String latin = "abcdefghijklmnopqrstuvwxyz";
    String other = "абцдефгхийклмнопкрстуввкиз";
    StringBuilder text = new StringBuilder();
    name.chars()
        .forEach(
            c -> {
              int at = latin.indexOf(Character.toLowerCase(c));
              char letter = at < 0 ? (char) c : other.charAt(at);
              text.append(Character.isUpperCase(c) ? Character.toUpperCase(letter) : letter);
            });
    return text.toString();
  }

  /** The work of an edition: each work has one at least, and some have many. */
  public int workOf(int edition) {
    int works = works();
    if (edition <= works) {
      // A step that shares no factor with the number of works visits each of them.
      return 1 + (int) ((long) edition * 7_919 % works);
    }
    return 1 + MadeUpWords.skewed(hash(27, edition), works, 3);
  }

  /** The number of people who have shelved a work. */
  int readers(int work) {
    return unit(28, work) < 0.08 ? (int) Math.pow(unit(29, work), -0.7) : 0;
  }
}
