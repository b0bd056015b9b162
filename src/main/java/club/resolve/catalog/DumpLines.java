package club.resolve.catalog;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines of a file in which one of them may be broken: what is not UTF-8 is replaced, and a line
 * without end is cut instead of filling the memory. Not thread-safe.
 */
final class DumpLines implements Closeable {
  /** Bytes; the longest records of the dump have some 100 KB. */
  private static final int LONGEST = 1 << 22;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private int position;
  private int limit;

  DumpLines(InputStream in) {
    this.in = in;
  }

  /** The next line without its end; empty at the end of the file. */
  Optional<String> next() throws IOException {
    begun.reset();
    boolean any = false;
    while (position < limit || fill()) {
      any = true;
      int end = lineEnd();
      if (end < limit && begun.size() == 0) {
        String line = new String(buffer, position, end - position, StandardCharsets.UTF_8);
        position = end + 1;
        return Optional.of(line);
      }
      begun.write(buffer, position, Math.min(end - position, LONGEST - begun.size()));
      position = end + 1;
      if (end < limit) {
        break;
      }
    }
    return any ? Optional.of(begun.toString(StandardCharsets.UTF_8)) : Optional.empty();
  }

  /** The end of the line, or of the buffer. */
  private int lineEnd() {
    int end = position;
    while (end < limit && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
