package club.resolve.cli;

import club.resolve.run.Version;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The jars of the program as they were laid down, for which Java has learnt at build time how to
 * start quickly.
 *
 * <p>Java takes that into use only while the jars have the times that they had then, to the second
 * (<a href="https://bugs.openjdk.org/browse/JDK-8377932">from 25.0.4 on</a>). Archives keep them,
 * {@code cp -r} does not.
 *
 * @param lib the folder of the jars
 * @param built the time that all of them have
 */
public record Installation(Path lib, Instant built) {
  private static final String MAIN_JAR = "resolve.jar";

  /** That of this process; empty where no launcher has started it. */
  public static Optional<Installation> ofProcess() {
    return Optional.ofNullable(System.getProperty("org.sqlite.lib.path"))
        .map(Path::of)
        .filter(lib -> Files.isRegularFile(lib.resolve(MAIN_JAR)))
        .flatMap(lib -> Version.built().map(built -> new Installation(lib, built)));
  }

  /**
   * Gives the jars their times again, so that the next start is a quick one. One look at one file
   * where they have them.
   *
   * @return true if they have them now; false where this folder may not be written
   */
  public boolean restoreTimes() {
    Path main = lib.resolve(MAIN_JAR);
    FileTime time = FileTime.from(built);
    try {
      if (Files.getLastModifiedTime(main).equals(time)) {
        return true;
      }
      for (Path jar : otherJars()) {
        Files.setLastModifiedTime(jar, time);
      }
      // Last, as it stands for all of them.
      Files.setLastModifiedTime(main, time);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private List<Path> otherJars() throws IOException {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(lib, "*.jar")) {
      for (Path file : files) {
        if (!file.endsWith(MAIN_JAR)) {
          jars.add(file);
        }
      }
    }
    return jars;
  }

  /** The advice by which starts become quicker; empty where nothing is to be done. */
  public Optional<String> advice() {
    return restoreTimes()
        ? Optional.empty()
        : Optional.of(
            ("Starts may be slow, as the files in %s do not have the times of the build: run"
                    + " resolve once as somebody who may write there, or copy the folder with its"
                    + " times (cp -a).")
                .formatted(lib));
  }
}
