package club.resolve.cli;

import java.io.IOException;
import java.io.StringReader;

/** Keys that were pressed before. */
final class Keys implements Keyboard {
  private final StringReader keys;

  Keys(String keys) {
    this.keys = new StringReader(keys);
  }

  @Override
  public int read() throws IOException {
    return keys.read();
  }

  @Override
  public void close() {
    keys.close();
  }
}
