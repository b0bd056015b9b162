package club.resolve.review;

import java.io.IOException;
import java.io.StringReader;
import java.util.OptionalInt;
import org.jline.utils.WCWidth;

/** Keys that were pressed before. */
public final class Keys implements Keyboard {
  private final StringReader keys;
  private final int[] columns;
  private int pressed;

  /** At a terminal of unknown width. */
  public Keys(String keys) {
    this(keys, new int[0]);
  }

  private Keys(String keys, int[] columns) {
    this.keys = new StringReader(keys);
    this.columns = columns;
  }

  /** At a terminal that has another width before each key, the last one for all that follow. */
  public static Keys resizing(String keys, int... columns) {
    return new Keys(keys, columns.clone());
  }

  @Override
  public int read() throws IOException {
    pressed++;
    return keys.read();
  }

  @Override
  public OptionalInt columns() {
    return columns.length == 0
        ? OptionalInt.empty()
        : OptionalInt.of(columns[Math.min(pressed, columns.length - 1)]);
  }

  @Override
  public int width(int character) {
    return Math.max(0, WCWidth.wcwidth(character));
  }

  @Override
  public void close() {
    keys.close();
  }
}
