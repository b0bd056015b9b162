package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.book.Status;
import club.resolve.match.GoldenTable.Row;
import club.resolve.match.GoldenTable.Verdict;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties that hold for all titles, whatever they are. */
final class RulePropertiesTest {
  private static final LinkPicker PICKER = picker(GoldenTable.WORDS);

  /** Levels that say the same when the sides are exchanged. */
  private static final Set<Level> SYMMETRIC =
      EnumSet.of(
          Level.EXACT,
          Level.WHOLE,
          Level.SUBTITLES_ALIKE,
          Level.SUBTITLES_DIFFER,
          Level.READ_AS_TYPED,
          Level.PART_SILENT,
          Level.PART_EQUAL,
          Level.PART_OTHER,
          Level.KIND_SILENT,
          Level.KIND_EQUAL,
          Level.YEAR_SILENT,
          Level.YEAR_OF_TITLE_OTHER,
          Level.AUTHOR_EQUAL,
          Level.AUTHOR_COMPATIBLE,
          Level.AUTHOR_SURNAME,
          Level.AUTHOR_NEARLY,
          Level.AUTHOR_TRANSLITERATED,
          Level.AUTHOR_SIMILAR,
          Level.AUTHOR_FORENAME,
          Level.AUTHOR_OTHER);

  private static final Set<MatchField> SYMMETRIC_FIELDS =
      EnumSet.of(
          MatchField.TITLE,
          MatchField.RARITY,
          MatchField.READERS,
          MatchField.ARTICLE,
          MatchField.SERIES,
          MatchField.EDITION,
          MatchField.LANGUAGE);

  private static LinkPicker picker(WordWeights words) {
    return new LinkPicker(Site.GOODREADS, Fallback.NONE, Bars.MEASURED, words);
  }

  private static Query query(String title, String author) {
    return new Query(title, Optional.of(author).filter(name -> !name.isEmpty()));
  }

  private static Candidate book(int number, String title, String author) {
    return new Candidate(
        Candidate.Kind.RECORD,
        "https://www.goodreads.com/book/show/" + number,
        title,
        Optional.of(author).filter(name -> !name.isEmpty()),
        number,
        "library");
  }

  private static Weighed weighed(Query query, Candidate... books) {
    return PICKER.weigh(query, List.of(books)).stream()
        .filter(one -> one.candidate().rank() == 1)
        .findFirst()
        .orElseThrow();
  }

  private static Status status(Query query, Candidate... books) {
    return PICKER
        .pick(query, List.of(books))
        .map(pick -> pick.resolution().status())
        .orElse(Status.NOT_FOUND);
  }

  static List<Row> rows() {
    return GoldenTable.rows();
  }

  /** Rows of which the found title is that of one whole book, which is what was meant. */
  static List<Row> matches() {
    return rows().stream()
        .filter(row -> row.verdict(Weights.measured()) == Verdict.MATCH && row.facts().isEmpty())
        .filter(row -> row.by().isPresent())
        .filter(row -> whole(row.found()) && whole(row.typed()))
        .toList();
  }

  private static boolean whole(String title) {
    TitleForm form = TitleForm.of(title, "");
    return form.claims().equals(Claims.NONE) && form.lastNumber().isEmpty() && !form.truncated();
  }

  /** Returns true for a cell that has nothing around or behind the title. */
  private static boolean bare(String cell) {
    return Reading.of(cell, Optional.empty()).stream().filter(Reading::plain).count() == 1
        && !Titles.words(cell).isEmpty();
  }

