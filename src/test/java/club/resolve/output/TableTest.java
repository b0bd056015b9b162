package club.resolve.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {

  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    assertEquals(
        List.of("A     Second", "long  x", "y     a longer one"),
        new Table(
                List.of("A", "Second"), List.of(List.of("long", "x"), List.of("y", "a longer one")))
            .lines());
  }

  @Test
  void whatATerminalWouldObeyIsShown() {
    assertEquals(
        List.of("A          B", "\\u001b[2J  x"),
        new Table(List.of("A", "B"), List.of(List.of("\u001b[2J", "x"))).lines());
  }

  @Test
  void withoutRowsThereIsAHeader() {
    assertEquals(List.of("A  B"), new Table(List.of("A", "B"), List.of()).lines());
  }
}
