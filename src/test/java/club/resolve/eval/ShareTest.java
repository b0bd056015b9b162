package club.resolve.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShareTest {

  /** The worked examples of Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    " 0,  20, 0.0000, 0.1611",
    " 1,  29, 0.0061, 0.1718",
    "20,  20, 0.8389, 1.0000",
  })
  void theIntervalIsWilsons(long part, long whole, double low, double high) {
    Share share = new Share(part, whole);

    assertEquals(low, share.low(), 0.00005);
    assertEquals(high, share.high(), 0.00005);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "1, 2", "999, 1000", "1000000, 1000000"})
  void theShareLiesInItsInterval(long part, long whole) {
    Share share = new Share(part, whole);

    assertTrue(0 <= share.low() && share.low() <= share.value());
    assertTrue(share.value() <= share.high() && share.high() <= 1);
  }

  @Test
  void itIsShownInPercentInAnyLanguage() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertEquals("81 of 263 = 30.80 % (25.53 to 36.62)", new Share(81, 263).toString());
      assertEquals("81 of 263 = 308.0 in 1,000 (255.3 to 366.2)", new Share(81, 263).inThousand());
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void nothingOfNothingIsNoShare() {
    assertEquals("0 of 0", new Share(0, 0).toString());
    assertTrue(Double.isNaN(new Share(0, 0).value()));
  }
}
