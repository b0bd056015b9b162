package club.resolve.dump;

/** Numbers from 1 by numbers from 1, in open addressing: eight bytes a place. Not thread-safe. */
final class NumberMap {
  private int[] keys = new int[1 << 10];
  private int[] values = new int[1 << 10];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /** The number; 0 where there is none. */
  int get(int key) {
    return values[place(keys, key)];
  }

  void put(int key, int value) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int place = place(keys, key);
    size += keys[place] == 0 ? 1 : 0;
    keys[place] = key;
    values[place] = value;
  }

  void count(int key) {
    put(key, get(key) + 1);
  }

  /** Where chains of numbers end; one that goes round in a circle ends after some steps. */
  int end(int key) {
    int at = key;
    for (int i = 0; i < 10; i++) {
      int next = get(at);
      if (next == 0) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private static int place(int[] keys, int key) {
    int place = (key * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(keys.length) + 1);
    while (keys[place] != 0 && keys[place] != key) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = new int[2 * oldKeys.length];
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int place = place(keys, oldKeys[i]);
        keys[place] = oldKeys[i];
        values[place] = oldValues[i];
      }
    }
  }
}
