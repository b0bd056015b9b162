package club.resolve.review;

import java.io.IOException;
import java.io.StringReader;
import org.jline.utils.WCWidth;

/** Keys that were pressed before. */
public final class Keys implements Keyboard {
  private final StringReader keys;

  public Keys(String keys) {
    this.keys = new StringReader(keys);
  }

  @Override
  public int read() throws IOException {
    return keys.read();
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