  private static void sameVerdict(Row row, UnaryOperator<String> change) {
    Row changed = row.asked(change.apply(row.typed()), row.author().map(change));
    Weights weights = Weights.measured();
    assertEquals(row.verdict(weights), changed.verdict(weights), changed::toString);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void caseDoesNotMatter(Row row) {
    sameVerdict(row, text -> text.toUpperCase(Locale.ROOT));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void accentsOfLatinLettersDoNotMatter(Row row) {
    sameVerdict(row, text -> text.replace("u", "ü").replace("ai", "aí").replace("Ada", "Ädá"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void spacesDoNotMatter(Row row) {
    sameVerdict(row, text -> "  " + text.replace(" ", "  ") + " ");
  }

  @ParameterizedTest
  @MethodSource("matches")
  void marksAroundATitleDoNotMatter(Row row) {
    if (row.author().isPresent() && bare(row.typed())) {
      for (String marks : List.of("\"%s\"", "“%s”", "«%s»", "‘%s’", "📖 %s", "- %s")) {
        Row changed = row.asked(marks.formatted(row.typed()), row.author());
        assertEquals(Verdict.MATCH, changed.verdict(Weights.measured()), changed::toString);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theSidesMayBeExchangedWhereTheFieldsAreSymmetric(Row row) {
    Set<Level> levels = levels(row.weighed(Weights.measured()));
    boolean symmetric =
        row.facts().isEmpty()
            // Brackets that hold an author are read on the side that was typed.
            && (row.author().isPresent()
                || !(levels.contains(Level.AUTHOR_EQUAL) || levels.contains(Level.AUTHOR_FORENAME)))
            && bare(row.typed())
            && bare(row.found())
            && levels.stream()
                .allMatch(
                    level -> SYMMETRIC.contains(level) || SYMMETRIC_FIELDS.contains(level.field()));
    if (symmetric) {
      Row exchanged =
          new Row(
              row.found(),
              row.by(),
              row.typed(),
              row.author(),
              List.of(),
              row.verdict(),
              row.veto(),
              row.level());
      assertEquals(levels, levels(exchanged.weighed(Weights.measured())), exchanged::toString);
      Weights weights = Weights.measured();
      assertEquals(row.verdict(weights), exchanged.verdict(weights), exchanged::toString);
    }
  }

  private static Set<Level> levels(Weighed one) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    one.evidence().findings().forEach(finding -> levels.add(finding.level()));
    return levels;
  }

  @ParameterizedTest
  @MethodSource("matches")
  void aContradictionNeverRaisesAndIsNeverAMatch(Row row) {
    String author = row.author().orElse("");
    String by = row.by().orElseThrow();
    Query query = query(row.typed(), author);
    Weighed plain = weighed(query, book(1, row.found(), by));
    boolean numbered = row.author().isPresent() && bare(row.typed()) && subtitle(row).isEmpty();
    for (String claim : List.of(", Volume 3", " (Part 2)", " (Workbook)", " (Graphic Novel)")) {
      // A volume behind a subtitle may be one of a series, of which the subtitle is the name.
      if (numbered || !claim.matches(".*[0-9].*")) {
        notRaised(plain, query, book(1, row.found() + claim, by));
        if (row.author().isPresent()) {
          notRaised(plain, query(row.typed() + claim, author), book(1, row.found(), by));
        }
      }
    }
  }

  private static List<String> subtitle(Row row) {
    return TitleForm.of(row.found(), "").subtitle();
  }

  private static void notRaised(Weighed plain, Query query, Candidate book) {
    Weighed other = weighed(query, book);
    assertTrue(
        plain.confidence().reaches(other.confidence()),
        () -> "%s for %s: %s".formatted(query, book.title(), other.evidence()));
    assertTrue(
        status(query, book) != Status.MATCH,
        () -> "%s for %s: %s".formatted(query, book.title(), other.evidence()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Emil Quist", "Tabitha Quist", "Quist, Berta", "Z. Quist"})
  void anotherForenameNeverRaisesAndIsNeverAMatch(String author) {
    for (String typed : List.of("The Tall Ship", "Home", "The Harbour, Vol. 2", "Ship (1961)")) {
      Query query = query(typed, "Ada Quist");
      notRaised(weighed(query, book(1, typed, "Ada Quist")), query, book(1, typed, author));
    }
  }

  /** Titles of made-up words, and authors, the same ones each time. */
  static List<Query> madeUp() {
    Random random = new Random(16);
    List<Query> books = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      List<String> words = new ArrayList<>();
      for (int w = random.nextInt(5); w >= 0; w--) {
        words.add(word(random));
      }
      books.add(query(String.join(" ", words), word(random) + " " + word(random)));
    }
    return books;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return word.append('n').toString();
  }

  @ParameterizedTest
  @MethodSource("madeUp")
  void aCellThatIsTitleAndAuthorIsAboveTheBar(Query book) {
    String author = book.author().orElseThrow();
    assertEquals(Status.MATCH, status(book, book(1, book.title(), author)));
  }

  @ParameterizedTest
  @MethodSource("madeUp")
  void aSecondWorkThatIsAsEqualMakesItAReview(Query book) {
    String author = book.author().orElseThrow();
    String surname = author.substring(author.indexOf(' ') + 1);
    Candidate one = book(1, book.title(), "Ada " + surname);
    Candidate other = book(2, book.title(), "Emil " + surname);
    assertEquals(Status.REVIEW, status(query(book.title(), surname), one, other));
    assertEquals(Status.REVIEW, status(query(book.title(), ""), one, other));
    assertEquals(Status.MATCH, status(query(book.title(), "Ada " + surname), one, other));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRivalNeverRaises(Row row) {
    Query query = query(row.typed(), row.author().orElse(""));
    Candidate book = book(1, row.found(), row.by().orElse(""));
    Weighed alone = weighed(query, book);
    for (Candidate rival :
        List.of(
            book(2, row.typed(), row.author().orElse("Ada Quist")),
            book(2, row.found(), "Berta Lund"),
            book(2, row.found() + ", Volume 9", row.by().orElse("")),
            book(2, "Marmalade Kitchens", "Carl Vik"))) {
      Weighed beside = weighed(query, book, rival);
      assertTrue(
          alone.confidence().reaches(beside.confidence()),
          () -> "%s beside %s: %s".formatted(row, rival.title(), beside));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theBitsAreThePriorAndTheFindings(Row row) {
    if (levels(row.weighed(Weights.measured())).stream()
        .noneMatch(l -> l.field() == MatchField.ID)) {
      MatchEvidence evidence = row.weighed(Weights.measured()).evidence();
      double sum = evidence.findings().stream().mapToDouble(FieldFinding::bits).sum();
      assertEquals(Weights.measured().prior().bits() + sum, evidence.bits(), 1e-9);
    }
  }
}
