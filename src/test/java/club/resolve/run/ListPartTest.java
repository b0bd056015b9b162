package club.resolve.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListPartTest {
  @Property(seed = "20")
  void partsFollowOnEachOtherAndAreTheWholeList(
      @ForAll @IntRange(min = 1, max = 60) int of, @ForAll @IntRange(max = 500) int rows) {
    long next = 0;
    for (int number = 1; number <= of; number++) {
      ListPart part = new ListPart(number, of);
      assertEquals(next, part.before(rows));
      next += part.size(rows);
    }
    assertEquals(rows, next);
  }

  @Test
  void aPartIsInTheNameOfItsResult() {
    ListPart part = ListPart.parse("3/8");
    assertEquals(Path.of("a.b/links.3-of-8.csv"), part.file(Path.of("a.b/links.csv")));
    assertEquals(Path.of("links.3-of-8"), part.file(Path.of("links")));
    assertEquals(Path.of("links.csv"), ListPart.WHOLE.file(Path.of("links.csv")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/8", "9/8", "3", "3/0", "-1/2", "a/b", "3/8/1", ""})
  void whatIsNoPartIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> ListPart.parse(text));
  }

  @Test
  void eachPartHasItsShareOfTheRequests() {
    FetchSettings all =
        new FetchSettings(
            Duration.ZERO,
            Duration.ofSeconds(1),
            0,
            Optional.empty(),
            OptionalLong.of(100),
            Optional.empty(),
            1);
    assertEquals(OptionalLong.of(100), all.share());
    assertEquals(OptionalLong.of(12), all.sharedBy(8).share());
  }
}
