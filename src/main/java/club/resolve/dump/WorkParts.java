package club.resolve.dump;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Records on disk, in parts by the numbers of their works, so that the records of a work are all in
 * one part. A record has a head of its work's number, its length and its kind. Not thread-safe.
 */
final class WorkParts implements Closeable {
  /** So many that a part of all of Open Library has some 50 MB. */
  private static final int COUNT = 128;

  private static final int BUFFER = 1 << 16;

  /** Bytes: the work, the length of what follows the head with the kind, the kind. */
  private static final int HEAD = 9;

  private final Path folder;
  private final List<DataOutputStream> parts = new ArrayList<>(COUNT);

  /**
   * @param folder empty, and left to be deleted by the caller
   */
  WorkParts(Path folder) throws IOException {
    this.folder = folder;
    for (int part = 0; part < COUNT; part++) {
      parts.add(
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(file(part)), BUFFER)));
    }
  }

  private Path file(int part) {
    return folder.resolve("part" + part);
  }

  static int count() {
    return COUNT;
  }

  private static int partOf(int work) {
    return Math.floorMod(work, COUNT);
  }

  /**
   * Adds a record.
   *
   * @param work below 0 for an edition without one
   */
  void add(int work, byte kind, PackedOutput record) throws IOException {
    add(work, kind, record.bytes(), 0, record.size());
  }

  private void add(int work, byte kind, byte[] bytes, int from, int length) throws IOException {
    DataOutputStream out = parts.get(partOf(work));
    out.writeInt(work);
    out.writeInt(length + 1);
    out.writeByte(kind);
    out.write(bytes, from, length);
  }

  /**
   * Adds the records of works that were merged into others to these. The old ones are passed over
   * later, by {@link #read}.
   *
   * @param kind of the records; those of another kind are of no use any more
   */
  void move(MergedKeys merged, byte kind) throws IOException {
    for (int part = 0; part < COUNT; part++) {
      parts.get(part).flush();
      // Records that are added while this goes on belong to works that were not merged.
      byte[] bytes = Files.readAllBytes(file(part));
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      for (int at = 0; at < bytes.length; at += HEAD - 1 + buffer.getInt(at + 4)) {
        int work = buffer.getInt(at);
        if (merged.isGone(work) && bytes[at + HEAD - 1] == kind) {
          add(merged.end(work), kind, bytes, at + HEAD, buffer.getInt(at + 4) - 1);
        }
      }
    }
  }

  /** Says that no more is added. */
  void finish() throws IOException {
    for (DataOutputStream part : parts) {
      part.close();
    }
  }

  /** Bytes of all parts. */
  long size() throws IOException {
    long size = 0;
    for (int part = 0; part < COUNT; part++) {
      size += Files.size(file(part));
    }
    return size;
  }

  /** A part in memory: its records by their works, those of a work in the order of adding. */
  static final class WorkPart {
    static final WorkPart NONE = new WorkPart(new byte[0], new long[0]);

    private final byte[] bytes;

    /** The work of each record and, in the lower half, the place where the record begins. */
    private final long[] places;

    WorkPart(byte[] bytes, long[] places) {
      this.bytes = bytes;
      this.places = places;
    }

    /** Bytes. */
    int size() {
      return bytes.length;
    }

    /** The number of records. */
    int records() {
      return places.length;
    }

    int work(int index) {
      return (int) (places[index] >> 32);
    }

    private int place(int index) {
      return (int) places[index];
    }

    byte kind(int index) {
      return bytes[place(index) + HEAD - 1];
    }

    PackedInput record(int index) {
      return new PackedInput(bytes, place(index) + HEAD);
    }
  }

  /** Reads a part and deletes its file. */
  WorkPart read(int part) throws IOException {
    byte[] bytes = Files.readAllBytes(file(part));
    Files.delete(file(part));
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long[] places = new long[16];
    int count = 0;
    for (int at = 0; at < bytes.length; at += HEAD - 1 + buffer.getInt(at + 4)) {
      if (count == places.length) {
        places = Arrays.copyOf(places, 2 * count);
      }
      places[count++] = (long) buffer.getInt(at) << 32 | at;
    }
    places = Arrays.copyOf(places, count);
    Arrays.sort(places);
    return new WorkPart(bytes, places);
  }

  @Override
  public void close() throws IOException {
    finish();
  }
}
