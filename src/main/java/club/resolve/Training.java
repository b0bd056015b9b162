package club.resolve;

import club.resolve.cli.Cli;
import java.util.ArrayList;
import java.util.List;

/**
 * Several runs of the program in one process. The build does what most runs do, and keeps the state
 * that Java then has, so that real runs begin with it (https://openjdk.org/jeps/514).
 */
final class Training {
  /** Stands between the arguments of two runs. */
  private static final String THEN = "--then";

  private Training() {}

  /**
   * Runs the program with all arguments up to {@code --then}, then with those behind it. The last
   * run ends the process in good order, as nothing says that it is alone: only then does Java keep
   * its state.
   */
  public static void main(String[] args) {
    List<String> run = new ArrayList<>();
    for (String arg : args) {
      if (arg.equals(THEN)) {
        Cli.ofProcess().run(run.toArray(String[]::new));
        run.clear();
      } else {
        run.add(arg);
      }
    }
    Main.main(run.toArray(String[]::new));
  }
}
