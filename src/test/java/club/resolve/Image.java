package club.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder that is shipped, used in a folder of the test, which is its home, too.
 *
 * @param folder where it runs
 * @param path the value of PATH
 */
record Image(Path folder, String path) {
  /** The folder itself. */
  static final Path PLACE =
      Path.of(System.getProperty("resolve.image", "target/resolve")).toAbsolutePath();

  static final boolean ON_WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");

  /** The exit code of a process that was killed. */
  static final int KILLED = ON_WINDOWS ? 1 : 137;

  private static final Path LAUNCHER = launcherOf(PLACE);
  private static final long SECONDS_UNTIL_STUCK = 60;

  /** What Windows needs to start a program. */
  private static final List<String> NEEDED_BY_WINDOWS =
      List.of("SystemRoot", "ComSpec", "PATHEXT", "TEMP");

  Image(Path folder) {
    this(folder, System.getenv("PATH"));
  }

  /** The exit code and the output of a process. */
  record Run(int code, String out, String err) {}

  /** The launcher of a copy of the folder, for this system. */
  static Path launcherOf(Path copy) {
    return copy.resolve(ON_WINDOWS ? "bin/resolve.cmd" : "bin/resolve");
  }

  /** The program with these arguments. */
  Process start(String... args) throws IOException {
    return command(LAUNCHER, args).start();
  }

  /** The program with these arguments, and with more options for Java. */
  Process startWithJavaOptions(String options, String... args) throws IOException {
    ProcessBuilder builder = command(LAUNCHER, args);
    builder.environment().put("RESOLVE_JAVA_OPTS", options);
    return builder.start();
  }

  /** The command that starts a launcher, to be altered. */
  ProcessBuilder command(Path launcher, String... args) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    return builder(command);
  }

  /** A shell, to which the program is known as {@code $resolve}, and the arguments as usual. */
  Process shell(String script, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    command.addAll(List.of(args));
    return builder(command).start();
  }

  /** As {@link #shell}, but as the owner of file systems that nobody else sees. */
  Process shellThatMounts(String script) throws IOException {
    return builder(List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script))
        .start();
  }

  /** Returns true when {@link #shellThatMounts} works on this system. */
  boolean mounts() throws Exception {
    try {
      return finish(shellThatMounts("mkdir m && mount -t tmpfs -o size=64k none m")).code() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> !(ON_WINDOWS && isNeeded(name)));
    environment.put("PATH", path);
    environment.put("HOME", folder.toString());
    environment.put("resolve", LAUNCHER.toString());
    return builder;
  }

  private static boolean isNeeded(String name) {
    return NEEDED_BY_WINDOWS.stream().anyMatch(name::equalsIgnoreCase);
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

  /** Kills a process and all that it has started: on Windows, the launcher waits for Java. */
  static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    // Process.destroyForcibly would close its streams before they are read.
    process.toHandle().destroyForcibly();
  }

  /** Java itself can send no signal but SIGTERM and SIGKILL. */
  static void signal(String name, Process process) throws Exception {
    Process kill =
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).inheritIO().start();
    assertEquals(0, kill.waitFor());
  }
}
