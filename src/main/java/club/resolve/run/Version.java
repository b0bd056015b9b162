package club.resolve.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** The version of the program, as the build has written it down. */
public final class Version {
  private Version() {}

  /** The number of the version, such as {@code 1.4.0}. */
  public static String number() {
    return written().getProperty("version", "unknown");
  }

  /** The address at which the project can be read about; empty as long as it has none. */
  static Optional<String> address() {
    return Optional.of(written().getProperty("address", "")).filter(text -> !text.isBlank());
  }

  /** The time that the build gave to all its files; empty where it wrote none. */
  public static Optional<Instant> built() {
    return Optional.ofNullable(written().getProperty("built")).map(Instant::parse);
  }

  private static Properties written() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
