package club.resolve.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever strangers call a file, its name is one step below the folder, on any system. */
final class SafeNamesTest {
  private static final Path FOLDER = Path.of("/somewhere/texts");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "emma.txt | emma.txt",
        "Emma.TXT | Emma.txt",
        "emma | emma.txt",
        "1342.txt.utf-8 | 1342.txt.utf-8.txt",
        "emma.html | emma.html.txt",
        "../../etc/passwd | passwd.txt",
        "..\\..\\windows\\win.ini | win.ini.txt",
        "a\\b | b.txt",
        "/etc/passwd | passwd.txt",
        "C:\\emma.txt | emma.txt",
        "C:emma.txt | C_emma.txt",
        "emma.txt::$DATA | emma.txt__$DATA.txt",
        "... | text.txt",
        "'' | text.txt",
        ".txt | txt.txt",
        ".bashrc | bashrc.txt",
        "-rf | rf.txt",
        "emma. . | emma.txt",
        "CON | _CON.txt",
        "con.txt | _con.txt",
        "Nul.tar.gz | _Nul.tar.gz.txt",
        "COM1 .txt | _COM1.txt",
        "lpt\u00B9 | _lpt\u00B9.txt",
        "conform | conform.txt",
        "what? *is* <this>|what_ _is_ _this_.txt",
      })
  void namesAreMadeSafe(String proposed, String safe) {
    assertEquals(safe, SafeNames.of(proposed));
  }

  @Test
  void controlsAndTurnedWritingAreLeftOut() {
    assertEquals("a_b_c.txt", SafeNames.of("a\0b\nc"));
    assertEquals("emma_txt.exe.txt", SafeNames.of("emma\u202Etxt.exe"));
    assertEquals("a_b.txt", SafeNames.of("a\uD800b"));
  }

  @Test
  void longNamesAreCutBetweenCharacters() {
    assertEquals("e".repeat(110) + ".txt", SafeNames.of("e".repeat(300)));
    assertEquals("\u00E9".repeat(55) + ".txt", SafeNames.of("e\u0301".repeat(300)));
    assertEquals("\uD83D\uDCD6".repeat(27) + ".txt", SafeNames.of("\uD83D\uDCD6".repeat(300)));
  }

  @Test
  void namesThatSomeSystemTakesForOneHaveOneKey() {
    assertEquals(SafeNames.key("Emma.txt"), SafeNames.key("EMMA.txt"));
    assertEquals(SafeNames.key("caf\u00E9.txt"), SafeNames.key("cafe\u0301.txt"));
    assertNotEquals(SafeNames.key("emma.txt"), SafeNames.key("emma-2.txt"));
    assertEquals("emma-2.txt", SafeNames.numbered("emma.txt", 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../emma.txt", "a/b.txt", "a\\b.txt", ".txt", "emma", "con.txt", "a:b.txt", ""})
  void whatIsNotSafeIsTold(String name) {
    assertFalse(SafeNames.isSafe(name));
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "..",
            ".",
            "/",
            "\\",
            "%2e",
            "%2f",
            "CON",
            "nul",
            ".txt",
            ".part",
            ":",
            "\0",
            " ",
            "-",
            "~",
            "\u202E",
            "\uD800",
            "\u0130",
            "\uFF0F",
            "a",
            "\u00E9",
            "x".repeat(200));
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(400),
        pieces.list().ofMaxSize(12).map(list -> String.join("", list)));
  }

  @Property(seed = "1", tries = 2_000)
  void anyNameStaysInTheFolder(@ForAll("hostile") String proposed) {
    String safe = SafeNames.of(proposed);

    assertInside(safe);
    assertInside(SafeNames.numbered(safe, 2));
  }

  private static void assertInside(String safe) {
    assertEquals(FOLDER, FOLDER.resolve(safe).normalize().getParent(), safe);
    assertFalse(safe.contains("/") || safe.contains("\\") || safe.contains("\0"), safe);
    assertFalse(safe.startsWith("."), safe);
    assertTrue(safe.endsWith(".txt"), safe);
    assertTrue(SafeNames.isSafe(safe), safe);
    assertFalse(safe.matches("(?i)(con|nul)\\s*\\..*"), safe);
    assertTrue((safe + "-9999.part").getBytes(StandardCharsets.UTF_8).length <= 143, safe);
  }

  @Property(seed = "2", tries = 1_000)
  void anyHeaderStaysInTheFolder(@ForAll("hostile") String proposed) {
    for (String form : List.of("attachment; filename=\"%s\"", "x; filename*=UTF-8''%s", "%s")) {
      HttpHeaders headers =
          HttpHeaders.of(
              Map.of("Content-Disposition", List.of(form.formatted(proposed))), (_, _) -> true);
      assertInside(SafeNames.of(ProposedName.of(URI.create("http://a.example/"), headers)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attachment; filename=\"the end.txt\" | the end.txt",
        "attachment; filename=end.txt; size=3 | end.txt",
        "attachment; filename=\"old.txt\"; filename*=UTF-8''na%C3%AFve%2B.txt | na\u00EFve+.txt",
        "attachment; filename*=iso-8859-1'en'na%EFve.txt | na\u00EFve.txt",
        "attachment; FileName=\"..\\..\\x\" | ..\\..\\x",
        "attachment; filename*=UTF-8''%zz | %zz",
        "inline | last one.txt",
      })
  void theHeaderIsAskedBeforeThePath(String header, String name) {
    HttpHeaders headers =
        HttpHeaders.of(Map.of("Content-Disposition", List.of(header)), (_, _) -> true);

    assertEquals(
        name, ProposedName.of(URI.create("http://a.example/b/last%20one.txt?x=y/z"), headers));
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/../../etc/passwd, passwd.txt",
    "http://a.example/%2e%2e%2fetc%2fpasswd, passwd.txt",
    "http://a.example/x%5Cy, y.txt",
    "http://a.example/CON, _CON.txt",
    "http://a.example/a%00b, a_b.txt",
    "http://a.example/..., text.txt",
    "http://a.example, text.txt",
    "http://a.example/a+b, a+b.txt",
  })
  void thePathIsDecodedOnce(URI uri, String safe) {
    HttpHeaders none = HttpHeaders.of(Map.of(), (_, _) -> true);

    assertEquals(safe, SafeNames.of(ProposedName.of(uri, none)));
  }
}
