package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Confidence;
import club.resolve.match.LinkPicker.Bars;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that are small enough to be counted by hand. */
final class EvalCommandTest {
  private static final String CATALOG =
      """
      goodreads_id,title,author,work_id,ratings_count
      1,Dune,Frank Herbert,10,1000
      2,The Lady of the Lake,Raymond Chandler,20,500
      3,The Lady of the Lake,Walter Scott,21,50
      4,Emma,Jane Austen,30,900
      5,Emma (Penguin Classics),Jane Austen,30,40
      """;

  /**
   * In this order: a match that is right; a match with another edition, which is right; a review; a
   * match that is wrong, by its label; nothing; nothing; a match that is wrong; and one that is
   * left out, as its id is none of the catalogue, but its title is.
   */
  private static final String LABELS =
      """
      typed,goodreads_id,author,list
      Dune,1,Frank Herbert,club
      Emma,5,,club
      The Lady of the Lake,3,,club
      Dune,2,Frank Herbert,web
      Nobody Knows This,999,,web
      Dune,888,Someone Else,web
      The Lady of the Lakes,889,Walter Scott,web
      Dune,777,Frank Herbert,web
      """;

  private static final String ALL =
      """
      all labels: 8
        there 4, absent 3, left out 1 (same title, but perhaps another book)
        match, of those there       3 of 4 = 75.00 % (30.06 to 95.44)
        right, of these matches     2 of 3 = 66.67 % (20.77 to 93.85)
        right link at all           2 of 4 = 50.00 % (15.00 to 85.00)
        match, of those absent      1 of 3 = 33.33 % (6.15 to 79.23)
      """;

  private static final String CLUB =
      """
      club: 3
        there 3, absent 0, left out 0 (same title, but perhaps another book)
        match, of those there       2 of 3 = 66.67 % (20.77 to 93.85)
        right, of these matches     2 of 2 = 100.00 % (34.24 to 100.00)
        right link at all           2 of 3 = 66.67 % (20.77 to 93.85)
        match, of those absent      0 of 0
      """;

  private static final String WEB =
      """
      web: 5
        there 1, absent 3, left out 1 (same title, but perhaps another book)
        match, of those there       1 of 1 = 100.00 % (20.65 to 100.00)
        right, of these matches     0 of 1 = 0.00 % (0.00 to 79.35)
        right link at all           0 of 1 = 0.00 % (0.00 to 79.35)
        match, of those absent      1 of 3 = 33.33 % (6.15 to 79.23)
      """;

  private static final String UNDISPUTED =
      """
      without disputed labels: 7
        there 3, absent 3, left out 1 (same title, but perhaps another book)
        match, of those there       2 of 3 = 66.67 % (20.77 to 93.85)
        right, of these matches     2 of 2 = 100.00 % (34.24 to 100.00)
        right link at all           2 of 3 = 66.67 % (20.77 to 93.85)
        match, of those absent      1 of 3 = 33.33 % (6.15 to 79.23)
      """;

  private static final Pattern TABLE = Pattern.compile("  confidence +mean|  [0-9.]+ to [0-9.]+ ");

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void write() throws Exception {
    program = new Program(folder);
    program.file("catalog.csv", CATALOG);
    program.file("labels.csv", LABELS);
  }

  private Program.Run eval(String... options) {
    return program.run(
        Stream.concat(
                Stream.of("eval", "@labels.csv", "--catalog=@catalog.csv"), Stream.of(options))
            .toArray(String[]::new));
  }

