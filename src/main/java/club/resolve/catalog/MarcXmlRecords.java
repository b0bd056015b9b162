package club.resolve.catalog;

import club.resolve.input.InputException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.marc4j.MarcException;
import org.marc4j.MarcReader;
import org.marc4j.marc.DataField;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;

/**
 * Records of MARCXML, read forward by Java's own StAX: marc4j's reader of them needs a thread of
 * its own, and knows document types, which may bring in other files. Not thread-safe.
 */
final class MarcXmlRecords implements MarcReader {
  private final String file;
  private final XMLStreamReader xml;
  private final MarcFactory factory = MarcFactory.newInstance();
  private boolean ended;

  /**
   * @throws InputException when it is no XML
   */
  MarcXmlRecords(String file, InputStream in) throws InputException {
    this.file = file;
    try {
      XMLInputFactory inputs = XMLInputFactory.newDefaultFactory();
      inputs.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      inputs.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      // Java counts each &amp; of a file as if it were of one entity, and stops at the 100,000th.
      inputs.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
      inputs.setProperty("jdk.xml.totalEntitySizeLimit", "0");
      this.xml = inputs.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw InputException.in(file, "is no XML that can be read: " + e.getMessage());
    }
  }

  /**
   * Goes on to the next record.
   *
   * @throws MarcException where the XML is broken
   */
  @Override
  public boolean hasNext() {
    try {
      while (!ended && !at("record")) {
        advance();
      }
      return !ended;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private boolean at(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  private void advance() throws XMLStreamException {
    if (xml.hasNext()) {
      xml.next();
    } else {
      ended = true;
    }
  }

  private MarcException broken(XMLStreamException e) {
    ended = true;
    return new MarcException(file + ", line " + e.getLocation().getLineNumber(), e);
  }

  @Override
  public Record next() {
    try {
      return read();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private Record read() throws XMLStreamException {
    Record record = factory.newRecord();
    DataField field = null;
    advance();
    while (!ended && !(xml.isEndElement() && xml.getLocalName().equals("record"))) {
      if (xml.isStartElement()) {
        field = read(record, field);
      }
      advance();
    }
    return record;
  }

  /** Reads an element, and returns the field to which subfields that follow belong. */
  private @Nullable DataField read(Record record, @Nullable DataField field)
      throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "leader" -> {
        String leader = xml.getElementText();
        // Any other is not worth a record.
        if (leader.length() > 7) {
          record.getLeader().setTypeOfRecord(leader.charAt(6));
          record.getLeader().setImplDefined1(new char[] {leader.charAt(7), ' '});
        }
      }
      case "controlfield" ->
          record.addVariableField(factory.newControlField(attribute("tag"), xml.getElementText()));
      case "datafield" -> {
        DataField next =
            factory.newDataField(attribute("tag"), indicator("ind1"), indicator("ind2"));
        record.addVariableField(next);
        return next;
      }
      case "subfield" -> {
        String code = attribute("code");
        String text = xml.getElementText();
        if (field != null && !code.isEmpty()) {
          field.addSubfield(factory.newSubfield(code.charAt(0), text));
        }
      }
      default -> {
        // Other elements are of no use.
      }
    }
    return field;
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private char indicator(String name) {
    String value = attribute(name);
    return value.isEmpty() ? ' ' : value.charAt(0);
  }
}
