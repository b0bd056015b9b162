package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.review.Keyboard;
import club.resolve.review.Keys;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command from its keys to the file of decisions. */
final class ReviewTest {
  private static final String HEADER =
      "Title,Link,Status,Confidence,Source,Seconds,Matched Title,Matched Author,Reason,author\n";
  private static final String PAGE = "https://www.goodreads.com/book/show/";

  private static final String FALL = "The Fall,,%s11991".formatted(PAGE);
  private static final String DUNE = "Dune,Frank Herbert,%s44767458".formatted(PAGE);
  private static final String EMMA = "Emma,,%s6969".formatted(PAGE);

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void result() throws IOException {
    program = new Program(folder);
    list(
        "The Fall,%s11991,review,62,web,1.2,The Fall,Albert Camus,no author given,",
        "Persuasion,%s2156,match,97,web,1.2,Persuasion,Jane Austen,title equal,",
        "Dune,%s44767458,guess,,web,0.2,Dune,Frank Herbert,first result,Frank Herbert",
        "No Such Book,,not_found,,,0.2,,,not known to web,",
        "Emma,%s6969,review,70,web,0.2,Emma,Jane Austen,no author given,");
  }

  private void list(String... rows) throws IOException {
    program.file("links.csv", HEADER + String.join("\n", rows).replace("%s", PAGE) + "\n");
  }

  private Program.Run review(String keys, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "review";
    args[1] = "@links.csv";
    System.arraycopy(options, 0, args, 2, options.length);
    Program.Run run = program.keys(keys).run(args);
    assertEquals(0, run.code(), run.err());
    return run;
  }

  /** Without the header. */
  private List<String> decisions() throws IOException {
    Path file = program.path("decisions.csv");
    if (Files.notExists(file)) {
      return List.of();
    }
    List<String> lines = Files.readAllLines(file);
    assertEquals("Title,Author,Link", lines.getFirst());
    return lines.subList(1, lines.size());
  }

  @Test
  void eachDoubtIsShownWithWhatSpeaksForIt() {
    String out = review("q").out();
    assertTrue(
        out.startsWith(
            """

            1 of 4   review, confidence 62, by web
              typed    The Fall
              because  no author given
              1 * The Fall (Albert Camus)
                  https://www.goodreads.com/book/show/11991
            y take  n none  l link  o open  f find  s skip  q quit  ?
            > quit
            """),
        out);
  }