  /** The figures without the tables of the confidence, whose rows the weights make. */
  private static String counts(String figures) {
    return figures
        .lines()
        .filter(line -> !TABLE.matcher(line).lookingAt())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private String figures(String... options) {
    Program.Run run = eval(options);
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    return run.out();
  }

  @Test
  void theFiguresOfAllLabelsAndOfEachList() {
    assertEquals(ALL + CLUB + WEB, counts(figures()));
  }

  @Test
  void labelsOfOneListAreNotToldTwice() throws Exception {
    program.file("labels.csv", LABELS.replace(",club\n", ",web\n"));

    assertEquals(ALL, counts(figures()));
  }

  @Test
  void listAndAuthorMayBeMissingAndTypedMayBeCalledTitle() throws Exception {
    program.file("labels.csv", "title,goodreads_id\nDune,1\nEmma,5\nThe Lady of the Lake,3\n");

    String figures = figures();

    assertTrue(figures.startsWith(CLUB.replace("club: 3", "all labels: 3")), figures);
  }

  @Test
  void aLinkByIsbnIsRightWhenTheIsbnIsAnEditionOfTheWorkThatWasMeant() throws Exception {
    program.file(
        "catalog.csv",
        """
        goodreads_id,title,author,work_id,isbn
        1,Dune,Frank Herbert,10,9780441172719
        4,Emma,Jane Austen,30,9780141439587
        6,Persuasion,Jane Austen,31,9780141439686
        """);
    program.file(
        "isbns.csv",
        """
        title,author,isbn
        Dune,Frank Herbert,9780441172719
        Emma,Jane Austen,9780141439686
        """);
    program.file("labels.csv", "typed,goodreads_id\nDune,1\nEmma,4\n");

    String figures = figures("--source=catalog=" + program.path("isbns.csv"), "--mistakes");

    assertTrue(figures.contains("match, of those there       2 of 2"), figures);
    assertTrue(figures.contains("right, of these matches     1 of 2"), figures);
    assertTrue(
        figures.contains("https://www.goodreads.com/book/isbn/9780141439686 (Emma)"), figures);
  }

  @Test
  void labelsMayNameTheBookByItsIsbn() throws Exception {
    program.file(
        "catalog.csv",
        CATALOG.replace("count\n", "count,isbn\n").replace(",900\n", ",900,9780141439587\n"));
    program.file(
        "labels.csv", "typed,goodreads_id,isbn\nDune,1,\nEmma,,0141439580\nEmma,5,9780441172719\n");

    String figures = figures();

    assertTrue(figures.contains("there 3, absent 0, left out 0"), figures);
    assertTrue(figures.contains("right, of these matches     3 of 3"), figures);
  }

  @Test
  void disputedLabelsAreCountedAndLeftOut() throws Exception {
    program.file("disputed.csv", "typed,goodreads_id,reason\nDune,2,slip of the pen\n");

    assertEquals(ALL + UNDISPUTED + CLUB + WEB, counts(figures("--disputed=@disputed.csv")));
  }

  @Test
  void eachConfidenceIsCountedInATableOfAllLabels() {
    List<Integer> counted = new ArrayList<>();
    figures()
        .lines()
        .filter(line -> TABLE.matcher(line).lookingAt() && line.contains(" of "))
        .forEach(
            line -> counted.add(Integer.parseInt(line.replaceFirst(".* of ([0-9]+) = .*", "$1"))));
    // A title that nobody knows has none, nor has one of another author.
    assertEquals(5, counted.stream().mapToInt(each -> each).sum(), counted::toString);
  }

  @Test
  void aSweepForWhatIsAbsentAndOneForWhatIsPresent() {
    Program.Run run =
        program.run("eval", "--catalog=@catalog.csv", "--sweep=present,absent", "--accept=80");

    assertEquals(0, run.code(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals(
        "absent: books looked for where no row of their work is; every match is wrong",
        lines.getFirst());
    assertTrue(run.out().matches("(?s).*\\n  title, author +0 of 5 = 0.0 in 1,000.*"), run.out());
    assertTrue(run.out().contains("present: books of the catalogue"), run.out());
    // The two Ladies of the Lake fit what is typed without an author.
    assertTrue(
        run.out().lines().anyMatch(line -> line.matches("  title +3 of 3 = .* 0 of 2")), run.out());
    assertTrue(run.out().contains("a title alone, over the bar\n"), run.out());
    assertTrue(run.out().contains("\n  99.5  "), run.out());
  }

  @Test
  void oneSweepHasNoCurve() {
    Program.Run run = program.run("eval", "--catalog=@catalog.csv", "--sweep=absent", "--sample=2");

    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("  title               0 of 2 = "), run.out());
    assertFalse(run.out().contains("over the bar"), run.out());
    assertFalse(run.out().contains("present"), run.out());
  }

  @Test
  void aSweepFollowsTheLabelsAndAsksTheCatalogueAlone() throws Exception {
    program.file("other.csv", "goodreads_id,title,author\n4,Emma,Jane Austen\n");

    String figures =
        figures("--source=catalog=" + program.path("other.csv"), "--sweep=absent", "--mistakes");

    assertTrue(figures.contains("match, of those there       1 of 4"), figures);
    assertTrue(figures.contains("\nabsent: books"), figures);
    assertTrue(figures.contains("of 5 = "), figures);
  }

  @Test
  void labelsAreAskedForInAWebSearchOfThisProgram() {
    String figures = figures("--web", "--seeds=2");

    assertTrue(
        figures.startsWith(
            """
            all labels: 8
              there 4, absent 3, left out 1 (same title, but perhaps another book)
            """),
        figures);
    // Dune and Emma, whatever else is found.
    assertTrue(figures.matches("(?s).*  right link at all +[23] of 4 .*"), figures);
    assertEquals(figures, figures("--web", "--seeds=2"), "the same each time");
  }

  @Test
  void aWebSearchNeedsLabelsAndIsASource() {
    Program.Run run = program.run("eval", "--catalog=@catalog.csv", "--sweep=absent", "--web");

    assertEquals(2, run.code());
    assertTrue(run.err().contains("--web needs a file of labelled titles"), run.err());
    complains(
        "--web is a source of its own; leave out --source (resolve eval --help tells more)",
        "--web",
        "--source=catalog");
  }

  @Test
  void aCatalogueOfOneWorkCannotLackIt() throws Exception {
    program.file("catalog.csv", "goodreads_id,title,author\n4,Emma,Jane Austen\n");

    complains(
        program.path("catalog.csv")
            + ": holds too few works to look for one where it is not; two are needed",
        "--sweep=absent");
  }

  @Test
  void thereMustBeSomethingToMeasure() {
    Program.Run run = program.run("eval", "--catalog=@catalog.csv");

    assertEquals(2, run.code());
    assertTrue(
        run.err().contains("name a file of labelled titles, or a --sweep of the catalogue"),
        run.err());
  }

  @Test
  void aSweepThatIsNone() {
    Program.Run run = program.run("eval", "--catalog=@catalog.csv", "--sweep=all");

    assertEquals(2, run.code());
    assertTrue(run.err().contains("'all' is none of absent, present"), run.err());
  }

  @Test
  void aLabelIsDisputedOnlyAsAWhole() throws Exception {
    program.file("disputed.csv", "typed,goodreads_id,reason\nDune,3,\nEmma,2,\n");

    String figures = figures("--disputed=@disputed.csv");

    assertTrue(figures.contains("without disputed labels: 8\n"), figures);
  }

  @Test
  void mistakesAreNamedWithTheirLines() {
    String page = "https://www.goodreads.com/book/show/";
    List<String> mistakes =
        figures("--mistakes")
            .lines()
            .filter(line -> line.contains(", line "))
            .map(line -> line.replaceAll("confidence [0-9.]+", "confidence NUMBER"))
            .toList();

    assertEquals(3, mistakes.size(), mistakes::toString);
    assertTrue(
        mistakes
            .get(0)
            .startsWith(
                "there, line 4: \"The Lady of the Lake\", meant %s3: confidence NUMBER %s2 (The Lady of the Lake) title equal, "
                    .formatted(page, page)),
        mistakes::toString);
    assertEquals(
        "there, line 5: \"Dune\" by Frank Herbert, meant %s2: confidence NUMBER %s1 (Dune) title equal, word by word, author equal"
            .formatted(page, page),
        mistakes.get(1));
    assertEquals(
        "absent, line 8: \"The Lady of the Lakes\" by Walter Scott, meant %s889: confidence NUMBER %s3 (The Lady of the Lake) title equal but for an s, author equal"
            .formatted(page, page),
        mistakes.get(2));
  }

  /**
   * The doubt is the lowest of five, two of which are right. Above it, two of four are, and above
   * the slip two of three: no bar leaves the label that is wrong out.
   */
  @Test
  void theLowestBarForAPrecision() {
    Confidence lowest = bar("0.4");
    Confidence next = bar("0.5");

    assertEquals(Bars.MEASURED.review(), lowest);
    assertEquals(next, bar("0.41"));
    assertTrue(next.compareTo(lowest) > 0, next::toString);
    assertTrue(Bars.MEASURED.accept().compareTo(next) > 0, next::toString);
    assertTrue(
        figures("--precision=0.67").contains("\n  67.00 % of all matches right at no bar\n"));
  }

  private Confidence bar(String precision) {
    Matcher bar =
        Pattern.compile(" % of all matches right from --accept=([0-9.]+)\n")
            .matcher(figures("--precision=" + precision));
    assertTrue(bar.find(), precision);
    return Confidence.parse(bar.group(1)).orElseThrow();
  }

  @Test
  void theBarsHoldForTheFigures() {
    String strict = figures("--accept=99");
    String loose = figures("--accept=20");

    assertTrue(strict.contains("match, of those there       2 of 4"), strict);
    assertTrue(strict.contains("match, of those absent      0 of 3"), strict);
    assertTrue(loose.contains("match, of those there       4 of 4"), loose);
  }

  @Test
  void anotherSourceCanBeMeasured() throws Exception {
    program.file("other.csv", "goodreads_id,title,author\n4,Emma,Jane Austen\n");

    String figures = figures("--source=catalog=" + program.path("other.csv"));

    assertTrue(figures.contains("match, of those there       1 of 4"), figures);
    assertTrue(figures.contains("right, of these matches     1 of 1"), figures);
  }

  /** The place and what to do, in one line, before anything is measured. */
  private void complains(String what, String... options) {
    Program.Run run = eval(options);
    assertEquals(2, run.code(), run.err());
    assertEquals(List.of("resolve: " + what), run.errLines());
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                           | : is empty; a list needs at least one row",
        "typed,goodreads_id           | : holds no label under its header",
        "typed,goodreads_id;;         | : holds no label under its header",
        "typed,goodreads_id;Dune,1;,2 | , line 3, column \"typed\": the title is missing",
        "Title,goodreads_id;,2        | , line 2, column \"Title\": the title is missing",
        "typed,goodreads_id;Dune,     | , line 2, column \"goodreads_id\": '' is not a book"
            + " id; that is the number in the address of the book's page",
        "typed,goodreads_id;Dune,1x   | , line 2, column \"goodreads_id\": '1x' is not a"
            + " book id; that is the number in the address of the book's page",
        "typed,id;Dune,1              | , line 1: labels need the columns \"typed\" and"
            + " \"goodreads_id\" or \"isbn\"; the columns are: typed, id",
        "name,goodreads_id;Dune,1     | , line 1: labels need the columns \"typed\" and"
            + " \"goodreads_id\" or \"isbn\"; the columns are: name, goodreads_id",
        "typed,isbn;Dune,             | , line 2, column \"isbn\": the book that was meant is"
            + " missing",
        "typed,isbn,goodreads_id;Dune,, | , line 2, column \"goodreads_id\": the book that was"
            + " meant is missing",
        "typed,isbn;Dune,9780441172710 | , line 2, column \"isbn\": '9780441172710' is no ISBN;"
            + " that has 10 or 13 digits, the last of which checks the others",
        "typed,goodreads_id;\"Dune,1  | , line 2, column \"typed\": a quotation mark is opened and"
            + " not closed; delete it, or write one at the end of the cell",
      })
  void labelsThatCannotBeRead(String lines, String what) throws Exception {
    Path labels = program.file("labels.csv", lines.replace(';', '\n'));

    complains(labels + what.replaceFirst("^: ", ": "));
  }

  @Test
  void filesThatAreNotThere() throws Exception {
    Files.delete(program.path("labels.csv"));
    complains(program.path("labels.csv") + ": there is no such file");

    Files.createDirectory(program.path("labels.csv"));
    complains(program.path("labels.csv") + ": is a folder; a file is needed");
  }

  @Test
  void aCatalogueThatIsNone() throws Exception {
    Files.delete(program.path("catalog.csv"));
    complains(program.path("catalog.csv") + ": there is no such file");

    program.file("catalog.csv", "");
    complains(program.path("catalog.csv") + ": is empty; a list needs at least one row");

    program.file("catalog.csv", "name,id\nDune,1\n");
    complains(
        program.path("catalog.csv")
            + ", line 1: a catalogue needs a column \"title\" and a column \"goodreads_id\","
            + " \"link\" or \"isbn\"; the columns are: name, id");
  }

  @Test
  void disputedLabelsThatCannotBeReadAreNamedBeforeAnythingIsMeasured() throws Exception {
    complains(program.path("nowhere.csv") + ": there is no such file", "--disputed=@nowhere.csv");

    program.file("disputed.csv", "title,reason\nDune,none\n");
    complains(
        program.path("disputed.csv")
            + ", line 1: labels need the columns \"typed\" and \"goodreads_id\" or \"isbn\"; the"
            + " columns are: title, reason",
        "--disputed=@disputed.csv");
  }

  @ParameterizedTest
  @CsvSource({"0", "1.01", "95", "x", "-0.5", "1e-3", "NaN", "''"})
  void aPrecisionThatIsNone(String precision) {
    complains(
        ("--precision: '%s' is not a share; write it like 0.995, above 0 and at most 1"
                + " (resolve eval --help tells more)")
            .formatted(precision),
        "--precision=" + precision);
  }

  @Test
  void withoutACatalogueItSaysWhatIsMissing() {
    Program.Run run = program.run("eval", "@labels.csv");

    assertEquals(2, run.code());
    assertTrue(run.err().contains("--catalog=FILE is missing"), run.err());
  }

  @Test
  void titlesNeverReachTheTerminalRaw() throws Exception {
    program.file("labels.csv", "typed,goodreads_id\n\u001b[2JDune,4\n");

    assertFalse(figures("--mistakes").contains("\u001b"));
  }
}
