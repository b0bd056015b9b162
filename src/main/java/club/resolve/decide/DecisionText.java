package club.resolve.decide;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a file of decisions by lines, which can be taken out. Not thread-safe. */
final class DecisionText {
  private final byte[] bytes;

  /** The place where each line begins, and last the end of the file. */
  private final List<Integer> starts = new ArrayList<>(List.of(0));

  private DecisionText(byte[] bytes) {
    this.bytes = bytes;
    for (int i = 0; i < bytes.length; i++) {
      boolean returnAlone = bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n');
      if (bytes[i] == '\n' || returnAlone) {
        starts.add(i + 1);
      }
    }
    if (starts.getLast() < bytes.length) {
      starts.add(bytes.length);
    }
  }

  static DecisionText of(Path file) throws IOException {
    return new DecisionText(Files.readAllBytes(file));
  }

  /** Returns true when nobody has written anything into it. */
  boolean isBlank() {
    return new String(bytes, StandardCharsets.UTF_8).isBlank();
  }

  InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  /**
   * A line without its end.
   *
   * @param line from 1
   */
  String line(long line) {
    int start = starts.get((int) line - 1);
    return new String(bytes, start, starts.get((int) line) - start, StandardCharsets.UTF_8)
        .stripTrailing();
  }

  /** Returns true when this is the last line, and does not end as lines do. */
  boolean breaksOff(long line) {
    boolean ended =
        bytes.length > 0 && (bytes[bytes.length - 1] == '\n' || bytes[bytes.length - 1] == '\r');
    return line == starts.size() - 1 && !ended;
  }

  /** Leaves a blank line in its place, so that the others keep their numbers. */
  void blank(long line) {
    for (int i = starts.get((int) line - 1); i < starts.get((int) line); i++) {
      bytes[i] = bytes[i] == '\n' || bytes[i] == '\r' ? bytes[i] : (byte) ' ';
    }
  }
}
