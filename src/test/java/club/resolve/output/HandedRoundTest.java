package club.resolve.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Dialect;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.book.Site;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats for people. */
class HandedRoundTest {
  private static final Style STYLE =
      new Style(Formulas.KEPT, Optional.of("June <2026> & *more*"), Dialect.USUAL);
  private static final String LINK = "https://www.goodreads.com/book/show/1";

  private static ResultRow row(String typed, Resolution resolution) {
    return new ResultRow(
        new Book(1, typed, Optional.empty()), List.of(), new Outcome(resolution), Rows.UNASKED);
  }

  private static Candidate found(String title, String author, String link) {
    return new Candidate(Candidate.Kind.RECORD, link, title, Optional.of(author), 1, "catalog");
  }

  private static ResultRow match(String title, String author) {
    return row(
        "typed",
        new Resolution.Match(found(title, author, LINK), Confidence.ofPercent(97), "title equal"));
  }

  private static String written(Format format, ResultRow... rows) throws IOException {
    StringWriter out = new StringWriter();
    try (Sink sink = format.open(out, Orders.usual(format, List.of()), STYLE, Site.GOODREADS)) {
      for (ResultRow row : rows) {
        sink.row(row);
      }
    }
    return out.toString();
  }

  private static Document page(ResultRow... rows) throws IOException {
    return Jsoup.parse(written(Format.HTML, rows));
  }

  private static Element entry(ResultRow row) throws IOException {
    return page(row).select("ol > li").first();
  }

  @Test
  void aMatchStandsUnderItsOwnTitleWithItsLink() throws IOException {
    assertEquals(
        "- [Emma](" + LINK + "), Jane Austen\n",
        written(Format.MD, match("Emma", "Jane Austen")).lines().skip(2).findFirst().orElseThrow()
            + "\n");
    Element entry = entry(match("Emma", "Jane Austen"));
    assertEquals(LINK, entry.select("a").attr("href"));
    assertEquals("Emma", entry.select("a").text());
    assertEquals("Emma Jane Austen", entry.text());
  }

  @Test
  void whatIsInDoubtStandsAsItWasTypedAndIsMarked() throws IOException {
    ResultRow guess =
        row("emma", new Resolution.Guess(found("Emma in Love", "Emma Tennant", LINK), "differs"));
    assertTrue(
        written(Format.MD, guess)
            .endsWith("- [emma](" + LINK + ") *(not sure, perhaps Emma in Love, Emma Tennant)*\n"));
    assertEquals(
        "not sure, perhaps Emma in Love, Emma Tennant", entry(guess).select(".note").text());
  }

  @Test
  void whatHasNoLinkSaysWhy() throws IOException {
    Element notFound = entry(row("Ulysses", new Resolution.NotFound("x")));
    assertEquals("Ulysses not found; look it up", notFound.text());
    assertEquals(
        "https://www.goodreads.com/search?q=Ulysses", notFound.select(".note a").attr("href"));
    assertEquals(
        "Ulysses could not be looked up yet; look it up",
        entry(row("Ulysses", new Resolution.SourceBlocked("x"))).text());
    assertTrue(
        written(Format.MD, row("Ulysses", new Resolution.SourceFailed("x")))
            .endsWith(
                "- Ulysses *(could not be looked up yet; [look"
                    + " it up](https://www.goodreads.com/search?q=Ulysses))*\n"));
  }

  @Test
  void aCertainBookStandsAsCertainThoughOnlyASearchLeadsToIt() throws IOException {
    String search = "https://www.goodreads.com/search?q=Circe+Madeline+Miller";
    ResultRow row =
        row("circe", new Resolution.Guess(found("Circe", "Madeline Miller", search), "look it up"));

    assertEquals("Circe Madeline Miller look it up", entry(row).text());
    assertEquals(search, entry(row).select("a").attr("href"));
    assertTrue(
        written(Format.MD, row)
            .endsWith("- Circe, Madeline Miller *([look it up](" + search + "))*\n"));
  }

  @Test
  void aWorksEditionsAreToBeChosenFrom() throws IOException {
    String editions = "https://www.goodreads.com/work/editions/53043399";
    ResultRow row =
        row("circe", new Resolution.Guess(found("Circe", "Madeline Miller", editions), "x"));

    assertEquals("Circe Madeline Miller choose an edition", entry(row).text());
    assertEquals(editions, entry(row).select("a").attr("href"));
  }

