package club.resolve.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.CountedList;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work for the names of many columns grows as their number does, and not as its square. */
final class WideHeadersTest {
  @ParameterizedTest
  @ValueSource(strings = {"Link", "link", "Shelf"})
  void namesOfTheListAreLookedAtTwiceEach(String name) {
    AtomicLong looks = new AtomicLong();

    List<String> own =
        Fields.own(ColumnChoice.OURS, new CountedList<>(Collections.nCopies(2_000, name), looks));

    assertEquals(2_000, own.size());
    assertEquals(name.equals("Shelf") ? name : "Input " + name, own.getLast());
    assertTrue(looks.get() <= 2 * 2_000, looks + " looks");
  }

  /** Each number that is tried takes memory, so the memory tells how many were. */
  @Test
  void aNameThatIsRepeatedIsNumberedInOneGo() {
    numbered(100);
    long few = numbered(1_000);
    long many = numbered(4_000);

    assertTrue(many < 8 * few, few + " bytes for 1,000 names, " + many + " for 4,000");
  }

  private static long numbered(int count) {
    List<String> names = Collections.nCopies(count, "Note");
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    List<String> distinct = Fields.distinct(names);

    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertEquals("Note " + count, distinct.getLast());
    assertEquals(count, new HashSet<>(distinct).size());
    return allocated;
  }
}
