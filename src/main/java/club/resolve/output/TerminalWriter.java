package club.resolve.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Data that goes to a terminal instead of a file or a pipe: control characters are shown, not
 * obeyed, but for the ends of lines. Not thread-safe.
 */
public final class TerminalWriter extends FilterWriter {

  public TerminalWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    write(Character.toString(c), 0, 1);
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    write(new String(chars, offset, length), 0, length);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    String part = text.substring(offset, offset + length);
    for (int start = 0, end; start < part.length(); start = end + 1) {
      end = part.indexOf('\n', start);
      end = end < 0 ? part.length() : end;
      out.write(Printable.of(part.substring(start, end)));
      if (end < part.length()) {
        out.write('\n');
      }
    }
  }
}
