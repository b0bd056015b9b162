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
    return new Processing().count(file, Encoding.named("text/plain; charset=" + named));
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

  @Test
  void whatIsNothingElseIsLatin1AndThatIsSaid() throws IOException {
    byte[] latin = "caf\u00E9".getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(
        new Pipeline.Counting.CountedText(
            new TextFigures(1, 1, 1, Optional.empty(), List.of("caf\u00E9")),
            "read as ISO-8859-1, as it is not valid UTF-8"),
        counted(latin, ""));
    assertEquals(
        "read as ISO-8859-1, as it is not valid UTF-8, which the server declared",
        counted(latin, "utf-8").note());
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
    assertTrue(begins("<html>Please solve this CAPTCHA").orElse("").contains("mentions a captcha"));
    assertEquals(
        Optional.empty(), NoText.byBeginning("\uFEFFtext".getBytes(StandardCharsets.UTF_16LE)));
  }

  private static Optional<String> begins(String text) {
    return NoText.byBeginning(text.getBytes(StandardCharsets.UTF_8));
  }
}
