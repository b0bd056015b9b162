package club.resolve.dump;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Authors by their numbers, in a file that is mapped into memory when all are there. Eight bytes an
 * author are held besides. Not thread-safe.
 */
final class AuthorFile implements Closeable {
  private static final int PAGE_BITS = 14;
  private static final int PAGE = 1 << PAGE_BITS;

  private static final ValueLayout.OfInt LENGTH =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final Path file;
  private final DataOutputStream out;
  private final PackedOutput record = new PackedOutput();

  /** Pages of places in the file, from 1; an empty page is for numbers that nobody has. */
  private final List<long[]> places = new ArrayList<>();

  private final Arena arena = Arena.ofShared();
  private MemorySegment mapped = MemorySegment.NULL;
  private long written = 1;

  AuthorFile(Path file) throws IOException {
    this.file = file;
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  void add(int number, AuthorEntry author) throws IOException {
    record.clear();
    author.write(record);
    out.writeInt(record.size());
    out.write(record.bytes(), 0, record.size());
    while (places.size() <= number >> PAGE_BITS) {
      places.add(new long[0]);
    }
    long[] page = places.get(number >> PAGE_BITS);
    if (page.length == 0) {
      page = new long[PAGE];
      places.set(number >> PAGE_BITS, page);
    }
    page[number & (PAGE - 1)] = written;
    written += Integer.BYTES + record.size();
  }

  /** Says that no more is added. */
  void finish() throws IOException {
    out.close();
    try (FileChannel channel = FileChannel.open(file)) {
      mapped = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }

  Optional<AuthorEntry> get(int number) {
    if (number >> PAGE_BITS >= places.size()) {
      return Optional.empty();
    }
    long[] page = places.get(number >> PAGE_BITS);
    long place = page.length == 0 ? 0 : page[number & (PAGE - 1)];
    if (place == 0) {
      return Optional.empty();
    }
    long at = place - 1;
    int length = mapped.get(LENGTH, at);
    byte[] bytes = mapped.asSlice(at + Integer.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
    return Optional.of(AuthorEntry.read(new PackedInput(bytes, 0)));
  }

  @Override
  public void close() throws IOException {
    out.close();
    arena.close();
  }
}
