package club.resolve.cli;

/** The exit codes of the program. */
public final class ExitCode {
  /** Every row has a final answer. */
  public static final int OK = 0;

  /** Something went wrong that should not have. */
  public static final int UNEXPECTED = 1;

  /** Usage, input or configuration. */
  public static final int USAGE = 2;

  /** Some rows are blocked or failed, or links unsettled, and a further run can finish them. */
  public static final int UNFINISHED = 3;

  /** Links are broken. */
  public static final int BROKEN = 5;

  /** Stopped by Ctrl-C. */
  public static final int INTERRUPTED = 130;

  /** The code that SIGPIPE would give, which Java does not let end the program. */
  public static final int READER_GONE = 141;

  private ExitCode() {}
}
