package club.resolve.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UserAgentTest {
  private static final Optional<String> NONE = Optional.empty();

  @Test
  void aBotSaysThatItIsOne() {
    assertEquals(
        "resolve/1.2.3 (bot that asks for what stands in a list)",
        UserAgent.of("1.2.3", NONE, NONE));
  }

  @Test
  void thePageOfTheProjectAndTheContactAreNamedWhereThereAreSuch() {
    assertEquals(
        "resolve/1.2.3 (bot that asks for what stands in a list; +https://example.org/resolve;"
            + " me@example.org)",
        UserAgent.of(
            "1.2.3", Optional.of("https://example.org/resolve"), Optional.of("me@example.org")));
  }
}
