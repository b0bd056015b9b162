package club.resolve.reconcile;

/** A request that cannot be answered, with a message for whoever made it. */
public final class Fault extends Exception {
  private static final long serialVersionUID = 1;

  /** Malformed. */
  public static final int BAD_REQUEST = 400;

  /** More than is taken at once. */
  public static final int TOO_LARGE = 413;

  private final int status;

  private Fault(int status, String message) {
    super(message);
    this.status = status;
  }

  /** A request of another form than the specification's. */
  public static Fault malformed(String message) {
    return new Fault(BAD_REQUEST, message);
  }

  /** A request that asks for too much. */
  public static Fault tooLarge(String message) {
    return new Fault(TOO_LARGE, message);
  }

  /** The status code of the answer. */
  public int status() {
    return status;
  }

  /** The fault in words. */
  public String words() {
    return String.valueOf(getMessage());
  }
}
