import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that the Java files below a folder are formatted as google-java-format does it, or formats
 * them.
 *
 * <p>Run by the build from source, on its JDK: the formatter needs a newer Java than Maven does.
 */
final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    if (!write && !args[0].equals("check")) {
      fail("-Dformat=" + args[0] + " is unknown: use check or write");
    }
    Path root = Path.of(args[1]);
    List<Path> wrong;
    try (Stream<Path> paths = Files.walk(root)) {
      List<Path> files =
          paths
              .filter(path -> path.toString().endsWith(".java"))
              .filter(Files::isRegularFile)
              .toList();
      wrong = files.parallelStream().filter(file -> differs(file, write)).sorted().toList();
    }
    if (write) {
      wrong.forEach(file -> System.out.println("Formatted " + file));
    } else if (!wrong.isEmpty()) {
      wrong.forEach(file -> System.err.println("Not formatted: " + file));
      System.exit(1);
    }
  }

  private static boolean differs(Path file, boolean write) {
    try {
      // A checkout on Windows may have CRLF, which is no matter of formatting.
      String before = Files.readString(file).replace("\r\n", "\n");
      String after = new Formatter().formatSourceAndFixImports(before);
      if (after.equals(before)) {
        return false;
      }
      if (write) {
        Files.writeString(file, after);
      }
      return true;
    } catch (FormatterException e) {
      // Not Java: the compiler says it better.
      System.err.println(file + ": " + e.getMessage());
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fail(String message) {
    System.err.println(message);
    System.exit(1);
  }
}
