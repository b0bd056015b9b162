package club.resolve.search;

import static club.resolve.search.SourceName.CATALOG;
import static club.resolve.search.SourceName.DUCKDUCKGO;
import static club.resolve.search.SourceName.OPENLIBRARY;
import static club.resolve.search.SourceName.SEARXNG;
import static club.resolve.search.SourceName.SIMULATED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSpecTest {
  private static SourceSpec bare(SourceName name) {
    return new SourceSpec(name, Optional.empty());
  }

  private static SourceSpec at(SourceName name, String where) {
    return new SourceSpec(name, Optional.of(where));
  }

  private static String complaint(String chain) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> SourceSpec.parseChain(chain))
            .getMessage());
  }

  @Test
  void aChainIsReadInOrder() {
    assertEquals(
        List.of(bare(OPENLIBRARY), bare(DUCKDUCKGO)),
        SourceSpec.parseChain("openlibrary,duckduckgo"));
    assertEquals(
        List.of(bare(CATALOG), at(SEARXNG, "http://localhost:8080"), at(SIMULATED, "700ms")),
        SourceSpec.parseChain("catalog,searxng=http://localhost:8080,simulated=700ms"));
  }

  @Test
  void aCommaInTheNameOfAFileIsPartOfIt() {
    assertEquals(
        List.of(at(CATALOG, "my,list.csv"), bare(DUCKDUCKGO)),
        SourceSpec.parseChain("catalog=my,list.csv,duckduckgo"));
    assertEquals(
        List.of(at(CATALOG, "a,openlibrary.csv")),
        SourceSpec.parseChain("catalog=a,openlibrary.csv"));
  }

  @Test
  void anEqualsSignBelongsToTheAddressFromTheSecondOneOn() {
    assertEquals(
        List.of(at(SEARXNG, "http://localhost/?a=b")),
        SourceSpec.parseChain("searxng=http://localhost/?a=b"));
  }

  @ParameterizedTest
  @EnumSource(SourceName.class)
  void everySourceIsKnownByItsLabel(SourceName name) {
    assertEquals(List.of(at(name, "x")), SourceSpec.parseChain(name.label() + "=x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"google", "", "openlibrary,", ",openlibrary", "google=x"})
  void anUnknownNameIsAnErrorThatListsTheNames(String chain) {
    String message = complaint(chain);
    for (SourceName name : SourceName.values()) {
      assertTrue(message.contains(name.label()), message);
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
