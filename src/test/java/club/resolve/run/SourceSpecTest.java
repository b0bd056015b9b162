package club.resolve.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.service.SourceKind;
import club.resolve.service.SourceSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSpecTest {
  private static List<SourceSpec> chain(String text) {
    return AllSources.KNOWN.parseChain(text);
  }

  /** Sources as they were typed. */
  private static List<String> typed(String text) {
    return chain(text).stream()
        .map(spec -> spec.name() + spec.place().map(place -> "=" + place).orElse(""))
        .toList();
  }

  static List<SourceKind> kinds() {
    return AllSources.KNOWN.all();
  }

  private static String complaint(String chain) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> chain(chain)).getMessage());
  }

  @Test
  void aChainIsReadInOrder() {
    assertEquals(List.of("openlibrary", "duckduckgo"), typed("openlibrary,duckduckgo"));
    assertEquals(
        List.of("catalog", "searxng=http://localhost:8080", "simulated=700ms"),
        typed("catalog,searxng=http://localhost:8080,simulated=700ms"));
  }

  @Test
  void aCommaInTheNameOfAFileIsPartOfIt() {
    assertEquals(
        List.of("catalog=my,list.csv", "duckduckgo"), typed("catalog=my,list.csv,duckduckgo"));
    assertEquals(List.of("catalog=a,openlibrary.csv"), typed("catalog=a,openlibrary.csv"));
  }

  @Test
  void anEqualsSignBelongsToTheAddressFromTheSecondOneOn() {
    assertEquals(List.of("searxng=http://localhost/?a=b"), typed("searxng=http://localhost/?a=b"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everySourceIsKnownByItsName(SourceKind kind) {
    String place = kind.equals(AllSources.SIMULATED) ? "5ms" : "x";
    assertEquals(
        List.of(new SourceSpec(kind, Optional.of(place))), chain(kind.name() + "=" + place));
    assertTrue(kind.help().startsWith(kind.name()), kind.help());
  }

  @ParameterizedTest
  @ValueSource(strings = {"google", "", "openlibrary,", ",openlibrary", "google=x"})
  void anUnknownNameIsAnErrorThatListsTheNames(String chain) {
    String message = complaint(chain);
    for (SourceKind kind : kinds()) {
      assertTrue(message.contains(kind.name()), message);
    }
  }

  @Test
  void anUnknownNameIsNamedAlone() {
    assertTrue(complaint("openlibrary,google").contains("'google'"));
  }

  @Test
  void searxNgNeedsAnAddress() {
    assertTrue(complaint("searxng").contains("searxng=http"));
    assertTrue(complaint("openlibrary,searxng").contains("searxng=http"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog=", "catalog= ", "searxng=", "simulated=,openlibrary"})
  void nothingBehindAnEqualsSignIsAnError(String chain) {
    assertTrue(complaint(chain).contains("a value is missing after"), complaint(chain));
  }
}
