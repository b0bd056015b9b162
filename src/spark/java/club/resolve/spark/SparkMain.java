package club.resolve.spark;

import club.resolve.Main;
import club.resolve.cli.Cli;
import club.resolve.cli.ExitCode;
import club.resolve.run.UserError;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;

/** The program as {@code spark-submit} starts it. */
public final class SparkMain {
  private SparkMain() {}

  public static void main(String[] args) {
    RemoteFiles files =
        RemoteFiles.ofProcess(SparkHadoopUtil.get().newConfiguration(new SparkConf()));
    PrintStream err = new Renaming(files);
    Main.run(() -> run(files, err, args));
  }

  private static int run(RemoteFiles files, PrintStream err, String... args) {
    try {
      int code = Cli.ofProcess(new SparkEngine(files), err).run(files.local(args));
      files.putBack();
      return code;
    } catch (UserError e) {
      err.println("resolve: " + e.getMessage());
      return ExitCode.USAGE;
    } catch (IOException e) {
      err.println("resolve: " + e.getMessage());
      return ExitCode.UNEXPECTED;
    }
  }

  /** Names files as the person has typed them. */
  private static final class Renaming extends PrintStream {
    private final RemoteFiles files;

    Renaming(RemoteFiles files) {
      super(System.err, true, StandardCharsets.UTF_8);
      this.files = files;
    }

    @Override
    public void println(String line) {
      super.println(files.shown(line));
    }
  }
}
