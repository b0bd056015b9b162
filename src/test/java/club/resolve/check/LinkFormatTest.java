package club.resolve.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Times;
import club.resolve.input.LinkPlace;
import club.resolve.input.LinkRow;
import club.resolve.output.Formulas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** Checked links in each format. */
final class LinkFormatTest {
  private static final CheckedLink BROKEN =
      link(
          "Emma, \"or\" <so> & \u0001",
          new Finding(
              Verdict.BROKEN,
              OptionalInt.of(404),
              Optional.of(URI.create("http://127.0.0.1/b")),
              "HTTP 404"),
          Optional.of(Duration.ofMillis(48)));

  private static final CheckedLink SKIPPED = link("", Verdict.SKIPPED);

  private static CheckedLink link(String title, Verdict verdict) {
    return link(
        title,
        new Finding(verdict, OptionalInt.empty(), Optional.empty(), "for a reason"),
        Optional.empty());
  }

  private static CheckedLink link(String title, Finding finding, Optional<Duration> took) {
    return new CheckedLink(
        new LinkRow(
            Optional.of(title),
            "http://127.0.0.1/a?b&c",
            List.of("top"),
            new LinkPlace("my.csv", 7)),
        Optional.of("127.0.0.1"),
        finding,
        took,
        new Times(Duration.ZERO, Duration.ZERO, Optional.empty(), took, 1, 0));
  }

  private static String written(LinkFormat format, CheckedLink... links) throws IOException {
    StringWriter out = new StringWriter();
    try (LinkSink sink = format.open(out, Optional.of("Text"), List.of("verdict"), Formulas.KEPT)) {
      for (CheckedLink link : links) {
        sink.row(link);
      }
      sink.idle();
    }
    return out.toString();
  }

  @Test
  void csv() throws IOException {
    assertEquals(
        """
        Text,Link,Verdict,Status Code,Final Address,Milliseconds,Reason,Input verdict
        "Emma, ""or"" <so> & \u0001",http://127.0.0.1/a?b&c,broken,404,http://127.0.0.1/b,48,HTTP 404,top
        ,http://127.0.0.1/a?b&c,skipped,,,,for a reason,top
        """,
        written(LinkFormat.CSV, BROKEN, SKIPPED));
  }

  @Test
  void jsonLines() throws IOException {
    assertEquals(
        """
        {"Text":"Emma, \\"or\\" <so> & \\u0001","Link":"http://127.0.0.1/a?b&c","Verdict":"broken",\
        "Status Code":404,"Final Address":"http://127.0.0.1/b","Milliseconds":48,"Reason":"HTTP 404",\
        "File":"my.csv","Line":7,"Input verdict":"top"}
        {"Text":"","Link":"http://127.0.0.1/a?b&c","Verdict":"skipped","Status Code":null,\
        "Final Address":null,"Milliseconds":null,"Reason":"for a reason","File":"my.csv","Line":7,"Input verdict":"top"}
        """,
        written(LinkFormat.JSONL, BROKEN, SKIPPED));
  }

  private static Element report(CheckedLink... links) throws Exception {
    String xml = written(LinkFormat.JUNIT, links);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
        .getDocumentElement();
  }

  private static Element first(Element parent, String name) {
    return (Element) parent.getElementsByTagName(name).item(0);
  }

  @Test
  void theReportCountsAndNamesWhatFailed() throws Exception {
    Element suite =
        report(
            BROKEN,
            SKIPPED,
            link("", Verdict.BLOCKED),
            link("", Verdict.ERROR),
            link("", Verdict.TIMEOUT),
            link("", Verdict.OK),
            link("", Verdict.MOVED));

    assertEquals("testsuite", suite.getTagName());
    assertEquals("7", suite.getAttribute("tests"));
    assertEquals("1", suite.getAttribute("failures"));
    assertEquals("2", suite.getAttribute("errors"));
    assertEquals("2", suite.getAttribute("skipped"));
    assertEquals("0.048", suite.getAttribute("time"));
    assertEquals(
        "Emma, \"or\" <so> & \uFFFD: http://127.0.0.1/a?b&c",
        first(suite, "testcase").getAttribute("name"));
    assertEquals("my.csv", first(suite, "testcase").getAttribute("file"));
    assertEquals("7", first(suite, "testcase").getAttribute("line"));
    assertEquals("broken: HTTP 404", first(suite, "failure").getAttribute("message"));
    assertEquals("skipped: for a reason", first(suite, "skipped").getAttribute("message"));
    assertEquals("error", first(suite, "error").getAttribute("type"));
  }

  @ParameterizedTest
  @EnumSource
  void aRunWithoutRowsIsWellFormed(LinkFormat format) throws Exception {
    String text = written(format);

    assertTrue(text.isEmpty() || text.endsWith("\n"));
    assertEquals("0", report().getAttribute("tests"));
  }

  @ParameterizedTest
  @EnumSource
  void aTargetThatTakesNoMoreEndsTheRun(LinkFormat format) {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("no space left");
          }

          @Override
          public void flush() throws IOException {
            throw new IOException("no space left");
          }

          @Override
          public void close() {}
        };

    IOException e =
        assertThrows(
            IOException.class,
            () -> {
              try (LinkSink sink = format.open(full, Optional.empty(), List.of(), Formulas.KEPT)) {
                sink.row(SKIPPED);
                sink.idle();
              }
            });

    assertEquals("no space left", e.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void aFormatIsToldByTheEnding(LinkFormat format) {
    assertEquals(Optional.of(format), LinkFormat.ofEnding("a/Links." + format.ending()));
    assertEquals(Optional.empty(), LinkFormat.ofEnding("links." + format.ending() + ".txt"));
  }
}
