package club.resolve;

import club.resolve.cli.Cli;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Exits, nothing else: the program is {@link Cli}. */
public final class Main {
  /** A run that is interrupted gets so long to bring home what it has. */
  private static final long MILLIS_TO_FINISH = 900;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    Thread program = Thread.currentThread();
    CountDownLatch done = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt(program, done)));
    try {
      return Cli.ofProcess().run(args);
    } finally {
      done.countDown();
    }
  }

  /** On Ctrl-C the JVM runs this, waits for it, and exits with 130. */
  private static void interrupt(Thread program, CountDownLatch done) {
    program.interrupt();
    try {
      done.await(MILLIS_TO_FINISH, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
