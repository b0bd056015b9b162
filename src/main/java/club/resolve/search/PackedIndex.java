package club.resolve.search;

import club.resolve.search.Catalog.Entry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A hash table from keys to entries in plain arrays. A map of records would take four times the
 * memory: each of its strings alone costs 56 bytes beside its letters. Not thread-safe while it is
 * filled.
 */
final class PackedIndex {
  private static final int CHUNK_BITS = 20;
  private static final int CHUNK_BYTES = 1 << CHUNK_BITS;
  private static final int NONE = -1;

  /** Entries as bytes, none of them across the border of two chunks. */
  private final List<byte[]> chunks = new ArrayList<>();

  private int free = CHUNK_BYTES;

  /** First key of each bucket; keys of one bucket are chained through {@link #next}. */
  private int[] buckets = filled(1 << 10);

  private int[] hashes = new int[1 << 9];
  private int[] positions = new int[1 << 9];
  private int[] next = new int[1 << 9];
  private int keys;

  boolean isEmpty() {
    return keys == 0;
  }

  void add(Entry entry, Collection<String> entryKeys) {
    int position = store(entry);
    entryKeys.forEach(key -> put(key.hashCode(), position));
  }

  /** All entries under keys of the same hash: a few may have come under another key. */
  List<Entry> get(String key) {
    int hash = key.hashCode();
    List<Integer> found = new ArrayList<>();
    for (int i = buckets[bucket(hash)]; i != NONE; i = next[i]) {
      if (hashes[i] == hash) {
        found.add(positions[i]);
      }
    }
    // The last one added heads the chain.
    return found.reversed().stream().map(this::load).toList();
  }

  private void put(int hash, int position) {
    if (keys == hashes.length) {
      grow();
    }
    hashes[keys] = hash;
    positions[keys] = position;
    chain(keys++);
  }

  private void chain(int key) {
    int bucket = bucket(hashes[key]);
    next[key] = buckets[bucket];
    buckets[bucket] = key;
  }

  private int bucket(int hash) {
    // Fibonacci hashing: the high bits of the product depend on all bits of the hash.
    return (hash * 0x9E3779B9) >>> (32 - Integer.numberOfTrailingZeros(buckets.length));
  }

  private void grow() {
    int size = hashes.length * 2;
    hashes = Arrays.copyOf(hashes, size);
    positions = Arrays.copyOf(positions, size);
    next = new int[size];
    buckets = filled(size * 2);
    for (int key = 0; key < keys; key++) {
      chain(key);
    }
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NONE);
    return array;
  }

  private int store(Entry entry) {
    byte[][] fields = {bytes(entry.title()), bytes(entry.author().orElse("")), bytes(entry.link())};
    int length = Arrays.stream(fields).mapToInt(field -> Short.BYTES + field.length).sum();
    if (free + length > CHUNK_BYTES) {
      chunks.add(new byte[CHUNK_BYTES]);
      free = 0;
    }
    int position = ((chunks.size() - 1) << CHUNK_BITS) + free;
    ByteBuffer chunk = ByteBuffer.wrap(chunks.getLast()).position(free);
    for (byte[] field : fields) {
      chunk.putShort((short) field.length).put(field);
    }
    free += length;
    return position;
  }

  /** Cut to what two bytes of length can tell; no title is as long. */
  private static byte[] bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length > Short.MAX_VALUE ? Arrays.copyOf(bytes, Short.MAX_VALUE) : bytes;
  }

  private Entry load(int position) {
    ByteBuffer chunk =
        ByteBuffer.wrap(chunks.get(position >>> CHUNK_BITS)).position(position & (CHUNK_BYTES - 1));
    String title = text(chunk);
    String author = text(chunk);
    return new Entry(title, Optional.of(author).filter(name -> !name.isEmpty()), text(chunk));
  }

  private static String text(ByteBuffer chunk) {
    byte[] bytes = new byte[chunk.getShort()];
    chunk.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
