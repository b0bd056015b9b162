package club.resolve.sheet;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The XML of one part, read forward. Names are local names, as the two forms of .xlsx differ in
 * their namespaces only. Not thread-safe.
 */
final class Markup {
  /** In characters; Excel allows 32,767. */
  private static final int LONGEST_CELL = 1_000_000;

  private final PartStream in;
  private final String part;
  private final XMLStreamReader xml;

  Markup(PartStream in, String part) throws IOException {
    this.in = in;
    this.part = part;
    try {
      // All programs write UTF-8; PartStream stands on it.
      xml = factory().createXMLStreamReader(in, "UTF-8");
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Java's own reader, without document types and all that they bring in. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Java counts each &amp; of a part as if it were of one entity, and stops at the 100,000th. A
    // part that can define no entities needs no such bounds.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    return factory;
  }

  /**
   * Goes on to the next tag, text or end.
   *
   * @return false at the end of the part, all of which has then been read and compared with its
   *     checksum
   */
  boolean next() throws IOException {
    try {
      if (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.DTD) {
          throw new SheetException("%s has a document type, as no spreadsheet has".formatted(part));
        }
        return true;
      }
    } catch (XMLStreamException e) {
      throw broken(e);
    }
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (ZipException | EOFException e) {
      throw SheetException.damaged("%s cannot be unpacked".formatted(part), e);
    }
    return false;
  }

  private IOException broken(XMLStreamException e) {
    Throwable cause = e.getNestedException();
    if (cause instanceof ZipException || cause instanceof EOFException) {
      return SheetException.damaged("%s cannot be unpacked".formatted(part), cause);
    }
    if (cause instanceof IOException other && !(other instanceof CharConversionException)) {
      return other;
    }
    return SheetException.damaged("%s is not well-formed XML in UTF-8".formatted(part), e);
  }

  /** Returns true at the begin of an element. */
  boolean starts() {
    return xml.isStartElement();
  }

  /** Returns true at the begin of an element of this name. */
  boolean starts(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  /** Returns true at the end of an element of this name. */
  boolean ends(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** The name of the element that begins or ends here. */
  String name() {
    return xml.getLocalName();
  }

  /** An attribute of the element that begins here; null when it has none of this name. */
  @Nullable String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  /** An attribute of the element that begins here. */
  String attribute(String name, String without) {
    String value = attribute(name);
    return value == null ? without : value;
  }

  /**
   * A count in an attribute, such as that of repeated cells.
   *
   * @return from 1; 1 without the attribute
   */
  int count(String name) throws SheetException {
    String value = attribute(name);
    if (value == null) {
      return 1;
    }
    try {
      return Math.max(1, Integer.parseInt(value.strip()));
    } catch (NumberFormatException e) {
      throw new SheetException("%s is no number: %s".formatted(name, value), e);
    }
  }

  /** Appends the text that stands here, if any does. */
  void appendTo(StringBuilder text) throws SheetException {
    if (xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      bound(text);
    }
  }

  /** Refuses a cell whose text has no end. */
  static void bound(StringBuilder text) throws SheetException {
    if (text.length() > LONGEST_CELL) {
      throw new SheetException(
          "a cell has more than %,d characters, as no list has".formatted(LONGEST_CELL));
    }
  }

  /** The text of the element that begins here, up to its end. */
  String text() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0 && next(); ) {
      depth += depth();
      appendTo(text);
    }
    return text.toString();
  }

  /** Goes on to the end of the element that begins here. */
  void skip() throws IOException {
    for (int depth = 1; depth > 0 && next(); ) {
      depth += depth();
    }
  }

  private int depth() {
    if (xml.isStartElement()) {
      return 1;
    }
    return xml.isEndElement() ? -1 : 0;
  }
}
