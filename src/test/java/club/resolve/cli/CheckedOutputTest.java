package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class CheckedOutputTest {
  @Test
  void aFailureThatAPrinterKeepsToItselfIsFound() {
    IOException full = new IOException("No space left on device");
    int[] writes = {0};
    CheckedOutput out =
        new CheckedOutput(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                writes[0]++;
                throw full;
              }
            });
    PrintWriter printer = new PrintWriter(out, true, StandardCharsets.UTF_8);

    printer.println("one");
    printer.println("two");

    assertSame(full, assertThrows(IOException.class, out::check));
    assertEquals(1, writes[0], "nothing is written after a failure");
  }

  @Test
  void whatIsWrittenIsNoFailure() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CheckedOutput out = new CheckedOutput(bytes);

    new PrintWriter(out, true, StandardCharsets.UTF_8).println("one");

    assertDoesNotThrow(out::check);
    assertEquals("one", bytes.toString(StandardCharsets.UTF_8).strip());
  }
}
