package club.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder that is shipped, used in a folder of the test, which is its home, too.
 *
 * @param folder where it runs
 */
record Image(Path folder) {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("resolve.image", "target/resolve")).resolve("bin/resolve");
  private static final long SECONDS_UNTIL_STUCK = 60;

  /** What a process left behind. */
  record Run(int code, String out, String err) {}

  /** The program with these arguments. */
  Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toAbsolutePath().toString()));
    command.addAll(List.of(args));
    return start(command);
  }

  /** A shell, to which the program is known as {@code $resolve}, and the arguments as usual. */
  Process shell(String script, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    command.addAll(List.of(args));
    return start(command);
  }

  /** As {@link #shell}, but as the owner of file systems that nobody else sees. */
  Process shellThatMounts(String script) throws IOException {
    return start(List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script));
  }

  /** Whether {@link #shellThatMounts} works on this system. */
  boolean mounts() throws Exception {
    try {
      return finish(shellThatMounts("mkdir m && mount -t tmpfs -o size=64k none m")).code() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    String path = System.getenv("PATH");
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("resolve", LAUNCHER.toAbsolutePath().toString());
    return builder.start();
  }

  Run run(String... args) throws Exception {
    return finish(start(args));
  }

  static Run finish(Process process) throws Exception {
    process.getOutputStream().close();
    CompletableFuture<String> out =
        CompletableFuture.supplyAsync(() -> text(process.inputReader(UTF_8).lines()));
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.errorReader(UTF_8).lines()));
    assertTrue(process.waitFor(SECONDS_UNTIL_STUCK, TimeUnit.SECONDS), "still runs");
    return new Run(process.exitValue(), out.get(), err.get());
  }

  private static String text(Stream<String> lines) {
    return lines.map(line -> line + "\n").collect(Collectors.joining());
  }

  /** Files in a folder that are locks, or not whole. */
  static List<Path> unfinished(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.(part|lock)")).toList();
    }
  }

  /** Java itself can send no signal but SIGTERM and SIGKILL. */
  static void signal(String name, Process process) throws Exception {
    Process kill =
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).inheritIO().start();
    assertEquals(0, kill.waitFor());
  }
}
