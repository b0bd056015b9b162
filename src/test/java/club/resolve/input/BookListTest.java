package club.resolve.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Book;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookListTest {
  private static final Columns USUAL = new Columns(Optional.empty(), Optional.empty());

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Columns columns(String title, String author) {
    return new Columns(
        Optional.of(title).filter(name -> !name.isEmpty()),
        Optional.of(author).filter(name -> !name.isEmpty()));
  }

  private static List<InputRow> rows(BookList list) throws IOException {
    List<InputRow> rows = new ArrayList<>();
    try (BookReader reader = list.open()) {
      for (Optional<InputRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  private List<InputRow> rows(String name, String text, Columns columns) throws IOException {
    try (BookList list = BookList.inFile(file(name, text), columns)) {
      return rows(list);
    }
  }

  private static List<String> titles(List<InputRow> rows) {
    return rows.stream().map(row -> row.book().title()).toList();
  }

  private String complaint(String name, String text, Columns columns) {
    return String.valueOf(
        assertThrows(InputException.class, () -> rows(name, text, columns)).getMessage());
  }

  private static void assertSays(String message, String... parts) {
    for (String part : parts) {
      assertTrue(message.contains(part), () -> "'" + part + "' is not in: " + message);
    }
  }

  @Test
  void aTableGivesTitleAuthorAndTheOtherCellsInOrder() throws IOException {
    Path file = file("books.csv", "Room,Title,Author,Shelf\n1815,Emma,Jane Austen,top\n");
    try (BookList list = BookList.inFile(file, USUAL);
        BookReader reader = list.open()) {
      assertEquals(List.of("Room", "Author", "Shelf"), reader.columns().names());
      InputRow row = reader.next().orElseThrow();
      assertEquals(new Book(1, "Emma", Optional.of("Jane Austen")), row.book());
      assertEquals(List.of("1815", "Jane Austen", "top"), row.rest());
      assertEquals(Optional.empty(), reader.next());
    }
  }

  @Test
  void rowsAreCountedFromOneAfterTheHeader() throws IOException {
    List<InputRow> rows = rows("books.csv", "title\nEmma\nPersuasion\n", USUAL);
    assertEquals(List.of(1L, 2L), rows.stream().map(row -> row.book().row()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"author", "Author", "AUTHORS", "authors"})
  void theAuthorsColumnIsFoundInAnyCase(String name) throws IOException {
    List<InputRow> rows = rows("books.csv", name + ",title\nJane,Emma\n", USUAL);
    assertEquals(Optional.of("Jane"), rows.getFirst().book().author());
  }

  @Test
  void aBlankAuthorIsNone() throws IOException {
    List<InputRow> rows = rows("books.csv", "title,author\nEmma,  \nPersuasion,\n", USUAL);
    assertTrue(rows.stream().allMatch(row -> row.book().author().isEmpty()));
  }

  @Test
  void aTableWithoutTitleColumnListsItsColumnsAndNamesTheOption() {
    assertSays(
        complaint("books.csv", "Tome,Scribe\nEmma,Jane\n", USUAL),
        "books.csv",
        "title",
        "Tome",
        "Scribe",
        "--title-column");
  }

  @ParameterizedTest
  @CsvSource({"Book Name, Writer", "book name, WRITER", "BOOK NAME, writer"})
  void columnsMayBeNamedInAnyCase(String title, String author) throws IOException {
    List<InputRow> rows =
        rows("books.csv", "Writer,Book Name,title\nJane,Emma,x\n", columns(title, author));
    assertEquals(new Book(1, "Emma", Optional.of("Jane")), rows.getFirst().book());
    assertEquals(List.of("Jane", "x"), rows.getFirst().rest());
  }

  @Test
  void aNamedTitleColumnThatIsMissingIsAnError() {
    assertSays(
        complaint("books.csv", "title,author\nEmma,Jane\n", columns("Book", "")),
        "\"Book\"",
        "title, author",
        "--title-column");
  }

  @Test
  void aNamedAuthorColumnThatIsMissingIsAnError() {
    assertSays(
        complaint("books.csv", "title,author\nEmma,Jane\n", columns("", "Writer")),
        "\"Writer\"",
        "title, author",
        "--author-column");
  }

  @Test
  void namedColumnsMakeATableOfAFileOfAnyName() throws IOException {
    List<InputRow> rows = rows("books.txt", "Book;By\nEmma;Jane\n", columns("book", "by"));
    assertEquals(new Book(1, "Emma", Optional.of("Jane")), rows.getFirst().book());
  }

  @Test
  void rowsWithoutTitleAreRows() throws IOException {
    List<InputRow> rows = rows("books.csv", "title,author\nEmma,x\n,Jane\n , \nEmma,y\n", USUAL);
    assertEquals(List.of("Emma", "", " ", "Emma"), titles(rows));
    assertEquals(4, rows.getLast().book().row());
  }

  @Test
  void blankLinesOfATableAreRowsWithoutTitle() throws IOException {
    assertEquals(
        List.of("Emma", "", "Persuasion", ""),
        titles(rows("books.csv", "title\nEmma\n\nPersuasion\n\n", USUAL)));
  }

  @Test
  void aPlainListHasATitleOnEachLine() throws IOException {
    List<InputRow> rows = rows("books.txt", "Thinking, Fast and Slow\nEmma; a novel\n", USUAL);
    assertEquals(List.of("Thinking, Fast and Slow", "Emma; a novel"), titles(rows));
    assertEquals(
        new InputRow(new Book(2, "Emma; a novel", Optional.empty()), List.of()), rows.getLast());
  }

  @Test
  void aPlainListMayComeFromWindowsWithAByteOrderMark() throws IOException {
    assertEquals(
        List.of("Emma", "Persuasion"),
        titles(rows("books.txt", "\uFEFFEmma\r\nPersuasion\r\n", USUAL)));
  }

  @Test
  void theLastLineOfAPlainListNeedsNoLineBreak() throws IOException {
    assertEquals(
        List.of("Emma", "Persuasion"), titles(rows("books.txt", "Emma\nPersuasion", USUAL)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"S.", "Emma", "Persuasion", "Thinking, Fast and Slow"})
  void aPlainListMayBeOneTitleWithoutLineBreak(String title) throws IOException {
    assertEquals(List.of(title), titles(rows("books.txt", title, USUAL)));
  }

  @Test
  void blankLinesOfAPlainListAreNoRows() throws IOException {
    List<InputRow> rows = rows("books.txt", "Emma\n\nPersuasion\n\n", USUAL);
    assertEquals(List.of("Emma", "Persuasion"), titles(rows));
    assertEquals(2, rows.get(1).book().row());
  }

  @Test
  void aPlainListMayBeginWithABlankLine() throws IOException {
    assertEquals(List.of("Emma"), titles(rows("books.txt", "\nEmma\n", USUAL)));
  }

  @Test
  void aPlainListMayHaveQuotationMarksThatAreNotClosed() throws IOException {
    assertEquals(
        List.of("\"Emma", "Persuasion", "The 7\" Single"),
        titles(rows("books.txt", "\"Emma\nPersuasion\nThe 7\" Single\n", USUAL)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "Title", "TITLE", "\uFEFFtitle"})
  void aPlainListUnderATitleHeaderIsATable(String header) throws IOException {
    assertEquals(
        List.of("Emma", "Thinking, Fast and Slow"),
        titles(rows("books.txt", header + "\nEmma\nThinking, Fast and Slow\n", USUAL)));
  }

  @Test
  void aTextFileWithAHeaderOfSeveralColumnsIsATable() throws IOException {
    List<InputRow> rows = rows("books.txt", "author\ttitle\nJane\tEmma\n", USUAL);
    assertEquals(new Book(1, "Emma", Optional.of("Jane")), rows.getFirst().book());
  }

  @ParameterizedTest
  @ValueSource(strings = {"books.csv", "books.txt", "books"})
  void theContentSaysWhatAListIsAndNotItsName(String name) throws IOException {
    assertEquals(List.of("Emma", "Persuasion"), titles(rows(name, "Emma\nPersuasion\n", USUAL)));
    assertSays(complaint(name, "Emma;Jane\nPersuasion;Jane\n", USUAL), "title;author");
  }

  @ParameterizedTest
  @ValueSource(strings = {"books.csv", "books.txt"})
  void anEmptyFileIsAnError(String name) {
    assertSays(complaint(name, "", USUAL), name, "is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title,author\n", "title\n\n \n", "\n\r\n", "\t\n  \n", "\uFEFF\r"})
  void aListWithoutRowsIsAnError(String text) {
    for (String name : List.of("books.csv", "books.txt")) {
      assertSays(complaint(name, text, USUAL), name, "at least one");
    }
  }

  @Test
  void blankRowsBetweenOthersStay() throws IOException {
    assertEquals(List.of("", "Emma", ""), titles(rows("books.csv", "title\n\nEmma\n\n", USUAL)));
  }

  @Test
  void blankLinesMayStandBeforeTheHeader() throws IOException {
    assertEquals(List.of("Emma"), titles(rows("books.csv", "\n  \n\ntitle;x\nEmma;y\n", USUAL)));
    assertSays(complaint("books.csv", "\n\ntitle;x\nEmma;y;z\n", USUAL), "line 4");
  }

  @Test
  void aMissingFileIsAnErrorThatNamesIt() {
    InputException error =
        assertThrows(
            InputException.class, () -> BookList.inFile(folder.resolve("none.csv"), USUAL));
    assertSays(String.valueOf(error.getMessage()), "none.csv", "no such file");
  }

  @Test
  void aFolderIsAnError() {
    InputException error = assertThrows(InputException.class, () -> BookList.inFile(folder, USUAL));
    assertSays(String.valueOf(error.getMessage()), folder.toString(), "folder");
  }

  @Test
  void aPlainListOfWindowsIsReadAsWhatItIs() throws IOException {
    Path file = folder.resolve("books.txt");
    Files.write(file, "Emma\nCaf\u00e9\n".getBytes(ISO_8859_1));
    try (BookList list = BookList.inFile(file, USUAL)) {
      assertEquals(List.of("Emma", "Café"), titles(rows(list)));
      assertSays(list.understood().sentence(), "Windows-1252");
    }
  }

  @Test
  void aPlainListInUtf8ThatIsDamagedNamesLineAndColumn() throws IOException {
    Path file = folder.resolve("books.txt");
    byte[] bytes = "Zoë\nCaf\u00e9\n".getBytes(UTF_8);
    bytes[bytes.length - 2] = 'x';
    Files.write(file, bytes);
    try (BookList list = BookList.inFile(file, USUAL)) {
      InputException error = assertThrows(InputException.class, list::check);
      assertSays(String.valueOf(error.getMessage()), "books.txt", "line 2", "column 4", "UTF-8");
    }
  }

  @Test
  void checkCountsTheRowsAndTheListCanBeReadAgain() throws IOException {
    try (BookList list = BookList.inFile(file("books.csv", "title\nEmma\nPersuasion\n"), USUAL)) {
      assertEquals(2, list.check());
      assertEquals(2, list.check());
      assertEquals(List.of("Emma", "Persuasion"), titles(rows(list)));
    }
  }

  @Test
  void checkFindsWhatIsBrokenFarBehindTheBeginning() throws IOException {
    Path file = file("books.csv", "title,author\n" + "Emma,Jane\n".repeat(50_000) + "a,b,c\n");
    try (BookList list = BookList.inFile(file, USUAL)) {
      InputException error = assertThrows(InputException.class, list::check);
      assertSays(String.valueOf(error.getMessage()), "line 50002", "column 3");
    }
  }

  @Test
  void standardInputMayBeATableOrAPlainList() throws IOException {
    try (BookList table = BookList.fromStdin(stream("title,author\nEmma,Jane\n"), USUAL);
        BookList plain = BookList.fromStdin(stream("Emma\nThinking, Fast and Slow\n"), USUAL)) {
      assertEquals(new Book(1, "Emma", Optional.of("Jane")), rows(table).getFirst().book());
      assertEquals(List.of("Emma", "Thinking, Fast and Slow"), titles(rows(plain)));
      assertEquals(2, plain.check());
    }
  }

  @Test
  void standardInputIsNamedInMessages() throws IOException {
    try (BookList list = BookList.fromStdin(stream("title,author\na,b,c\n"), USUAL);
        BookList empty = BookList.fromStdin(stream(""), USUAL)) {
      InputException error = assertThrows(InputException.class, list::check);
      assertSays(String.valueOf(error.getMessage()), "standard input", "line 2", "column 3");
      InputException nothing = assertThrows(InputException.class, empty::check);
      assertSays(String.valueOf(nothing.getMessage()), "standard input", "is empty");
    }
  }

  @Test
  void standardInputThatBreaksOffIsAnErrorOfTheRun() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("pipe broken");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
          }
        };
    IOException error = assertThrows(IOException.class, () -> BookList.fromStdin(broken, USUAL));
    assertFalse(error instanceof InputException);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
