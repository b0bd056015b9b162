package club.resolve.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes of any encoding are read as what they are, or it is said how they were read. */
final class ProcessingTest {
  @TempDir private Path folder;

  private Pipeline.Counting.CountedText counted(byte[] bytes, String named) throws IOException {
    Path file = Files.write(folder.resolve("text.txt"), bytes);
    return new Processing(false).count(file, EncodingLabels.in("text/plain; charset=" + named));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, UTF-8",
    "windows-1252, windows-1252",
    "UTF-16, ''",
    "UTF-16BE, UTF-16BE",
    "ISO-8859-1, latin1",
    "UTF-8, no-such-charset",
  })
  void whatIsNamedOrMarkedIsReadSo(String charset, String named) throws IOException {
    Pipeline.Counting.CountedText counted =
        counted("caf\u00E9 na\u00EFf".getBytes(Charset.forName(charset)), named);

    assertEquals(List.of("caf\u00E9", "na\u00EFf"), counted.figures().topWords());
    assertEquals("", counted.note());
  }

  @Test
  void aMarkCountsMoreThanAName() throws IOException {
    byte[] marked = "\uFEFFcaf\u00E9".getBytes(StandardCharsets.UTF_8);

    assertEquals(List.of("caf\u00E9"), counted(marked, "ISO-8859-1").figures().topWords());
  }

  /** Half a page in a language; enough for ICU's detector. */
  private static String page(String language) {
    return switch (language) {
      case "ja" -> "これはとても古い灯台の話です。その灯台には一人の男が住んでいました。".repeat(3);
      case "zh" -> "這是一個很古老的燈塔的故事。那裡住著一個老人，他不怕海。".repeat(3);
      case "cn" -> "这是一个很古老的灯塔的故事。那里住着一个老人，他不怕海。".repeat(3);
      case "ko" -> "이것은 아주 오래된 등대 이야기입니다. 그 등대에는 한 남자가 살고 있었습니다. ".repeat(3);
      case "ru" ->
          "Старый человек, который жил на маяке, не боялся ничего, потому что море было его"
              + " другом и корабли знали его давно, даже когда было темно. ";
      case "pl" ->
          "Stary człowiek, który mieszkał na latarni, nie bał się niczego, bo morze było jego"
              + " przyjacielem i statki znały go od dawna, także kiedy było ciemno. ";
      default ->
          "Der alte Mann, der den Leuchtturm bewachte, hatte schon viele Stürme gesehen, und er"
              + " hörte, daß größere kämen. ";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "Shift_JIS, ja, ja",
    "EUC-JP, ja, ja",
    "ISO-2022-JP, ja, ja",
    "Big5, zh, zh",
    "GB18030, cn, zh",
    "EUC-KR, ko, ''",
    "KOI8-R, ru, ru",
    "windows-1251, ru, ru",
    "ISO-8859-2, pl, pl",
    "ISO-8859-1, de, ''",
    "UTF-32BE, ru, ru",
    "UTF-32LE, ja, ja",
    "UTF-16LE, de, ''",
    "UTF-16BE, ru, ru",
  })
  void withoutALabelTheBytesTell(String charset, String page, String language) throws IOException {
    String text = page(page);
    Pipeline.Counting.CountedText asUtf8 = counted(text.getBytes(StandardCharsets.UTF_8), "");
    byte[] bytes = text.getBytes(Charset.forName(charset));
    Pipeline.Counting.CountedText counted = counted(bytes, "");

    assertEquals(asUtf8.figures(), counted.figures());
    assertTrue(counted.note().startsWith("read as "), counted.note());
    assertTrue(counted.note().endsWith(": its bytes suggest it"), counted.note());
    if (!language.isEmpty()) {
      assertEquals(Optional.of(language), counted.figures().language());
    }
    assertEquals(Optional.empty(), NoText.byBeginning(bytes, bytes.length, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, iso-8859-1",
    "UTF-8, shift_jis",
    "UTF-8, us-ascii",
    "windows-1252, iso-8859-1",
    "windows-1252, latin1",
    "GB18030, gb2312",
    "windows-31j, shift_jis",
    "windows-1254, iso-8859-9",
    "UTF-16LE, utf-16",
  })
  void labelsAreThoseOfBrowsers(String charset, String label) throws IOException {
    String text =
        charset.equals("GB18030") ? "灯塔" : charset.equals("windows-31j") ? "灯台①" : "“café”";

    Pipeline.Counting.CountedText counted =
        counted(("x " + text + " y").getBytes(Charset.forName(charset)), label);

    assertEquals("", counted.note());
    assertTrue(
        counted.figures().topWords().contains(text.replaceAll("[“”①]", "")),
        counted.figures().topWords().toString());
  }

  @ParameterizedTest
  @CsvSource({"''", "utf-8", "iso-8859-1"})
  void aSingleBadByteIsOneBadCharacter(String label) throws IOException {
    byte[] text = page("ru").getBytes(StandardCharsets.UTF_8);
    text[40] = (byte) 0xFF;

    Pipeline.Counting.CountedText counted = counted(text, label);

    assertEquals(Optional.of("ru"), counted.figures().language());
    assertTrue(counted.note().contains("cannot be read as UTF-8"), counted.note());
  }

  @Test
  void whatIsDeclaredAsUtf8IsReadSoDespiteABadByte() throws IOException {
    byte[] latin = "caf\u00E9 noir".getBytes(StandardCharsets.ISO_8859_1);

    Pipeline.Counting.CountedText counted = counted(latin, "utf-8");

    assertEquals("1 character cannot be read as UTF-8, and is U+FFFD", counted.note());
    assertEquals(List.of("caf", "noir"), counted.figures().topWords());
  }

  @Test
  void aLastResortHasNoLanguage() throws IOException {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 3 == 0 ? ' ' : 0x80 + i * 37 % 128);
    }

    Pipeline.Counting.CountedText counted = counted(bytes, "");

    assertEquals(Optional.empty(), counted.figures().language());
    assertTrue(
        counted.note().startsWith("read as windows-1252: nothing tells how it is encoded"),
        counted.note());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain; charset=utf-8 | ''",
        "'' | ''",
        "application/octet-stream | ''",
        "text/markdown | ''",
        "TEXT/HTML; charset=utf-8 | HTML instead of a text",
        "application/xhtml+xml | HTML instead of a text",
        "application/pdf | application/pdf instead of a text",
        "image/png | image/png instead of a text",
      })
  void theTypeTellsWhatIsNoText(String type, String reason) {
    assertEquals(reason, NoText.byType(type).orElse(""));
  }

  @Test
  void theBeginningTellsWhatIsNoText() {
    assertEquals(Optional.empty(), begins("The <html> tag, and how it came about"));
    assertEquals(Optional.empty(), begins(""));
    assertEquals(Optional.of("HTML instead of a text"), begins("\n<!DOCTYPE html><p>"));
    assertEquals(Optional.of("HTML instead of a text"), begins("<!-- x --><HTML lang=en>"));
    assertEquals(Optional.of("something binary instead of a text"), begins("%PDF-1.7 and so on"));
    assertEquals(Optional.of("something binary instead of a text"), begins("PK\3\4\0"));
    for (String piece : List.of("<div class=a>b</div>", "<p>a", "<h1>b</h1>", "<a href=b>c</a>")) {
      assertEquals(Optional.of("HTML instead of a text"), begins(piece));
    }
    for (String asking :
        List.of("Checking your browser before accessing this site", "We saw unusual activity.")) {
      assertTrue(begins(asking).orElse("").contains("a captcha or the like"), asking);
    }
    assertEquals(Optional.empty(), begins("<aside> A play, in which nobody is a robot."));
    assertTrue(
        begins("<html>Please solve this CAPTCHA").orElse("").contains("a captcha or the like"));
    assertEquals(
        Optional.empty(),
        NoText.byBeginning("\uFEFFtext".getBytes(StandardCharsets.UTF_16LE), 10, Optional.empty()));
  }

  private static Optional<String> begins(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return NoText.byBeginning(bytes, bytes.length, Optional.empty());
  }
}
