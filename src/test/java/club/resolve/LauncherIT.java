package club.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are words of other programs, in a folder where nothing may be lost or added. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "this is the launcher of other systems")
@Timeout(60)
final class LauncherIT {
  private static final Path LAUNCHER = Image.launcherOf(Image.PLACE);
  private static final String LIST = "title\nEmma\n";

  @TempDir private Path folder;
  private Path scratch;
  private Image image;

  static Stream<String> names() {
    return Stream.of(
        "-delete",
        "-exec",
        "-o",
        "-",
        "--",
        "-x",
        "-c",
        "!",
        "(",
        ")",
        ";",
        "{}",
        "*",
        "?",
        "=",
        "-a",
        "a b",
        "a\nb",
        "ends in a line feed\n",
        "$(touch x)",
        "`touch x`",
        "&",
        "|touch x",
        "<",
        "~",
        "'",
        "\"",
        "\\",
        "%PATH%",
        "@books",
        "books.csv");
  }

  @BeforeEach
  void prepare() throws IOException {
    image = new Image(folder);
    scratch = Files.createDirectory(folder.resolve("scratch"));
    for (String name : names().toList()) {
      Files.writeString(scratch.resolve(name), LIST);
    }
  }

  private Map<String, String> found() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(scratch)) {
      for (Path file : files.toList()) {
        found.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return found;
  }

  private Image.Run inScratch(String script, String... args) throws Exception {
    return Image.finish(image.shell("cd scratch && " + script, args));
  }

  @Test
  void allFilesOfAFolderMayBeNamedAtOnce() throws Exception {
    Map<String, String> before = found();

    assertEquals(2, inScratch("\"$resolve\" *").code());
    assertEquals(2, inScratch("\"$resolve\" books.csv -delete *").code());
    assertEquals(2, inScratch("\"$resolve\" --source=catalog -- *").code());
    assertEquals(before, found());
  }

  @ParameterizedTest
  @MethodSource("names")
  void aFileOfAnyNameMayBeNamed(String name) throws Exception {
    Map<String, String> before = found();

    inScratch("\"$resolve\" \"$1\" --source=catalog -o -", name);
    inScratch("\"$resolve\" books.csv --source=catalog --format \"$1\" -o -", name);
    inScratch("\"$resolve\" -q \"$1\" -V", name);
    assertEquals(before, found());
  }

  @ParameterizedTest
  @MethodSource("names")
  void aListOfAnyNameIsRead(String name) throws Exception {
    Map<String, String> before = found();
    Image.Run run = inScratch("\"$resolve\" --source=catalog -- \"./$1\"", name);

    assertEquals(0, run.code(), run.err());
    Map<String, String> after = found();
    assertTrue(after.keySet().removeAll(before.keySet()));
    assertEquals(1, after.size(), after.toString());
    after.values().forEach(result -> assertTrue(result.contains("/show/6969,match,"), result));
  }

  /** As from a link in a folder of the PATH, which may be the one that a person is in. */
  @ParameterizedTest
  @ValueSource(strings = {"-x", "-", "--", "-c", "a b", "a\nb\n", "$(touch x)"})
  void theLauncherMayHaveAnyName(String name) throws Exception {
    Path links = Files.createDirectories(folder.resolve("links/-n")).getParent();
    Files.createSymbolicLink(links.resolve("-n/real"), LAUNCHER);
    Files.createSymbolicLink(links.resolve(name), Path.of("-n/real"));

    Image.Run run =
        Image.finish(
            image.shell("cd links && PATH=:$PATH && ./\"$1\" -V && \"$1\" -V && -n/real -V", name));
    assertEquals(0, run.code(), run.err());
    assertEquals(3, run.out().lines().filter(line -> line.startsWith("resolve ")).count());
  }

  @Test
  void itRunsThroughARelativeLink() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(
        bin.resolve("resolve"), bin.toRealPath().relativize(LAUNCHER.toRealPath()));

    assertRuns(bin.resolve("resolve"));
    assertRuns(Path.of("bin/resolve"));
  }

  @Test
  void itRunsThroughALinkToALink() throws Exception {
    Files.createSymbolicLink(folder.resolve("one"), LAUNCHER);
    Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));

    assertRuns(folder.resolve("two"));
  }

  private void assertRuns(Path launcher) throws Exception {
    Image.Run run = Image.finish(image.command(launcher, "--version").start());

    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("resolve "), run.out());
  }

  @Test
  void aPipeIsNotReadToLearnItsSize() throws Exception {
    Image.Run run = inScratch("mkfifo pipe && \"$resolve\" pipe --version");

    assertEquals(0, run.code(), run.err());
  }
}
