package club.resolve.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard output of this process, which tells apart whether a disk is full and whether nobody
 * reads any more. Not thread-safe.
 */
final class StandardOutput extends FilterOutputStream {
  /** The bits that tell what a file is, and two kinds of it (POSIX, sys/stat.h). */
  private static final int KIND = 0xF000;

  private static final int PIPE = 0x1000;
  private static final int SOCKET = 0xC000;

  /** The launcher has seen that there is no such stream. */
  private static final boolean CLOSED = Boolean.getBoolean("resolve.stdout.closed");

  StandardOutput() {
    super(new FileOutputStream(FileDescriptor.out));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (CLOSED) {
      throw new IOException("standard output is closed; name a file by --output");
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw isPipe() ? new ReaderGone(e) : e;
    }
  }

  /** Java tells the cause only in the words of the system, in the language of the user. */
  private static boolean isPipe() {
    try {
      int kind = (int) Files.getAttribute(Path.of("/dev/stdout"), "unix:mode") & KIND;
      return kind == PIPE || kind == SOCKET;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
      return false;
    }
  }
}