  @ParameterizedTest
  @CsvSource({
    "62.0, 'review, confidence 62, by web'",
    "99, 'review, confidence 99.0, by web'",
    "much, 'review, by web'"
  })
  void theConfidenceIsShownAsThisProgramWritesIt(String cell, String shown) throws IOException {
    list("The Fall,%s11991,review," + cell + ",web,1.2,The Fall,Albert Camus,no author given,");
    String out = review("q").out();
    assertTrue(out.contains("1 of 1   " + shown + "\n"), out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yysy", "\r\n \r", "11s1", "YyS1"})
  void takingIsOneKey(String keys) throws Exception {
    Program.Run run = review(keys);
    assertEquals(List.of(FALL, DUNE, EMMA), decisions());
    assertTrue(run.out().contains("3 of 4 decided"), run.out());
  }

  @Test
  void noneAndSkippedAreNotTheSame() throws Exception {
    review("ns  q");
    assertEquals(List.of("The Fall,,none"), decisions());
  }

  @Test
  void whatIsSkippedComesAgainNextTimeAndWhatIsDecidedDoesNot() throws Exception {
    review("ysny");
    Program.Run again = review("y");
    assertTrue(
        again.out().contains("1 of 1   guess, by web\n  typed    Dune (Frank Herbert)"),
        again.out());
    assertEquals(List.of(FALL, "No Such Book,,none", EMMA, DUNE), decisions());
    Program.Run nothing = review("");
    assertTrue(nothing.err().contains("every uncertain row is decided already"), nothing.err());
  }

  @Test
  void allAsksAboutWhatIsDecidedToo() throws Exception {
    review("yysy");
    Program.Run again = review("nsnq", "--all");
    assertTrue(again.out().contains("1 of 4   match, confidence 100, by decided"), again.out());
    assertTrue(again.out().contains("  decided  " + PAGE + "11991\n"), again.out());
    assertEquals(List.of("The Fall,,none", DUNE, EMMA, "No Such Book,,none"), decisions());
  }

  @Test
  void backGoesBackAndTheLastDecisionWins() throws Exception {
    Program.Run run = review("bynbbsyq");
    assertTrue(run.out().contains("This is the first one."), run.out());
    assertTrue(run.out().contains("  decided  none\n"), run.out());
    assertEquals(List.of(FALL, DUNE), decisions());
  }

  @ParameterizedTest
  @ValueSource(strings = {"q", "", "\u0003", "\u0004"})
  void whateverEndsItKeepsWhatWasDecided(String end) throws Exception {
    Program.Run run = review("y" + end);
    assertEquals(List.of(FALL), decisions());
    assertTrue(run.out().contains("1 of 4 decided"), run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lhttps://www.goodreads.com/book/show/5-the-fall?from_search=true\r",
        "https://www.goodreads.com/en/book/show/5.The_Fall\r",
        "lwww.goodreads.com/book/show/5\r",
        "lxxx\u007f\b\u0015goodreads.com/book/show/55\b\r"
      })
  void anotherLinkIsTypedOrPasted(String keys) throws Exception {
    review(keys + "q");
    assertEquals(List.of("The Fall,,%s5".formatted(PAGE)), decisions());
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.goodreads.com/search?q=fall, that is a search on Goodreads",
    "goodreads.com/work/editions/3324245, that is a list of editions on Goodreads",
    "https://goodreads.com.evil.tld/book/show/1, that leads to goodreads.com.evil.tld/book/show/1.",
    "https://www.goodreads.com/book/show/1/reviews, that is a page on Goodreads",
    "goodreads.com/book/isbn/9780316556340, that is a link by an ISBN whose check digit is wrong.",
    "the one by Camus, that is not a web address.",
    "5, that is not a web address."
  })
  void aLinkThatIsNoBookPageIsNotTakenAndItSaysWhy(String link, String why) throws Exception {
    Program.Run run = review("l" + link + "\r\rq");
    String sentences = run.out().replace("\n  ", " ");
    assertTrue(sentences.contains("No page of a book on Goodreads: " + why), run.out());
    assertTrue(
        sentences.contains(
            "One looks like %s12345 or, by ISBN, like https://www.goodreads.com/book/isbn/9780141439587"
                .formatted(PAGE)),
        run.out());
    assertEquals(List.of(), decisions());
  }

  @Test
  void aSentenceAboutALinkIsBrokenBetweenWordsAndTheAddressStaysWhole() {
    program.terminal(40);
    String out = review("lhttps://books.example.org/catalogue/isbn/0316556340\r\rq").out();
    assertTrue(
        out.contains(
            """

              No page of a book on Goodreads: that
              leads to
              books.example.org/catalogue/isbn/0316556340.
              One looks like
              https://www.goodreads.com/book/show/12345
              or, by ISBN, like
              https://www.goodreads.com/book/isbn/9780141439587
            """),
        out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"l\r", "lgoodreads.com\u001b"})
  void theLineForALinkCanBeLeft(String keys) throws Exception {
    review(keys + "yq");
    assertEquals(List.of(FALL), decisions());
  }

  @Test
  void aGuessThatIsNoBookPageCannotBeTaken() throws Exception {
    list("Emma,https://openlibrary.org/works/OL1W,guess,,openlibrary,0.2,Emma,,elsewhere,");
    Program.Run run = review("yq");
    assertTrue(
        run.out()
            .contains(
                """
                >\s
                  This link cannot be taken, as it is not the page of a book on Goodreads. Look
                  for the book there, and paste its link with l.
                  open in a browser: https://openlibrary.org/works/OL1W
                """),
        run.out());
    assertFalse(run.out().contains(" take "), run.out());
    assertEquals(List.of(), decisions());
  }

  @Test
  void ofOneCandidateOnlyItsNumberIsOne() {
    assertTrue(review("2q").out().contains("\n  The only candidate is 1.\n"));
  }

  @Test
  void otherKeysDoNothing() throws Exception {
    review("xü\u001b\u0000 q");
    assertEquals(List.of(), decisions());
  }

  @Test
  void whatIsTypedTwiceIsAskedOnce() throws Exception {
    list("Emma,%s6969,review,70,web,0.2,,,,", "EMMA!,%s6969,review,70,web,0.2,,,,");
    assertTrue(review("y").out().contains("1 of 1"));
  }

  @Test
  void controlCharactersReachNoTerminal() throws Exception {
    list("\u001b[31mEmma,%s\u0007,review,\u001b,w\u009b,0.2,a\u001b,b\u202e,c\u001b,d\u001b");
    String out = review("yq").out();
    assertTrue(out.contains("\\u001b[31mEmma"), out);
    assertFalse(
        out.chars().anyMatch(c -> c != '\n' && (Character.isISOControl(c) || c == 0x202e)), out);
  }

  @Test
  void withNothingInDoubtItSaysSoAndAsksNoOne() throws Exception {
    list("Persuasion,%s2156,match,97,web,1.2,Persuasion,Jane Austen,title equal,");
    Program.Run run = program.run("review", "@links.csv");
    assertEquals(0, run.code());
    assertEquals(
        program.path("links.csv")
            + ": no row is marked review, guess or not_found, so there is nothing to decide.",
        run.err().strip());
  }

  @Test
  void withoutATerminalItSaysSo() {
    Program.Run run = program.run("review", "@links.csv");
    assertEquals(2, run.code());
    assertEquals(
        "resolve: review needs a terminal, but standard input or standard output is not one",
        run.err().strip());
  }

  private void complains(String what, String... options) {
    String[] args =
        Stream.concat(Stream.of("review", "@links.csv"), Stream.of(options)).toArray(String[]::new);
    Program.Run run = program.keys("y").run(args);
    assertEquals(2, run.code());
    assertEquals("resolve: " + what, run.err().strip());
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "'title,author', Link",
    "'title,link', Status",
    "'a,b', Title",
    "just a title, Title",
    "'{\"Title\":\"Emma\"}', Title"
  })
  void aListThatIsNoResultIsAnError(String header, String missing) throws Exception {
    Path list = program.file("links.csv", header + "\nEmma,\n");
    complains(
        list
            + ", line 1: no column is called \"%s\"; a CSV that resolve has written is needed; the columns are: "
                .formatted(missing)
            + header.replace(",", ", "));
  }

