package club.resolve.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberMapTest {
  @Test
  void holdsWhatAMapHolds() {
    Random random = new Random(5);
    Map<Integer, Integer> expected = new HashMap<>();
    NumberMap map = new NumberMap();
    for (int i = 0; i < 50_000; i++) {
      int key = 1 + random.nextInt(i % 2 == 0 ? 30_000 : Integer.MAX_VALUE - 1);
      expected.merge(key, 1, Integer::sum);
      map.count(key);
    }
    expected.forEach((key, value) -> assertEquals(value, map.get(key)));
    assertEquals(0, map.get(30_001));
  }

  @Test
  void followsChainsAndLeavesCircles() {
    NumberMap map = new NumberMap();
    map.put(1, 2);
    map.put(2, 3);
    map.put(7, 8);
    map.put(8, 7);
    assertEquals(3, map.end(1));
    assertEquals(9, map.end(9));
    assertEquals(7, map.end(7));
  }
}
