package club.resolve.sheet;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an .xlsx file, to which its cells point by number, in any order. They are unpacked
 * into a temporary file when the first is needed, so that of each only its place is in the heap.
 * Not thread-safe.
 */
final class SharedStrings implements Closeable {
  private final SheetParts parts;
  private final Optional<String> part;
  private final Arena arena = Arena.ofConfined();
  private @Nullable Path file;
  private MemorySegment bytes = MemorySegment.NULL;

  /** Where each text ends in the file. */
  private long[] ends = new long[16];

  private int count = -1;

  SharedStrings(SheetParts parts, Optional<String> part) {
    this.parts = parts;
    this.part = part;
  }

  /**
   * A text, as it is written: its escapes are not undone.
   *
   * @param place from 0
   */
  String at(int place) throws IOException {
    if (count < 0) {
      unpack();
    }
    if (place < 0 || place >= count) {
      throw new SheetException(
          "is damaged: a cell points to text %d, and there are %d".formatted(place, count));
    }
    long from = place == 0 ? 0 : ends[place - 1];
    return new String(bytes.asSlice(from, ends[place] - from).toArray(JAVA_BYTE), UTF_8);
  }

  private void unpack() throws IOException {
    count = 0;
    if (part.isEmpty()) {
      return;
    }
    file = Files.createTempFile("resolve-", ".strings");
    Markup markup = parts.get(part.get());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      while (markup.next()) {
        if (markup.starts("si")) {
          byte[] text = XlsxReader.richText(markup, "si").getBytes(UTF_8);
          out.write(text);
          if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
          }
          ends[count] = text.length + (count == 0 ? 0 : ends[count - 1]);
          count++;
        }
      }
    }
    try (FileChannel channel = FileChannel.open(file)) {
      bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }

  @Override
  public void close() throws IOException {
    // First, as Windows deletes no file that is in use.
    arena.close();
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
