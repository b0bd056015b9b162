package club.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.ArrowTable.Arrow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up tables, each with a mistake that has to be noticed. */
final class ArrowTableTest {
  private static final Arrow B_TO_A = new Arrow("b", "Type", "a", "club.resolve.a.Other$Inner");

  @Test
  void aPackageWithoutARowIsNoticed() {
    assertEquals(List.of("b has no row"), table("`a` | | nothing").differences(Set.of("a", "b")));
  }

  @Test
  void aNameThatIsNoPackageIsNoticed() {
    assertEquals(
        List.of("b, in the row of a, is no package", "c has a row, but is no package"),
        table("`a` | | `b`", "`c` | | nothing").differences(Set.of("a")));
  }

  @Test
  void anArrowThatIsNotInTheTableIsShownWithItsTypes() {
    List<Arrow> forbidden = table("`a` | | `b`", "`b` | | nothing").forbidden(List.of(B_TO_A));

    assertEquals("[b.Type -> club.resolve.a.Other$Inner]", forbidden.toString());
  }

  @Test
  void anArrowWithinAPackageNeedsNoLeave() {
    Arrow within = new Arrow("a", "Type", "a", "club.resolve.a.Other");

    assertEquals(List.of(), table("`a` | | nothing").forbidden(List.of(within)));
  }

  @Test
  void anArrowThatTheCodeDoesNotNeedIsNoticed() {
    ArrowTable made = table("`a` | | nothing", "`b` | | `a`, `c`", "`c` | | nothing");

    assertEquals(List.of("b -> c"), made.unused(List.of(B_TO_A)));
  }

  @Test
  void aCycleIsShownFromEndToEnd() {
    assertEquals("", table("`a` | | `b`, `c`", "`b` | | `c`", "`c` | | nothing").cycle());
    assertEquals(
        "b -> c -> d -> b",
        table("`a` | | `b`", "`b` | | `c`", "`c` | | `d`", "`d` | | `b`").cycle());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a | | `b`", "`a` | | b", "`a` | | everything", "`a` | `b`", "`a` | | "})
  void aRowOfAnotherFormIsShown(String row) {
    var refused = assertThrows(IllegalArgumentException.class, () -> table(row));

    assertTrue(refused.getMessage().contains(row), refused::getMessage);
  }

  @Test
  void aSecondRowOfAPackageIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> table("`a` | | `b`", "`b` | | `c`", "`a` | | `c`"));
  }

  @Test
  void aPageWithoutTheTableIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ArrowTable.read(List.of("# A page")));
  }

  private static ArrowTable table(String... rows) {
    List<String> page = new ArrayList<>(List.of("# A page", "", ArrowTable.HEAD, "|---|---|---|"));
    for (String row : rows) {
      page.add("| " + row + " |");
    }
    page.add("");
    page.add("| another | table |");
    return ArrowTable.read(page);
  }
}
