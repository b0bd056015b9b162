package club.resolve.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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

/** Lists of links, of both kinds. */
final class LinkListTest {
  private static final String A = "http://127.0.0.1/a";
  private static final String B = "http://127.0.0.1/b";

  @TempDir private Path folder;

  private LinkList list(String name, String text) throws IOException {
    return LinkList.inFile(Files.writeString(folder.resolve(name), text), Optional.empty());
  }

  private static List<String> links(LinkList list) throws IOException {
    List<String> links = new ArrayList<>();
    try (LinkReader reader = list.open()) {
      for (var row = reader.next(); row.isPresent(); row = reader.next()) {
        links.add(row.get().link());
      }
    }
    return links;
  }

  @Test
  void commentsAndBlankLinesAreNoLinks() throws IOException {
    LinkList list = list("links.txt", "\uFEFF# mine\n\n  " + A + "  \r\n#" + A + "\n" + B);

    assertEquals(List.of(A, B), links(list));
    assertEquals(2, list.check());
  }

  @ParameterizedTest
  @ValueSource(strings = {"link", "URL", "Goodreads_Link", "goodreads url"})
  void aTableIsToldByTheNameOfItsColumnInAFileOfAnyName(String column) throws IOException {
    try (LinkReader reader =
        list("links", "Shelf;" + column + ";Text\ntop;" + A + ";Emma").open()) {
      assertEquals(Optional.of("Text"), reader.titleHeader());
      assertEquals(List.of("Shelf"), reader.restHeader());
      assertEquals(Optional.of(new LinkRow(Optional.of("Emma"), A, List.of("top"))), reader.next());
      assertEquals(Optional.empty(), reader.next());
    }
  }

  @Test
  void aColumnCanBeNamedEvenThatOfTheTitles() throws IOException {
    Path file = Files.writeString(folder.resolve("links.txt"), "link,title\n" + A + "," + B);

    assertEquals(List.of(B), links(LinkList.inFile(file, Optional.of("TITLE"))));
  }

  @Test
  void ofSeveralColumnsThePlainNameIsTheLink() throws IOException {
    assertEquals(List.of(B), links(list("links.csv", "Goodreads Link,Link\n" + A + "," + B)));
  }

  @Test
  void aRowWithoutALinkIsARow() throws IOException {
    assertEquals(List.of("", A), links(list("links.csv", "title,link\nEmma\nPersuasion," + A)));
  }

  @Test
  void standardInputIsReadTwice() throws IOException {
    try (LinkList list =
        LinkList.fromStdin(
            new ByteArrayInputStream((A + "\n").getBytes(UTF_8)), Optional.empty())) {
      assertEquals(1, list.check());
      assertEquals(List.of(A), links(list));
    }
  }

  @Test
  void aLineThatIsNoAddressIsNamedAndNotShownWhole() throws IOException {
    LinkList list = list("links.txt", A + "\n\n" + "Emma ".repeat(100));

    InputException e = assertThrows(InputException.class, list::check);

    assertTrue(String.valueOf(e.getMessage()).contains("links.txt, line 3: \"Emma Emma"));
    assertTrue(String.valueOf(e.getMessage()).length() < 300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\r\n", "# mine\n\n# yours", "link\n", "title,link\n,\n\n"})
  void aListWithoutLinksIsAMistake(String text) throws IOException {
    for (String name : List.of("links.txt", "links")) {
      InputException e = assertThrows(InputException.class, list(name, text)::check);

      assertTrue(String.valueOf(e.getMessage()).contains("at least one"), e.getMessage());
    }
  }

  @Test
  void aResultInJsonLinesIsATable() throws IOException {
    String text =
        """

        {"Title":"Emma","Link":"%s","Confidence":97,"Reason":null,"Shelf":"top"}

        {"Title":"Dune","Shelf":"low"}
        """
            .formatted(A);
    for (String name : List.of("links.jsonl", "links")) {
      try (LinkReader reader = list(name, text).open()) {
        assertEquals(Optional.of("Title"), reader.titleHeader());
        assertEquals(List.of("Confidence", "Reason", "Shelf"), reader.restHeader());
        assertEquals(
            Optional.of(new LinkRow(Optional.of("Emma"), A, List.of("97", "", "top"))),
            reader.next());
        assertEquals(
            Optional.of(new LinkRow(Optional.of("Dune"), "", List.of("", "", "low"))),
            reader.next());
        assertEquals(Optional.empty(), reader.next());
      }
    }
  }

  @Test
  void aColumnOfJsonLinesCanBeNamed() throws IOException {
    Path file =
        Files.writeString(folder.resolve("x"), "{\"link\":\"" + A + "\",\"Shop\":\"" + B + "\"}\n");

    assertEquals(List.of(B), links(LinkList.inFile(file, Optional.of("shop"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Link\":\"x\"              | line 3: is not one whole JSON object",
        "[]                          | line 3: is not one whole JSON object",
        "{\"Link\":\"x\"} {}           | line 3: is not one whole JSON object",
        "{Link:1}                    | line 3: is not one whole JSON object",
      })
  void aBrokenLineOfJsonIsNamed(String line, String message) throws IOException {
    LinkList list = list("links.jsonl", "{\"Link\":\"" + A + "\"}\n\n" + line + "\n");

    InputException e = assertThrows(InputException.class, list::check);

    assertEquals(folder.resolve("links.jsonl") + ", " + message, e.getMessage());
  }

  @Test
  void aResultInMarkdownIsAList() throws IOException {
    String text =
        """
        # June

        - [The \\[Blue\\] Book](%s), Somebody
        - [Dune](%s); Shelf: top *(not sure)*
        - No Such Book, Nobody *(not found; [look it up](https://www.goodreads.com/search?q=x))*
        """
            .formatted(A, B);
    for (String name : List.of("links.md", "links")) {
      try (LinkReader reader = list(name, text).open()) {
        assertEquals(Optional.of("Title"), reader.titleHeader());
        assertEquals(
            Optional.of(new LinkRow(Optional.of("The [Blue] Book"), A, List.of())), reader.next());
        assertEquals(Optional.of(new LinkRow(Optional.of("Dune"), B, List.of())), reader.next());
        assertEquals(
            Optional.of(new LinkRow(Optional.of("No Such Book, Nobody"), "", List.of())),
            reader.next());
        assertEquals(Optional.empty(), reader.next());
      }
    }
  }

  @Test
  void aLineThatIsNoEntryOfMarkdownIsNamed() throws IOException {
    InputException e =
        assertThrows(InputException.class, list("links.md", "- [a](" + A + ")\nb\n")::check);

    assertTrue(String.valueOf(e.getMessage()).contains("links.md, line 2: is no entry"));
  }

  @Test
  void linesOfAnOldMacAreLines() throws IOException {
    LinkList list = list("links.txt", A + "\r# mine\r" + B + "\r\n" + A + "\n" + "Emma");

    InputException e = assertThrows(InputException.class, list::check);

    assertTrue(String.valueOf(e.getMessage()).contains("line 5"), e.getMessage());
    assertEquals(List.of(A, B), links(list("links.csv", "link\r" + A + "\r" + B + "\r")));
  }
}
