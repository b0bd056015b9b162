package club.resolve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OwnWordsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`{\"status\": 429, \"message\": \"Too many. Use the dumps.\"}`, `Too many. Use the"
            + " dumps.`",
        "`{\"error\": {\"code\": 429, \"message\": \"Slow down\"}}`, `Slow down`",
        "`{\"error\":\"Throttled\"}`, `Throttled`",
        "`{\"code\": 429}`, ``",
        "`{\"message\": broken`, ``",
        "`<html><title>x</title><h1>429 Too Many</h1> <p>nginx`, `429 Too Many nginx`",
        "`  Rate limit\nexceeded `, `Rate limit exceeded`",
        "`bell\u0007`, `bell.`",
        "``, ``"
      })
  void theServersSentenceIsFoundInWhateverItSends(String body, String words) {
    HttpHeaders none = HttpHeaders.of(Map.of(), (_, _) -> true);
    Response response =
        new Response(URI.create("http://127.0.0.1/"), 429, none, body, Duration.ZERO);

    assertEquals(words, OwnWords.of(response).orElse(""));
  }
}
