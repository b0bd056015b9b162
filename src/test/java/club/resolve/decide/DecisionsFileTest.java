package club.resolve.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Site;
import club.resolve.input.InputException;
import club.resolve.output.OutputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecisionsFileTest {
  private static final String EMMA = "https://www.goodreads.com/book/show/6969";
  private static final String DUNE = "https://www.goodreads.com/book/show/44767458";

  @TempDir private Path folder;
  private Path path;
  private DecisionsFile file;

  @BeforeEach
  void name() {
    path = folder.resolve("decisions.csv");
    file = new DecisionsFile(path, Site.GOODREADS);
  }

  private static Decision decision(String title, String link) {
    return new Decision(title, Optional.empty(), Optional.ofNullable(link));
  }

  private Decisions add(Decision decision) throws IOException {
    try (DecisionsFile.Editor editor = file.edit()) {
      return editor.add(decision);
    }
  }

  private Optional<String> link(String title, String author) throws IOException {
    return file.read().about(title, Optional.ofNullable(author)).orElseThrow().link();
  }

  @Test
  void whereThereIsNoFileNothingIsDecided() throws Exception {
    assertEquals(Optional.empty(), file.read().about("Emma", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "Title,Author,Link\n", "Title,Link\r\r"})
  void inAFileWithoutRowsNothingIsDecided(String text) throws Exception {
    Files.writeString(path, text);
    assertEquals(Optional.empty(), file.read().about("Emma", Optional.empty()));

    add(decision("Emma", EMMA));
    assertEquals(Optional.of(EMMA), link("Emma", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Emma\" ,\"%s\"\n\"Dune\",none", "Emma,%s\rDune,none\r"})
  void noDecisionSwallowsTheNextOne(String rows) throws Exception {
    Files.writeString(path, "Title,Link\n" + rows.formatted(EMMA));

    assertEquals(Optional.of(EMMA), link("Emma", null));
    assertEquals(Optional.empty(), link("Dune", null));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    add(new Decision("Emma, or \"Emma\"", Optional.of("Austen, Jane"), Optional.of(EMMA)));
    add(decision("Dune", null));
    assertEquals(
        """
        Title,Author,Link
        "Emma, or ""Emma""\","Austen, Jane",https://www.goodreads.com/book/show/6969
        Dune,,none
        """,
        Files.readString(path));
    assertEquals(Optional.of(EMMA), link("Emma, or \"Emma\"", "Austen, Jane"));
    assertEquals(Optional.empty(), link("Dune", null));
  }

  @Test
  void theLastDecisionWinsAndKeepsItsPlace() throws Exception {
    add(decision("Emma", null));
    add(decision("Dune", null));
    add(decision("emma!", EMMA));
    assertEquals(
        List.of("Title,Author,Link", "emma!,," + EMMA, "Dune,,none"), Files.readAllLines(path));
  }

  @Test
  void ofTwoLinesThatMeanTheSameTheLaterOneHolds() throws Exception {
    Files.writeString(path, "Title,Author,Link\nEmma,,none\nEMMA,,%s\n".formatted(EMMA));
    assertEquals(Optional.of(EMMA), link("Emma", null));
  }

  @Test
  void theSameTitleByAnotherAuthorIsAnotherQuestion() throws Exception {
    add(new Decision("Emma", Optional.of("Jane Austen"), Optional.of(EMMA)));
    assertEquals(Optional.empty(), file.read().about("Emma", Optional.of("Someone Else")));
    assertEquals(Optional.empty(), file.read().about("Emma", Optional.empty()));
  }

  @Test
  void aPersonMayWriteItAsPeopleDo() throws Exception {
    Files.writeString(
        path,
        """
        \uFEFFlink;why;TITLE
        https://goodreads.com/book/show/6969.Emma?from_search=true;we read this one; Emma

        None;too new;Dune
        """);
    assertEquals(Optional.of(EMMA), link("Emma", null));
    assertEquals(Optional.empty(), link("Dune", null));
  }

  @Test
  void whatElseAPersonHasWrittenIsKept() throws Exception {
    Files.writeString(path, "Title,Why,Link\nEmma,we voted,none\n");
    add(decision("Dune", DUNE));
    add(decision("Emma", EMMA));
    assertEquals(
        List.of("Title,Author,Link,Why", "Emma,," + EMMA + ",we voted", "Dune,," + DUNE + ","),
        Files.readAllLines(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "maybe", "https://goodreads.com.evil.tld/book/show/1", "<<<<<<< HEAD"})
  void whatIsNoDecisionIsNamedWithItsPlace(String link) throws Exception {
    Files.writeString(path, "Title,Author,Link\nEmma,,none\nDune,,%s\n".formatted(link));
    String message = assertThrows(InputException.class, file::read).getMessage();
    assertTrue(
        message.startsWith(path + ", line 3, column \"Link\": '" + link + "' is neither"), message);
  }

  @Test
  void aDecisionAboutNothingIsNamedWithItsPlace() throws Exception {
    Files.writeString(path, "Title,Author,Link\n,Jane Austen,none\n");
    assertEquals(
        path + ", line 2, column \"Title\": the title is missing",
        assertThrows(InputException.class, file::read).getMessage());
  }

  @Test
  void someOtherFileIsNotTakenForDecisions() throws Exception {
    Files.writeString(path, "Topic,Decision\nbudget,yes\n");
    String message = assertThrows(InputException.class, file::read).getMessage();
    assertTrue(message.startsWith(path + ", line 1: no column is called \"Title\""), message);
    assertTrue(message.contains("--decisions"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Emma,Jane Aus",
        "Emma,Jane Austen,https://www.goodreads.com/bo",
        "oks/show/6969",
        "\"Emma,,none",
        "Emma,\"Jane Austen"
      })
  void aTornLineIsNamedAndLeftOut(String line) throws Exception {
    Files.writeString(
        path, "Title,Author,Link\nDune,,%s\n%s\nIvanhoe,,none\n".formatted(DUNE, line));

    Decisions read = file.read();

    assertEquals(Optional.of(DUNE), link("Dune", null));
    assertEquals(Optional.empty(), link("Ivanhoe", null));
    assertEquals(Optional.empty(), read.about("Emma", Optional.of("Jane Austen")));
    assertEquals(1, read.torn().size(), read.torn().toString());
    String sentence = read.torn().getFirst().sentence();
    assertTrue(sentence.startsWith(path + ", line 3, column "), sentence);
    assertTrue(sentence.endsWith("; the line is torn, and left out"), sentence);
  }

  @Test
  void aLineTornInTheMiddleOfALetterIsLeftOut() throws Exception {
    Files.write(
        path, "Title,Author,Link\nDune,,none\nJ\u00e4,,x".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(Optional.empty(), link("Dune", null));
    assertTrue(file.read().torn().getFirst().sentence().contains("line 3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Emma,,", "Emma,,https://www.goodreads.com.evil.tld/x", ",,none"})
  void aLastLineWithoutAnEndIsTornIfItMakesNoSense(String line) throws Exception {
    Files.writeString(path, "Title,Author,Link\nDune,,none\n" + line);
    assertEquals(Optional.empty(), link("Dune", null));
    assertEquals(1, file.read().torn().size());
  }

  @Test
  void tornLinesStayInTheFileForAPersonToMend() throws Exception {
    Files.writeString(path, "Title,Author,Link\n\"Emma,,none\nIvanhoe,,none\n");
    add(decision("Dune", DUNE));
    add(decision("Ivanhoe", EMMA));
    assertEquals(
        List.of("Title,Author,Link", "Ivanhoe,," + EMMA, "Dune,," + DUNE, "\"Emma,,none"),
        Files.readAllLines(path));
    assertEquals(Optional.of(EMMA), link("Ivanhoe", null));
  }

  @Test
  void aFileThatIsNotUnderstoodIsLeftAsItIs() throws Exception {
    String broken = "Title,Author,Link\nEmma,,perhaps\n";
    Files.writeString(path, broken);
    assertThrows(InputException.class, () -> add(decision("Dune", DUNE)));
    assertEquals(broken, Files.readString(path));
  }

  @Test
  void onlyOneWritesDecisionsAtATime() throws Exception {
    try (DecisionsFile.Editor editor = file.edit()) {
      String message =
          String.valueOf(assertThrows(OutputException.class, () -> file.edit()).getMessage());
      assertEquals(
          path + ": another run is writing there; wait for its end, or write somewhere else",
          message);
      editor.add(decision("Dune", DUNE));
    }
    add(decision("Emma", EMMA));
    assertEquals(Optional.of(DUNE), link("Dune", null));
  }

  @Test
  void undoingBringsTheFileBackToWhatItWas() throws Exception {
    Files.writeString(path, "Title,Author,Link,Why\nEmma,,none,too long\nIvanhoe,,none,\n");
    String before = Files.readString(path);
    try (DecisionsFile.Editor editor = file.edit()) {
      editor.add(decision("EMMA", EMMA));
      String first = Files.readString(path);
      editor.add(decision("emma", null));
      editor.add(decision("Dune", DUNE));
      editor.undo();
      assertEquals(Optional.empty(), editor.undo().about("Dune", Optional.empty()));
      assertEquals(first, Files.readString(path));
      editor.undo();
      assertEquals(before, Files.readString(path));
      assertThrows(NoSuchElementException.class, editor::undo);
    }
  }

  @Test
  void undoingLeavesWhatSomebodyElseHasWrittenMeanwhile() throws Exception {
    try (DecisionsFile.Editor editor = file.edit()) {
      editor.add(decision("Emma", EMMA));
      editor.add(decision("Dune", DUNE));
      Files.writeString(
          path, "Title,Author,Link\nEmma,,none\nDune,,%s\nIvanhoe,,none\n".formatted(DUNE));
      editor.undo();
      editor.undo();
    }
    assertEquals(
        List.of("Title,Author,Link", "Emma,,none", "Ivanhoe,,none"), Files.readAllLines(path));
  }

  @Test
  void aFileThatWasNotThereBeforeGoesWithItsOnlyDecision() throws Exception {
    try (DecisionsFile.Editor editor = file.edit()) {
      editor.add(decision("Emma", EMMA));
      editor.undo();
      assertTrue(Files.notExists(path));
      editor.add(decision("Dune", DUNE));
    }
    assertEquals(Optional.of(DUNE), link("Dune", null));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.goodreads.com/search?q=emma, 'a search on Goodreads, not the page of a book; '",
    "https://www.goodreads.com/work/editions/3360164-emma,"
        + " 'a list of editions on Goodreads, not the page of a book; '",
    "https://www.goodreads.com/book/show/1/reviews,"
        + " a page on Goodreads that is not the page of a book; ",
    "https://www.goodreads.com/book/isbn/9780316556340,"
        + " a link by an ISBN whose check digit is wrong; "
  })
  void anAddressOfTheSiteThatIsNoBookPageIsNoDecision(String link, String words) throws Exception {
    Files.writeString(path, "Title,Author,Link\nEmma,,%s\n".formatted(link));
    String message = assertThrows(InputException.class, file::read).getMessage();
    assertTrue(
        message.startsWith(
            "%s, line 2, column \"Link\": '%s' is %s".formatted(path, link, words.strip())),
        message);
    Files.delete(path);
    assertThrows(IllegalArgumentException.class, () -> add(decision("Emma", link)));
    assertTrue(Files.notExists(path));
  }

  @Test
  void nothingElseIsLeftBesideItNotEvenOfAKilledRun() throws Exception {
    add(decision("Dune", DUNE));
    Files.writeString(path.resolveSibling(path.getFileName() + ".0123abcd.part"), "Title,Au");
    add(decision("Emma", EMMA));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(path), files.toList());
    }
  }
}
