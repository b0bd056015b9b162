package club.resolve.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.junit.jupiter.api.Test;

class TextReaderTest {
  private static Reader reader(String text) {
    return new TextReader("list.txt", new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static String all(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[1000];
    for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
      text.append(buffer, 0, count);
    }
    return text.toString();
  }

  @Test
  void onlyAMarkAtTheVeryBeginningIsLeftOut() throws IOException {
    assertEquals("a\uFEFFb\n\uFEFFc", all(reader("\uFEFFa\uFEFFb\n\uFEFFc")));
    assertEquals("\uFEFFa", all(reader("\uFEFF\uFEFFa")));
  }

  @Test
  void charactersThatComeInPiecesArePutTogether() throws IOException {
    String text = "é村\uD83E\uDD86".repeat(10);
    InputStream drop =
        new ByteArrayInputStream(text.getBytes(UTF_8)) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(1, length));
          }
        };
    assertEquals(text, all(new TextReader("list.txt", drop)));
  }

  @Test
  void everyLineEndCountsOnce() {
    String lines = "a\rb\nc\r\nd\n\re";
    byte[] bytes = (lines + "\uFFFD").getBytes(UTF_8);
    InputException e =
        assertThrows(
            InputException.class,
            () ->
                all(
                    new TextReader(
                        "list.txt", new ByteArrayInputStream(bytes, 0, bytes.length - 1))));

    assertTrue(String.valueOf(e.getMessage()).contains("line 6, column 2"), e.getMessage());
  }

  @Test
  void charactersGoWhereTheCallerWantsThem() throws IOException {
    char[] buffer = "........".toCharArray();
    assertEquals(4, reader("Emma").read(buffer, 3, 5));
    assertEquals("...Emma.", new String(buffer));
  }
}
