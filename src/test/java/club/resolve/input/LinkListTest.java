package club.resolve.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

  private LinkPlace in(String name, long line) {
    return new LinkPlace(folder.resolve(name).toString(), line);
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
      assertEquals(
          Optional.of(new LinkRow(Optional.of("Emma"), A, List.of("top"), in("links", 2))),
          reader.next());
      assertEquals(Optional.empty(), reader.next());
    }
  }

  @Test
  void aColumnCanBeNamedEvenThatOfTheTitles() throws IOException {
    Path file = Files.writeString(folder.resolve("links.txt"), "link,title\n" + A + "," + B);

    assertEquals(List.of(B), links(LinkList.inFile(file, Optional.of("TITLE"))));
  }

  @Test
  void aColumnThatIsNamedIsFoundBelowNotes() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("links.csv"),
            "My books, of last year\n\nkept in, link\nname,shop,note\nEmma," + B + ",of mine\n");

    assertEquals(List.of(B), links(LinkList.inFile(file, Optional.of("shop"))));
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
  void theCopyOfStandardInputIsGoneWhenTheListIsClosed() throws IOException {
    LinkList list =
        LinkList.fromStdin(new ByteArrayInputStream((A + "\n").getBytes(UTF_8)), Optional.empty());

    list.close();

    assertThrows(NoSuchFileException.class, list::open);
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
            Optional.of(new LinkRow(Optional.of("Emma"), A, List.of("97", "", "top"), in(name, 2))),
            reader.next());
        assertEquals(
            Optional.of(new LinkRow(Optional.of("Dune"), "", List.of("", "", "low"), in(name, 4))),
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
            Optional.of(new LinkRow(Optional.of("The [Blue] Book"), A, List.of(), in(name, 3))),
            reader.next());
        assertEquals(
            Optional.of(new LinkRow(Optional.of("Dune"), B, List.of(), in(name, 4))),
            reader.next());
        assertEquals(
            Optional.of(
                new LinkRow(Optional.of("No Such Book, Nobody"), "", List.of(), in(name, 5))),
            reader.next());
        assertEquals(Optional.empty(), reader.next());
      }
    }
  }

  @Test
  void aLineThatIsNoEntryOfAResultIsNamed() throws IOException {
    String many = "- [a](" + A + ")\n";
    InputException e =
        assertThrows(InputException.class, list("links.md", many.repeat(4_000) + "b\n")::check);

    assertTrue(String.valueOf(e.getMessage()).contains("links.md, line 4001: is no entry"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "http://127.0.0.1/a",
        "  <http://127.0.0.1/a>  ",
        "\"http://127.0.0.1/a\"",
        "'http://127.0.0.1/a'",
        "- http://127.0.0.1/a",
        "* <http://127.0.0.1/a>",
        "12. http://127.0.0.1/a",
        "http://127.0.0.1/a # the first",
        "http://127.0.0.1/a\tthe first",
        "- \"http://127.0.0.1/a\"  \t# the first",
      })
  void anAddressMayBeDressed(String line) throws IOException {
    for (String text : List.of(line, line + "\n" + B, "# mine\n\n" + line)) {
      assertEquals(A, links(list("links.txt", text)).getFirst(), text);
    }
  }

  @Test
  void whatIsNoAddressOfTheWebIsARowAllTheSame() throws IOException {
    List<String> lines =
        List.of(
            A,
            "mailto:a@example.org",
            "tel:+1",
            "data:,x",
            "ftp://example.org/",
            "example.org",
            "www.example.org/x?y",
            "localhost:80/x",
            "/page",
            "?q",
            "../up",
            "http://x:99999/");

    assertEquals(lines, links(list("links.txt", String.join("\n", lines))));
  }

  private static List<String> placed(LinkList list) throws IOException {
    List<String> links = new ArrayList<>();
    try (LinkReader reader = list.open()) {
      for (var row = reader.next(); row.isPresent(); row = reader.next()) {
        links.add(row.get().place().line() + " " + row.get().link());
      }
    }
    return links;
  }

  @Test
  void aTextInMarkdownIsReadForItsLinks() throws IOException {
    String text =
        """
        # Notes

        See [the page](http://127.0.0.1/a "a title") and [again](http://127.0.0.1/a#part),
        ![a picture](img/x.png), <http://127.0.0.1/auto> and http://127.0.0.1/bare.
        Not `http://127.0.0.1/code`, nor [a part](#here).

        - [a reference][one]; <a href="other.html">HTML</a>
        - [a mail](mailto:a@example.org)

        ```
        http://127.0.0.1/code
        ```
        <p>
        <img src="/in/block.png">
        </p>

        [one]: http://127.0.0.1/(ref)
        """;

    assertEquals(
        List.of(
            "3 http://127.0.0.1/a",
            "4 img/x.png",
            "4 http://127.0.0.1/auto",
            "4 http://127.0.0.1/bare",
            "7 http://127.0.0.1/(ref)",
            "7 other.html",
            "8 mailto:a@example.org",
            "14 /in/block.png"),
        placed(list("notes", text)));
  }

  @Test
  void addressesAmongWordsAreFound() throws IOException {
    assertEquals(
        List.of("1 " + A, "3 " + B),
        placed(list("notes.txt", "Look at " + A + ", please.\n\nOr (" + B + ")!\n" + A + "\n")));
  }

  /** As GitHub has it: https://github.github.com/gfm/#example-624. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see http://127.0.0.1/Emma_(novel) | http://127.0.0.1/Emma_(novel)",
        "(see http://127.0.0.1/Emma_(novel)) | http://127.0.0.1/Emma_(novel)",
        "(see http://127.0.0.1/Emma_(novel).) | http://127.0.0.1/Emma_(novel)",
        "see http://127.0.0.1/a(b)c | http://127.0.0.1/a(b)c",
        "(at http://127.0.0.1/a.) | http://127.0.0.1/a",
      })
  void aBracketBelongsToAnAddressThatHasOpenedIt(String text, String link) throws IOException {
    assertEquals(List.of(link), links(list("notes.txt", text)));
  }

  @Test
  void placesOfReferencesThatNobodyUsesAreLinks() throws IOException {
    String text = "[a](http://127.0.0.1/a)[^1]\n\n[^1]: http://127.0.0.1/note\n[x]: " + B + "\n";

    assertEquals(
        List.of("1 " + A, "1 http://127.0.0.1/note", "4 " + B), placed(list("notes.md", text)));
  }

  @Test
  void aTextInMarkdownMayBeginWithHtml() throws IOException {
    String text = "<p align=center><img src='" + A + "'></p>\n\n[b](" + B + ")\n";

    assertEquals(List.of("1 " + A, "3 " + B), placed(list("README.md", text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"link rel=next href='%s'", "a href=\"%s\"", "section><img src=%s"})
  void aPieceOfAPageIsReadForItsLinks(String start) throws IOException {
    assertEquals(List.of(A), links(list("piece.html", "<" + start.formatted(A) + ">x</p>")));
  }

  @Test
  void aPageIsReadForItsLinks() throws IOException {
    String page =
        """
        <!doctype html>
        <html><head>
        <link rel=stylesheet href=style.css><link rel=preconnect href=https://cdn.example>
        <script src="x.js"></script></head>
        <body><a href=" http://127.0.0.1/a ">a</a> <a href="http://127.0.0.1/a#b">b</a>
        <a name=here></a><a href="#here">here</a><a href="">empty</a>
        <img src="i.png?a=1&amp;b=2"><video poster=p.png></video>
        <!-- <a href="http://127.0.0.1/comment">no</a> -->
        <a href='javascript:void(0)'>no</a></body></html>
        """;

    assertEquals(
        List.of(
            "3 style.css",
            "4 x.js",
            "5 http://127.0.0.1/a",
            "7 i.png?a=1&b=2",
            "7 p.png",
            "9 javascript:void(0)"),
        placed(list("page", page)));
  }

  @Test
  void aPageMayNameItsOwnBase() throws IOException {
    String page = "<html><base href='http://127.0.0.1/dir/'><a href='../a'>a</a><a href='b'>b</a>";

    assertEquals(List.of(A, "http://127.0.0.1/dir/b"), links(list("page.html", page)));
  }

  @Test
  void theBaseOfAPageMayBeAPathOfItsHost() throws IOException {
    String page =
        "<html><base href='/dir/'><a href=../a>a</a><a href=b?c#d>b</a><a href=" + B + ">";

    assertEquals(List.of("/a", "/dir/b?c#d", B), links(list("page.html", page)));
  }

  @Test
  void aSitemapIsReadForItsAddresses() throws IOException {
    String map =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <url><loc>http://127.0.0.1/a</loc><lastmod>2026-01-01</lastmod></url>
          <url>
            <loc> http://127.0.0.1/b?c=d&amp;e=f </loc>
          </url>
          <url><loc>http://127.0.0.1/a</loc></url>
        </urlset>
        """;

    assertEquals(
        List.of("3 http://127.0.0.1/a", "5 http://127.0.0.1/b?c=d&e=f"),
        placed(list("sitemap", map)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<?xml version='1.0'?><rss><channel/></rss> | this is XML, not a list; of XML only sitemaps"
            + " are read for links",
        "<?xml version='1.0'?><urlset><url> | line 1: the sitemap is no well-formed XML",
        "<?xml version='1.0'?><urlset></urlset> | this is a sitemap without any link",
        "<!doctype html><p>Nothing</p> | this is a web page (HTML) without any link",
        "From: a@example.org | is no address",
      })
  void whatHoldsNoLinksIsRefusedByItsName(String text, String message) throws IOException {
    InputException e = assertThrows(InputException.class, list("file", text)::check);

    assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
  }

  @Test
  void linesOfAnOldMacAreLines() throws IOException {
    LinkList list = list("links.txt", A + "\r# mine\r" + B + "\r\n" + A + "\n" + "Emma");

    InputException e = assertThrows(InputException.class, list::check);

    assertTrue(String.valueOf(e.getMessage()).contains("line 5"), e.getMessage());
    assertEquals(List.of(A, B), links(list("links.csv", "link\r" + A + "\r" + B + "\r")));
  }
}
