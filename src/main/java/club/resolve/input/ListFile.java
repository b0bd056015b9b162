package club.resolve.input;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file of a list, which can be read more than once. A list from standard input, and one that is
 * packed, is put into a temporary file first, so that it, too, is known to be whole before the
 * first request. Not thread-safe.
 *
 * @param name the name in messages
 * @param kind neither {@link FileKind#GZIP} nor {@link FileKind#ZIP}
 * @param encoding of no meaning where the file is no text
 */
record ListFile(String name, Path file, boolean temporary, FileKind kind, TextEncoding encoding)
    implements Closeable {
  /** Enough to tell what a file is. */
  private static final int HEAD = 1 << 16;

  /**
   * A file that someone has named.
   *
   * @throws InputException when there is no such file, or it cannot be read or holds no list
   */
  static ListFile named(Path file) throws IOException {
    return opened(file.toString(), InputFile.readable(file), false);
  }

  /** Reads the stream to its end. */
  static ListFile fromStdin(InputStream in) throws IOException {
    Path copy = emptyFile();
    try (var out = Files.newOutputStream(copy)) {
      in.transferTo(out);
    } catch (IOException e) {
      Files.delete(copy);
      throw e;
    }
    return opened("standard input", copy, true);
  }

  private static Path emptyFile() throws IOException {
    return Files.createTempFile("resolve-", ".list");
  }

  private static ListFile opened(String name, Path file, boolean temporary) throws IOException {
    try {
      FileKind kind = kind(name, file);
      if (kind != FileKind.GZIP && kind != FileKind.ZIP) {
        return of(name, file, temporary, kind);
      }
      Path unpacked = emptyFile();
      try {
        new Archive(name, file).unpack(kind, unpacked);
        return of(name, unpacked, true, inner(name, unpacked));
      } catch (IOException e) {
        Files.delete(unpacked);
        throw e;
      } finally {
        if (temporary) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      if (temporary) {
        Files.deleteIfExists(file);
      }
      throw e;
    }
  }

  private static FileKind kind(String name, Path file) throws IOException {
    FileKind kind = FileKind.of(name, head(file));
    return kind == FileKind.ZIP ? new Archive(name, file).zipKind() : kind;
  }

  private static FileKind inner(String name, Path file) throws IOException {
    FileKind kind = kind(name, file);
    if (kind == FileKind.GZIP || kind == FileKind.ZIP) {
      throw InputException.in(name, "this is an archive within an archive; unpack it");
    }
    return kind;
  }

  private static ListFile of(String name, Path file, boolean temporary, FileKind kind)
      throws IOException {
    if (kind != FileKind.LINES) {
      return new ListFile(name, file, temporary, kind, TextEncoding.UTF_8);
    }
    byte[] head = head(file);
    TextEncoding encoding = TextEncoding.of(head, stream(file));
    ListFile text = new ListFile(name, file, temporary, kind, encoding);
    text.refuseBinary(head);
    return new ListFile(name, file, temporary, FileKind.ofText(name, text.head()), encoding);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  /**
   * Bytes that are neither UTF-8 nor letters of Windows-1252 are no text.
   *
   * @throws InputException at the first such byte
   */
  private void refuseBinary(byte[] head) throws InputException {
    for (int i = 0; encoding == TextEncoding.WINDOWS_1252 && i < head.length; i++) {
      if (head[i] >= 0 && head[i] < ' ' && "\t\n\r\f\u000B\u001A".indexOf(head[i]) < 0) {
        throw InputException.in(
            name,
            "this is not a text (byte 0x%02X at place %d), and no kind of file that is known; name a list"
                .formatted(head[i], i + 1));
      }
    }
  }

  /** Opens the list at its beginning. */
  InputStream stream() throws IOException {
    return stream(file);
  }

  private static InputStream stream(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file));
  }

  /** Opens the list at its beginning, as a text. */
  Reader text() throws IOException {
    return text(false);
  }

  private Reader text(boolean libraryThing) throws IOException {
    return new TextReader(name, stream(), libraryThing ? forgiving() : encoding);
  }

  /** The encoding in words, where it is not the usual one. */
  String inEncoding() {
    return encoding == TextEncoding.UTF_8 ? "" : "in " + encoding.label() + ", ";
  }

  /** The beginning of the text; a byte that is no part of its encoding ends it. */
  String head() throws IOException {
    StringBuilder head = new StringBuilder();
    try (Reader text = new TextReader(name, stream(), forgiving())) {
      char[] chars = new char[HEAD / 4];
      while (head.length() < HEAD) {
        int count = text.read(chars, 0, chars.length);
        if (count < 0) {
          break;
        }
        head.append(chars, 0, count);
      }
    }
    return head.toString();
  }

  /**
   * Opens the list as a table.
   *
   * @param start empty for a table whose header is its first line
   * @throws InputException when it is empty, or the header cannot be read
   */
  CsvTable table(Optional<TableStart> start) throws IOException {
    return start.isPresent()
        ? CsvTable.at(start.get(), name, text(start.get().libraryThing()))
        : CsvTable.open(name, stream());
  }

  /** Where a text is broken is said when it is read. */
  private TextEncoding forgiving() {
    return encoding == TextEncoding.UTF_8 ? TextEncoding.MIXED : encoding;
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      Files.deleteIfExists(file);
    }
  }
}
