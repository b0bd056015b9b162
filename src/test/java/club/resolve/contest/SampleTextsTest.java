package club.resolve.contest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SampleTextsTest {
  @Test
  void theyAreTheSameEachTimeAndDifferFromEachOther() {
    List<byte[]> texts = SampleTexts.of(2);

    assertArrayEquals(texts.getFirst(), SampleTexts.of(1).getFirst());
    assertFalse(Arrays.equals(texts.getFirst(), texts.getLast()));
    assertEquals(200, texts.getLast().length / 1_000);
  }
}
