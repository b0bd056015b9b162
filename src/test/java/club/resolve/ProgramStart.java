package club.resolve;

import club.resolve.http.ClientProperties;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Does for all tests what the start of the program does for a run. Java's HTTP client reads its
 * properties once, so they must be there before the first test that uses it, whichever that is.
 */
public final class ProgramStart implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    ClientProperties.set();
  }
}