  @Test
  void aFileThatCannotBeReadIsAnError() throws Exception {
    Path list = program.file("links.csv", "");
    complains(list + ": is empty; a list needs at least one row");
    Files.write(list, new byte[] {1, (byte) 0xFB});
    complains(
        list
            + ": this is not a text (byte 0x01 at place 1), and no kind of file that is known; name"
            + " a list");
    program.file("links.csv", "Title,Link,Status\nEmma,,review\n\"Dune,,review\n");
    complains(
        list
            + ", line 3, column \"Title\": a quotation mark is opened and not closed; delete it, or"
            + " write one at the end of the cell");
    Files.delete(list);
    complains(list + ": there is no such file");
    Files.createDirectory(list);
    complains(list + ": is a folder; a file is needed");
  }

  @Test
  void aPlaceWhereNoDecisionCanBeWrittenIsNamedBeforeTheFirstQuestion() {
    complains(
        "%s: there is no folder %s"
            .formatted(program.path("nowhere/d.csv"), program.path("nowhere")),
        "--decisions=@nowhere/d.csv");
    complains(folder + ": is a folder; a file of decisions is needed", "--decisions=" + folder);
  }

  @Test
  void resultsAreNoDecisions() throws Exception {
    String before = program.read("links.csv");
    complains(
        program.path("links.csv")
            + ", line 1: this is a result of resolve, not a file of decisions; name another"
            + " file with --decisions",
        "--decisions=@links.csv");
    assertEquals(before, program.read("links.csv"));
  }

  @Test
  void whatWasDecidedIsToldOnCtrlCToo() {
    Program.Run run = program.keys(() -> new InterruptedKeys("y")).run("review", "@links.csv");
    assertEquals(130, run.code());
    assertTrue(run.out().contains("1 of 4 decided.\nThe decisions hold"), run.out());
    assertTrue(run.out().endsWith("links.csv is written anew with 1 decision.\n"), run.out());
  }

  private String failing(IOException e) {
    Program.Run run =
        program
            .keys(
                () -> {
                  throw e;
                })
            .run("review", "@links.csv");
    assertEquals(1, run.code());
    return run.err().strip();
  }

