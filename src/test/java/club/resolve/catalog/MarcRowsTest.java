package club.resolve.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import club.resolve.book.Isbn;
import club.resolve.book.Site;
import club.resolve.input.InputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marc4j.MarcStreamWriter;
import org.marc4j.MarcWriter;
import org.marc4j.MarcXmlWriter;
import org.marc4j.marc.DataField;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;

class MarcRowsTest {
  private static final MarcFactory FACTORY = MarcFactory.newInstance();

  private static Record record(String leader, String... fields) {
    Record record = FACTORY.newRecord(leader);
    record.addVariableField(FACTORY.newControlField("001", "x1"));
    for (String field : fields) {
      String[] parts = field.substring(5).split("\\$");
      DataField data =
          FACTORY.newDataField(field.substring(0, 3), field.charAt(3), field.charAt(4));
      Arrays.stream(parts)
          .filter(part -> !part.isEmpty())
          .forEach(
              part -> data.addSubfield(FACTORY.newSubfield(part.charAt(0), part.substring(1))));
      record.addVariableField(data);
    }
    return record;
  }

  private static final String BOOK = "00000nam a2200000 a 4500";

  private static Record obelisk() {
    return record(
        BOOK,
        "020  $a9783462027211 (hbk.) :$c18.00",
        "1001 $aRemarque, Erich Maria,$d1898-1970,$eauthor.",
        "24514$aDer schwarze Obelisk :$bGeschichte einer verspäteten Jugend /$cE. M. Remarque.",
        "264 1$aKöln :$bKiepenheuer,$c[1998]",
        "7001 $aLindley, Denver,$etranslator.",
        "7651 $tThe black obelisk");
  }

  private static byte[] bytes(boolean xml, Record... records) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MarcWriter writer =
        xml ? new MarcXmlWriter(bytes, "UTF-8", true) : new MarcStreamWriter(bytes, "UTF-8");
    for (Record record : records) {
      writer.write(record);
    }
    writer.close();
    return bytes.toByteArray();
  }

  private static CatalogReader reader(byte[] bytes) throws IOException {
    return CatalogReader.open("library.mrc", new ByteArrayInputStream(bytes), Site.GOODREADS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRecordIsABookWithTheLinkOfItsIsbn(boolean xml) throws IOException {
    List<CatalogRow> rows = Catalogs.rows(reader(bytes(xml, obelisk())));
    CatalogRow row = rows.getFirst();
    assertEquals(1, rows.size());
    assertEquals("https://www.goodreads.com/book/isbn/9783462027211", row.link());
    assertEquals("Der schwarze Obelisk: Geschichte einer verspäteten Jugend", row.title());
    assertEquals(List.of("The black obelisk"), row.otherTitles());
    assertEquals(Optional.of("Erich Maria Remarque"), row.author());
    assertEquals(OptionalInt.of(1998), row.year());
    assertEquals(Isbn.parse("9783462027211"), row.isbn());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsNoBookIsLeftOut(boolean xml) throws IOException {
    CatalogReader reader =
        reader(
            bytes(
                xml,
                record("00000ngm a2200000 a 4500", "020  $a9783462027211", "24500$aA Film"),
                record("00000nas a2200000 a 4500", "020  $a9783462027211", "24500$aA Journal"),
                record(BOOK, "24500$aWithout a number"),
                record(BOOK, "020  $a9783462027211"),
                obelisk()));
    assertEquals(1, Catalogs.rows(reader).size());
    assertEquals(
        "1 without a title, 1 without a link, id or ISBN, 2 no book, such as a film or a journal",
        reader.leftOut().sentence());
  }

  @Test
  void partsOriginalScriptAndSeveralAuthors() throws IOException {
    CatalogRow row =
        Catalogs.rows(
                reader(
                    bytes(
                        false,
                        record(
                            BOOK,
                            "020  $a0140449132",
                            "1001 $6880-01$aLeskov, Nikolai.",
                            "24510$6880-02$aTales.$n2,$pThe sealed angel /$cN. Leskov",
                            "7001 $aQuill, Ada,$4aut",
                            "7001 $aBell, Tom,$4ill",
                            "8801 $6100-01$aЛесков, Николай.",
                            "88010$6245-02$aРассказы"))))
            .getFirst();
    assertEquals("Tales, 2, The sealed angel", row.title());
    assertEquals(List.of("Рассказы"), row.otherTitles());
    assertEquals(Optional.of("Nikolai Leskov, Ada Quill"), row.author());
    assertEquals(List.of("Николай Лесков"), row.whole().otherNames());
  }

  @Test
  void aFileThatBreaksOffIsNamed() throws IOException {
    byte[] bytes = bytes(true, obelisk(), obelisk());
    CatalogReader reader = reader(Arrays.copyOf(bytes, bytes.length * 3 / 4));
    assertEquals(1, Catalogs.rows(reader).size());
    assertEquals(
        List.of("library.mrc: record 2 is broken, and is left out with all after it"),
        reader.leftOut().faults());
  }

  @Test
  void aDocumentTypeThatBringsInFilesIsRefused() {
    String text =
        """
        <!DOCTYPE record [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <record><leader>00000nam a2200000 a 4500</leader>
        <datafield tag="020"><subfield code="a">0140449132</subfield></datafield>
        <datafield tag="245"><subfield code="a">A&x;B</subfield></datafield></record>
        """;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThrows(InputException.class, () -> reader(bytes));
  }

  @Test
  void anExportOfALibrarySystemIsATable() throws IOException {
    CatalogRow row =
        Catalogs.row(
            """
            biblionumber,Title,Author,ISBN(s),copyrightdate
            7,The lamp keeper,"Marlow, Ines",0140449132 (pbk.); 9783462027211,1987
            """);
    assertEquals("https://www.goodreads.com/book/isbn/9780140449136", row.link());
    assertEquals(OptionalInt.of(1987), row.year());
  }
}
