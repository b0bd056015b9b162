package club.resolve.dump;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link PackedOutput} has written. Not thread-safe. */
final class PackedInput {
  private final byte[] bytes;
  private int at;

  PackedInput(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The place of the next byte. */
  int at() {
    return at;
  }

  long number() {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      number |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  int small() {
    return Math.toIntExact(number());
  }

  void skip(int length) {
    at += length;
  }

  String text() {
    int length = small();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  List<String> texts() {
    int size = small();
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(text());
    }
    return texts;
  }

  List<Integer> numbers() {
    int size = small();
    List<Integer> numbers = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      numbers.add(small());
    }
    return numbers;
  }
}
