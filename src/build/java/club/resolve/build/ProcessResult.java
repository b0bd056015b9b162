package club.resolve.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** What a process that has ended left behind: its exit code, and all that it has printed. */
record ProcessResult(int exit, String said) {
  /** Runs a command, which gets no input, to its end. */
  static ProcessResult of(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new ProcessResult(process.waitFor(), said);
  }
}