  /** Errors that no one can foresee are told in words, too. */
  @Test
  void theSystemsOwnErrorsAreOneLine() {
    assertEquals(
        "resolve: No space left on device", failing(new IOException("No space left on device")));
    assertEquals(
        "resolve: /x: no permission to read or write it", failing(new AccessDeniedException("/x")));
    assertEquals("resolve: /x: does not exist any more", failing(new NoSuchFileException("/x")));
    assertEquals(
        "resolve: /x: Too many open files",
        failing(new FileSystemException("/x", null, "Too many open files")));
    assertEquals(
        "resolve: java.nio.file.FileAlreadyExistsException: /x",
        failing(new FileAlreadyExistsException("/x")));
    assertEquals("resolve: java.io.IOException", failing(new IOException()));
  }

  /** A terminal that is taken away after these keys. */
  private static final class InterruptedKeys implements Keyboard {
    private final Keys before;

    InterruptedKeys(String before) {
      this.before = new Keys(before);
    }

    @Override
    public int width(int character) {
      return 1;
    }

    @Override
    public OptionalInt columns() {
      return OptionalInt.empty();
    }

    @Override
    public int read() throws IOException {
      int key = before.read();
      if (key == END) {
        throw new InterruptedIOException();
      }
      return key;
    }

    @Override
    public void close() {
      before.close();
    }
  }

  @Test
  void decisionsThatCannotBeReadAreNamedFirst() throws Exception {
    program.file("decisions.csv", "Title,Author,Link\nEmma,,perhaps\n");
    Program.Run run = program.keys("y").run("review", "@links.csv");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("decisions.csv, line 2, column \"Link\""), run.err());
    assertEquals("", run.out());
  }

  @Test
  void theNextRunObeys() throws Exception {
    program.file("books.csv", "title,author\nThe Fall,\nDune,Frank Herbert\n");
    review("yn");
    Program.Run run = program.run("@books.csv", "--source=catalog", "-o", "-");
    List<String> rows = Program.rowsButForSeconds(run.out());
    assertEquals(
        "The Fall,%s11991,match,100,decided,-,The Fall,,decided by hand,,".formatted(PAGE),
        rows.get(1));
    assertEquals("Dune,,not_found,,,-,,,decided by hand: none,,Frank Herbert", rows.get(2));
  }

  @Test
  void aRunThatLeavesDoubtsTellsOfTheReview() throws Exception {
    program.file("books.csv", "title\nInvisible Women\n");
    Program.Run run = program.run("@books.csv", "--source=catalog", "--accept=99");
    assertTrue(run.err().contains("To go through what is left: resolve review "), run.err());
  }

  /** No run may lead to a review that has nothing to ask. */
  @ParameterizedTest
  @CsvSource({"ynn, false", "yns, true", "yss, true", "nnn, false"})
  void aRunWhoseDoubtsAreDecidedTellsOfNoReview(String keys, boolean told) throws Exception {
    program.file("books.csv", "title\nInvisible Women\nNo Such Book\nEmma\n");
    program.file("shelf.csv", "title,goodreads_id\nInvisible Woman,1\n");
    String catalog = "--source=catalog=@shelf.csv";
    String result = "--output=@links.csv";
    program.run("@books.csv", catalog, result, "--accept=100", "--overwrite");
    review(keys);

    Program.Run run = program.run("@books.csv", catalog, result, "--accept=100");

    assertEquals(told, run.err().contains("To go through what is left"), run.err());
    String again = program.keys("").run("review", "@links.csv").err();
    assertEquals(!told, again.contains("every uncertain row is decided already"), again);
  }

  @Test
  void aRowThatWasTakenOutByHandIsNoDoubtEither() throws Exception {
    program.file("books.csv", "title\nInvisible Women\n");
    program.file("shelf.csv", "title,goodreads_id\nInvisible Women,1\n");
    String[] run = {"@books.csv", "--source=catalog=@shelf.csv", "--output=@links.csv"};
    Files.delete(program.path("links.csv"));
    program.run(run);
    program.file("links.csv", program.read("links.csv").replace(PAGE + "1,match", ",not_found"));

    Program.Run next = program.run(run);

    assertTrue(next.err().contains("1 row was changed by hand"), next.err());
    assertFalse(next.err().contains("To go through what is left"), next.err());
  }
}
