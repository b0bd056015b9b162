package club.resolve.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text in an encoding that lacks letters. Where one of those comes, all of the text is UTF-8 with a
 * byte order mark. That is known at the end, so the text waits in a temporary file. Not
 * thread-safe.
 */
final class NarrowWriter extends FilterWriter {
  private final OutputStream target;
  private final Path waiting;
  private final Charset charset;
  private final CharsetEncoder encoder;
  private boolean fits = true;
  private boolean closed;

  private NarrowWriter(Writer out, Path waiting, OutputStream target, Charset charset) {
    super(out);
    this.waiting = waiting;
    this.target = target;
    this.charset = charset;
    this.encoder = charset.newEncoder();
  }

  /**
   * Begins a text.
   *
   * @param target gets all at the end, and is closed then
   */
  static NarrowWriter to(OutputStream target, Charset charset) throws IOException {
    try {
      Path waiting = Files.createTempFile("resolve-", ".csv");
      Writer out = new OutputStreamWriter(Files.newOutputStream(waiting), StandardCharsets.UTF_8);
      return new NarrowWriter(out, waiting, target, charset);
    } catch (IOException e) {
      target.close();
      throw e;
    }
  }

  @Override
  public void write(int letter) throws IOException {
    write(new char[] {(char) letter}, 0, 1);
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    fits = fits && encoder.canEncode(CharBuffer.wrap(text, offset, length));
    super.write(text, offset, length);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    write(text.toCharArray(), offset, length);
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (target) {
      super.close();
      try (Reader text = Files.newBufferedReader(waiting);
          Writer bytes = new OutputStreamWriter(target, fits ? charset : StandardCharsets.UTF_8)) {
        bytes.write(fits ? "" : "\uFEFF");
        text.transferTo(bytes);
      }
    } finally {
      Files.deleteIfExists(waiting);
    }
  }
}
