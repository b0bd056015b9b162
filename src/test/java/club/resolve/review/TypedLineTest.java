package club.resolve.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypedLineTest {
  private final StringWriter shown = new StringWriter();

  private Optional<String> read(String begun, String keys) throws IOException {
    return new TypedLine(new Keys(keys), new PrintWriter(shown))
        .read("> ", begun, TypedLine::shown);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'Emma\r', Emma",
    "Emm, 'a\n', Emma",
    "'', ' Jäger des 東 \r', Jäger des 東",
    "Emma, '\b\u007f\u0015Dune\r', Dune",
    "'', 'a\u0000\u0007\u202eb\r', ab"
  })
  void aLineIsTypedAndMended(String begun, String keys, String line) throws IOException {
    assertEquals(Optional.of(line), read(begun, keys));
  }

  @ParameterizedTest
  @CsvSource({"'', '\r'", "Emma, '\u0015\r'", "Emma, '\u001b'", "Emma, '\u0003'", "Emma, ''"})
  void aLineCanBeLeft(String begun, String keys) throws IOException {
    assertEquals(Optional.empty(), read(begun, keys));
  }

  @Test
  void aLetterIsErasedInAllItsWidth() throws IOException {
    assertEquals(Optional.of("a"), read("", "a東\b😀\b\r"));
    assertEquals(
        "> a東" + "\b \b".repeat(2) + "😀" + "\b \b".repeat(2) + System.lineSeparator(),
        shown.toString());
  }
}
