package club.resolve.input;

import club.resolve.input.FoundLinks.Finds;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The addresses of a sitemap, or of an index of sitemaps (https://www.sitemaps.org/protocol.html).
 */
final class Sitemap {
  private static final Pattern ROOT =
      Pattern.compile("<(?:[\\w.-]+:)?(?:urlset|sitemapindex)[\\s>]");

  private Sitemap() {}

  /** Returns true for XML that is a sitemap. */
  static boolean isIn(String head) {
    return ROOT.matcher(head).find();
  }

  /**
   * Reads all of it.
   *
   * @throws InputException when it is no XML, or has no address
   */
  static LinkReader read(String file, Reader text) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    Finds finds = new Finds(file);
    try (text) {
      XMLStreamReader xml = factory.createXMLStreamReader(text);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("loc")) {
          long line = xml.getLocation().getLineNumber();
          finds.add(xml.getElementText(), line);
        }
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      throw InputException.at(file, line, "the sitemap is no well-formed XML");
    }
    return finds.reader("a sitemap");
  }
}
