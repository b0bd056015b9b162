package club.resolve.check;

import club.resolve.output.CsvLines;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Checked links as a report of JUnit, a test case each. A broken link has failed, an unsettled one
 * is an error, and one that nobody can judge is skipped. The format wants the numbers before the
 * cases, so all is written at the end.
 */
final class JUnitSink implements LinkSink {
  private static final String SUITE = "links";

  /** Characters that no XML may hold, not even encoded (https://www.w3.org/TR/xml/#charsets). */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final Writer out;
  private final List<CheckedLink> links = new ArrayList<>();
  private final Map<CaseResult, Long> outcomes = new EnumMap<>(CaseResult.class);
  private Duration time = Duration.ZERO;

  /** The outcome of a test case, under the name of its element. */
  private enum CaseResult {
    PASSED(""),
    FAILED("failure"),
    ERROR("error"),
    SKIPPED("skipped");

    private final String element;

    CaseResult(String element) {
      this.element = element;
    }

    static CaseResult of(Verdict verdict) {
      return switch (verdict) {
        case OK, MOVED -> PASSED;
        case BROKEN -> FAILED;
        case TIMEOUT, ERROR -> ERROR;
        case BLOCKED, SKIPPED -> SKIPPED;
      };
    }
  }

  JUnitSink(Writer out) {
    this.out = out;
  }

  @Override
  public void row(CheckedLink link) {
    links.add(link);
    outcomes.merge(CaseResult.of(link.finding().verdict()), 1L, Long::sum);
    time = time.plus(link.times().fetched().orElse(Duration.ZERO));
  }

  @Override
  public void close() throws IOException {
    try (out) {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", SUITE);
      xml.writeAttribute("tests", Integer.toString(links.size()));
      xml.writeAttribute("failures", count(CaseResult.FAILED));
      xml.writeAttribute("errors", count(CaseResult.ERROR));
      xml.writeAttribute("skipped", count(CaseResult.SKIPPED));
      xml.writeAttribute("time", CsvLines.seconds(time));
      for (CheckedLink link : links) {
        write(link, xml);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
      out.write('\n');
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  private String count(CaseResult outcome) {
    return Long.toString(outcomes.getOrDefault(outcome, 0L));
  }

  private static void write(CheckedLink link, XMLStreamWriter xml) throws XMLStreamException {
    Verdict verdict = link.finding().verdict();
    CaseResult outcome = CaseResult.of(verdict);
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", SUITE);
    xml.writeAttribute("name", name(link));
    xml.writeAttribute("file", fit(link.row().place().file()));
    xml.writeAttribute("line", Long.toString(link.row().place().line()));
    xml.writeAttribute("time", CsvLines.seconds(link.took().orElse(Duration.ZERO)));
    if (outcome != CaseResult.PASSED) {
      xml.writeEmptyElement(outcome.element);
      if (outcome != CaseResult.SKIPPED) {
        xml.writeAttribute("type", verdict.label());
      }
      xml.writeAttribute("message", fit(verdict.label() + ": " + link.finding().reason()));
    }
    xml.writeEndElement();
  }

  private static String name(CheckedLink link) {
    return fit(
        link.row()
            .title()
            .filter(title -> !title.isBlank())
            .map(title -> title.strip() + ": " + link.row().link())
            .orElse(link.row().link()));
  }

  private static String fit(String text) {
    return NOT_XML.matcher(text).replaceAll("\uFFFD");
  }
}
