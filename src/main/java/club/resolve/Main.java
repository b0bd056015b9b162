package club.resolve;

import club.resolve.cli.Cli;
import club.resolve.cli.Installation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Runs the program, which is {@link Cli}, makes the next start a quick one, and exits. */
public final class Main {
  /** A run that is interrupted gets so long to bring home what it has. */
  private static final long MILLIS_TO_FINISH = 900;

  private Main() {}

  public static void main(String[] args) {
    run(
        () -> {
          int code = Cli.ofProcess().run(args);
          Installation.ofProcess().ifPresent(Installation::restoreTimes);
          return code;
        });
  }

  /**
   * Runs a program in this thread, which Ctrl-C interrupts, and ends the process.
   *
   * @param cli gives the exit code
   */
  public static void run(IntSupplier cli) {
    Thread program = Thread.currentThread();
    CountDownLatch done = new CountDownLatch(1);
    Thread atEnd = new Thread(() -> interrupt(program, done));
    Runtime.getRuntime().addShutdownHook(atEnd);
    int code;
    try {
      code = cli.getAsInt();
    } finally {
      done.countDown();
    }
    end(code, atEnd);
  }

  /**
   * Before it ends, {@link System#exit} looks for a logger in every jar, which a short run would
   * notice. Nothing is left to be done here, so it is not needed, but where the end has begun by
   * itself, and has its own code, or where Java was told to do more than run the program.
   */
  private static void end(int code, Thread atEnd) {
    if (Boolean.getBoolean("resolve.alone") && ourOwn(atEnd)) {
      Runtime.getRuntime().halt(code);
    }
    System.exit(code);
  }

  /** Returns true when the end is not under way already. */
  private static boolean ourOwn(Thread atEnd) {
    try {
      return Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException _) {
      return false;
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