  private static ResultRow guess(String link) {
    return row("emma", new Resolution.Guess(found("emma", "Jane Austen", link), "differs"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://me:secret@shop.example/emma",
        "https://www.goodreads.com@evil.example/book/show/1",
        "https://me:secret@www.goodreads.com/search?q=emma",
        "https://me:secret@www.goodreads.com/work/editions/1",
        "https://me:secret@www.goodreads.com/book/show/1",
        "http://localhost:8080/emma",
        "http://127.0.0.1/emma",
        "http://2130706433/emma",
        "http://[::1]/emma",
        "http://[::ffff:10.0.0.1]/emma",
        "http://192.168.1.1/emma",
        "http://169.254.169.254/latest/meta-data",
        "http://nas/emma",
        "http://nas.local/emma",
        "ftp://shop.example/emma"
      })
  void noLinkHoldsAPasswordOrLeadsToAHostThatIsJustHere(String link) throws IOException {
    assertEquals("", entry(guess(link)).select("a").attr("href"));
    String text = written(Format.MD, guess(link));
    assertFalse(text.contains("]("), text);
    assertFalse(text.contains("secret"), text);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.goodreads.com.evil.example/book/show/1, www.goodreads.com.evil.example",
    "https://shop.example/emma, shop.example",
    "https:\\\\shop.example\\@www.goodreads.com/book/show/1, shop.example",
    "https://www.g\u043e\u043edreads.com/book/show/1, www.xn--gdreads-9iga.com"
  })
  void theHostIsShownWhereItIsNotTheSitesOwn(String link, String host) throws IOException {
    Element entry = entry(guess(link));

    assertEquals(
        "not sure, perhaps emma, Jane Austen (on " + host + ")", entry.select(".note").text());
    assertTrue(
        entry.select("a").attr("href").startsWith("https://" + host + "/"), entry::outerHtml);
    assertTrue(written(Format.MD, guess(link)).contains("(on " + host + ")"));
  }

  @Test
  void aDoubtAboutTheBookThatWasTypedNamesNoOther() throws IOException {
    ResultRow row =
        new ResultRow(
            new Book(1, "Emma", Optional.of("Jane Austen")),
            List.of(),
            new Outcome(
                new Resolution.Review(
                    found("Emma", "Jane Austen", LINK), Confidence.ofPercent(50), "x")),
            Rows.UNASKED);
    assertEquals("not sure", entry(row).select(".note").text());
  }

  @Test
  void aRowWithoutTitleIsLeftOut() throws IOException {
    assertEquals(0, page(row(" ", new Resolution.Skipped("no title"))).select("li").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[brackets](https://evil.example)",
        "a | b",
        "*bold* _and_ `code`",
        "<script>alert(1)</script>",
        "1. list",
        "# heading",
        "&lt; entity",
        "\\[ backslash",
        "https://evil.example",
        "www.evil.example",
        "someone@evil.example",
        "- dash",
        "+ plus",
        "2) two",
        "> quotation",
        "=== underlined",
        "![image](https://evil.example/x.png)",
      })
  void noTitleBecomesAMarkOrATag(String title) throws IOException {
    Element entry = entry(match(title, "X"));
    assertEquals(title, entry.select("a").text());
    assertEquals(1, entry.select("*").not("li").not("span").size(), entry::outerHtml);
    for (ResultRow row :
        List.of(match(title, "X"), row(title, new Resolution.NotFound("nowhere")))) {
      Element read = markdown(written(Format.MD, row)).select("ul > li").first();
      assertEquals(1, read.select("a").size());
      assertEquals(0, read.select("*").not("li, a, em").size(), read::outerHtml);
      assertTrue(read.text().startsWith(title), read::outerHtml);
    }
  }

  private static Element markdown(String text) {
    return Jsoup.parseBodyFragment(
        HtmlRenderer.builder().build().render(Parser.builder().build().parse(text)));
  }

  @Test
  void aPlainTitleStandsAsItIs() throws IOException {
    String title = "Mr. Ripley's Game: Love & War (1974) - 2nd ed., #2!";
    assertTrue(written(Format.MD, match(title, "X")).contains("[" + title + "]"));
  }

  @Test
  void aTitleOfSeveralLinesStaysOnOne() throws IOException {
    assertEquals("a b c", entry(match("a\nb\r\n\tc", "X")).select("a").text());
    assertEquals(3, written(Format.MD, match("a\nb\r\n\tc", "X")).lines().count());
  }

  @ParameterizedTest
  @CsvSource({"javascript:alert(1)", "data:text/html;x", "file:///etc/passwd"})
  void onlyLinksIntoTheWebAreLinks(String link) throws IOException {
    ResultRow row = row("x", new Resolution.Guess(found("x", "y", link), "?"));
    assertEquals(0, entry(row).select("a").size());
    assertFalse(written(Format.MD, row).contains(link));
  }

  @Test
  void anAddressDoesNotEndTooSoon() throws IOException {
    ResultRow row =
        row("x", new Resolution.Guess(found("x", "y", "https://e.org/a_(b) \"c\""), "?"));
    assertTrue(written(Format.MD, row).contains("](https://e.org/a%5F%28b%29%20%22c%22)"));
    assertEquals("https://e.org/a_(b)%20%22c%22", entry(row).select("a").attr("href"));
  }

  @Test
  void theHeadingIsTextLikeAnyOther() throws IOException {
    Document page = page();
    assertEquals("June <2026> & *more*", page.select("h1").text());
    assertEquals("June <2026> & *more*", page.title());
    assertEquals("en", page.select("html").attr("lang"));
    assertTrue(written(Format.MD).startsWith("# June \\<2026\\> & \\*more\\*\n"));
  }

  @Test
  void thePageNeedsNothingButItself() throws IOException {
    Document page = page(match("Emma", "Jane Austen"));
    assertEquals(0, page.select("script, link, img, iframe, [src]").size());
    assertFalse(page.select("style").html().contains("url("));
  }
}
