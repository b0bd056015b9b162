package club.resolve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretTest {

  @Test
  void itDoesNotShowItself() {
    Secret secret = new Secret("abc-123");
    assertEquals("***", secret.toString());
    assertEquals("{k=***}", Map.of("k", secret).toString());
  }

  @Test
  void itIsTakenOutOfATextFromOutside() {
    assertEquals("a *** and ***.", new Secret("abc").hiddenIn("a abc and abc."));
  }

  @Test
  void asCredentialsItHasTheNameOfTheSchemeBeforeIt() {
    Secret credentials = new Secret("abc").as("Bearer");

    assertEquals("Bearer abc", credentials.reveal());
    assertEquals("***", credentials.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "key\r\nX-Other: 1", "schl\u00fcssel", "tab\t"})
  void whatNoHeaderCanHoldIsRefusedWithoutBeingRepeated(String text) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> new Secret(text));
    assertFalse(!text.isBlank() && String.valueOf(error.getMessage()).contains(text));
  }
}
